import type { Command } from 'commander';
import { type Context, print } from '../context.ts';
import { shownPath } from '../output/shown-path.ts';
import { definitionsPath, type LocalSystem, startLocalSystem } from '../local-system.ts';

/** `omotes up` */
export function addUp(program: Command, context: Context): void {
  program
    .command('up')
    .summary('run everything on this machine until Ctrl-C')
    .description(
      'Run a private RabbitMQ and PostgreSQL, the orchestrator, the example worker and the gateway until Ctrl-C. The ' +
        'workflows are those of the examples, or of the file in WORKFLOW_CONFIG_PATH. Data stays in the ' +
        ".omotes folder of the checkout until './omotes down --purge'.",
    )
    .action(() => up(context));
}

async function up(context: Context): Promise<void> {
  const { dataFolder, environment, signal, stdout } = context;
  print(
    stdout,
    'Starting a private RabbitMQ, a private PostgreSQL, the orchestrator, the example worker and the gateway …',
  );
  const log = (line: string): void => print(stdout, line);
  const system = await startLocalSystem({
    dataFolder,
    environment,
    definitions: definitionsPath(environment),
    log,
    signal,
    gateway: true,
  });
  try {
    print(stdout, '', ...whereabouts(system, environment['GATEWAY_API'] !== '2'));
    await Promise.race([aborted(signal), system.failure]);
    print(stdout, '', 'Stopping …');
  } finally {
    await system.stop();
  }
  print(stdout, `Stopped. The data is kept in ${shownPath(dataFolder)}.`);
}

function whereabouts(
  { stack, orchestratorUrl, gatewayUrl = '', logFolder }: LocalSystem,
  hasDashboard: boolean,
): string[] {
  const { sdk, worker, database } = stack.connections;
  return [
    `  RabbitMQ      amqp://${sdk.hostname}:${sdk.port}, virtual hosts ${sdk.virtualHost} and ${worker.virtualHost}`,
    `  PostgreSQL    postgresql://${database.host}:${database.port}/${database.database}`,
    `  orchestrator  ${orchestratorUrl}/readyz, /healthz and /metrics`,
    ...(hasDashboard ? [`  dashboard     ${gatewayUrl}`] : []),
    `  HTTP API      ${gatewayUrl}/reference`,
    `  logs          ${shownPath(logFolder)}/`,
    '',
    '  ./omotes submit network_report examples/esdl/small-network.esdl --wait   in another terminal',
    '  eval "$(./omotes env)"   makes other programs use these servers',
    '  Ctrl-C   stops everything',
  ];
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
