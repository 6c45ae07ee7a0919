import type { Command } from 'commander';

/** `omotes gateway` */
export function addGateway(program: Command): void {
  program
    .command('gateway')
    .summary('run a gateway, with the dashboard, against existing servers')
    .description(
      'Run an HTTP gateway and its dashboard until Ctrl-C or SIGTERM, against the servers that RABBITMQ_*, ' +
        'CELERY_RABBITMQ_* and POSTGRESQL_* name; HTTP_HOST and HTTP_PORT say where it listens.',
    )
    .action(async () => {
      // Loaded here, so that no other command waits for it.
      const { runGateway } = await import('@omotes/gateway');
      await runGateway();
    });
}
