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
      'Run the gateway with its dashboard until Ctrl-C or SIGTERM. RABBITMQ_*, CELERY_RABBITMQ_* and POSTGRESQL_* name ' +
        'its servers, HTTP_HOST and HTTP_PORT the address where it listens.',
    )
    .action(async () => {
      // Imported here, so that other commands start faster.
      const { runGateway } = await import('@omotes/gateway');
      await runGateway();
    });
  gateway
    .command('token')
    .summary('create a token for a user of the gateway')
    .description(
      'Create a token, print it once, and write its hash to the file in GATEWAY_TOKENS_PATH. The gateway reads the file ' +
        'again when it changes. To revoke a token, remove its entry.',
    )
    .argument('<user>', 'name of the user')
    .option('--operator', 'allow the user to see all jobs and the system page')
    .action(async (user: string, { operator = false }: { operator?: boolean }) => {
      const path = context.environment['GATEWAY_TOKENS_PATH'];
      if (!path)
        throw new UsageError('Set GATEWAY_TOKENS_PATH to the file of tokens, here and for the gateway');
      const { addToken } = await import('@omotes/gateway');
      print(context.stdout, await addToken(resolve(path), user, operator ? 'operator' : 'user'));
    });
}
