import type { Command } from 'commander';
import { resolve } from 'node:path';
import { type Context, print } from '../context.ts';
import { UsageError } from '../errors.ts';

/** `omotes gateway` */
export function addGateway(program: Command, context: Context): void {
  const gateway = program
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
  gateway
    .command('token')
    .summary('make a token for a user of the gateway')
    .description(
      'Make a token, print it once, and write its hash to the file that GATEWAY_TOKENS_PATH names. A gateway reads the ' +
        'file again when it changes; whose entry is removed is refused.',
    )
    .argument('<user>', 'whose token it is')
    .option('--operator', 'for somebody who may see all jobs and the system')
    .action(async (user: string, { operator = false }: { operator?: boolean }) => {
      const path = context.environment['GATEWAY_TOKENS_PATH'];
      if (!path) throw new UsageError('Set GATEWAY_TOKENS_PATH to the file of tokens, also for the gateway');
      const { addToken } = await import('@omotes/gateway');
      print(context.stdout, await addToken(resolve(path), user, operator ? 'operator' : 'user'));
    });
}
