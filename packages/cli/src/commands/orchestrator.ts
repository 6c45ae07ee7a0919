import type { Command } from 'commander';

/** `omotes orchestrator` */
export function addOrchestrator(program: Command): void {
  program
    .command('orchestrator')
    .summary('run an orchestrator against existing servers')
    .description(
      'Run an orchestrator until Ctrl-C or SIGTERM, against the servers that SDK_RABBITMQ_*, CELERY_RABBITMQ_*, ' +
        'TASK_RABBITMQ_* and POSTGRESQL_* name, with the workflows of WORKFLOW_CONFIG_PATH.',
    )
    .action(async () => {
      // Loaded here, so that no other command waits for it.
      const { runOrchestrator } = await import('@omotes/orchestrator');
      await runOrchestrator();
    });
}
