import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensurePythonEnvironment, pythonEnvironment } from '@omotes/python';
import { connect } from '@omotes/sdk';
import { type Command, Option } from 'commander';
import { checkoutPath, EXAMPLE_WORKER, SIMULATOR_WORKER } from '../checkout.ts';
import type { ComponentOptions } from '../component.ts';
import { type Context, print } from '../context.ts';
import { ComponentFailedError, StoppedWaitingError } from '../errors.ts';
import { outputFile } from '../following/output-file.ts';
import { shownPath } from '../output/shown-path.ts';
import { followJob } from '../following/follow-job.ts';
import { type LocalSystem, removeLocalSystem, startLocalSystem } from '../local-system.ts';
import { demoInDashboard } from './demo-in-dashboard.ts';
import { readInput } from './submit.ts';

interface Demo {
  readonly workflowType: string;
  readonly input: string;
  readonly workerName: string;
  /** Installs the worker's program if necessary and returns it. */
  readonly worker: (log: (line: string) => void) => Promise<Pick<ComponentOptions, 'interpreter' | 'args'>>;
}

interface DemoOptions {
  readonly json?: boolean;
  readonly simulator?: boolean;
  readonly open?: boolean;
}

const REPORT: Demo = {
  workflowType: 'network_report',
  // It has homes without a connection, which the report finds.
  input: checkoutPath('examples/esdl/town.esdl'),
  workerName: 'the example worker',
  worker: () => Promise.resolve({ args: [EXAMPLE_WORKER] }),
};

const SIMULATION: Demo = {
  workflowType: 'simulator',
  input: checkoutPath('examples/esdl/district.esdl'),
  workerName: 'the Python worker with the heat-network simulator',
  worker: async (log) => ({
    interpreter: await ensurePythonEnvironment(pythonEnvironment('simulator'), log),
    args: [SIMULATOR_WORKER],
  }),
};

/** `omotes demo` */
export function addDemo(program: Command, context: Context): void {
  program
    .command('demo')
    .summary('run one real job from start to finish on this machine')
    .description(
      'Start a private RabbitMQ and PostgreSQL, the orchestrator and the example worker, run one job, and stop ' +
        'everything again.',
    )
    .option(
      '--simulator',
      'simulate a heat network with the published simulator, which is installed from PyPI the first time ' +
        '(needs Python 3.11 or newer)',
    )
    .addOption(new Option('--json', 'print one JSON object instead').conflicts('open'))
    .option('--open', 'show the job in the dashboard and keep everything running until Ctrl-C')
    .action((options: DemoOptions) => demo(context, options));
}

async function demo(
  context: Context,
  { json: isJson = false, open: isOpen = false, simulator }: DemoOptions,
): Promise<void> {
  const chosen = simulator ? SIMULATION : REPORT;
  const { input, workerName, worker: prepareWorker } = chosen;
  const { environment, signal, stdout } = context;
  const log = (line: string): void => print(isJson ? context.stderr : stdout, line);
  // Each demo has its own folder, so that it can run beside a stack and other demos.
  const dataFolder = await mkdtemp(join(tmpdir(), 'omotes-demo-'));
  let isLogNeeded = false;
  try {
    const worker = await prepareWorker(log);
    log(`Starting a private RabbitMQ, a private PostgreSQL, the orchestrator and ${workerName} …`);
    const system = await startLocalSystem({
      dataFolder,
      environment,
      log,
      signal,
      worker,
      gateway: isOpen,
    });
    try {
      const job =
        system.gatewayUrl === undefined
          ? jobInTerminal(context, system, chosen, isJson)
          : demoInDashboard(context, system.gatewayUrl, chosen);
      await Promise.race([job, system.failure]);
    } finally {
      log('');
      log('Stopping …');
      await system.stop();
    }
  } catch (error) {
    isLogNeeded = error instanceof ComponentFailedError;
    // The job ends with the stack, so advice on how to watch it again would be wrong.
    throw error instanceof StoppedWaitingError || signal.aborted ? signal.reason : error;
  } finally {
    if (!isLogNeeded) await removeLocalSystem(dataFolder);
  }
  if (!isJson && !isOpen)
    print(stdout, `Done. Next: './omotes up' keeps everything running; the input was ${shownPath(input)}.`);
}

async function jobInTerminal(
  context: Context,
  { stack }: LocalSystem,
  { workflowType, input }: Demo,
  isJson: boolean,
): Promise<void> {
  const { signal, stdout } = context;
  await using client = await connect({ ...stack.connections.sdk, signal });
  const job = await client.submit({ workflowType, esdl: await readInput(input), signal });
  if (!isJson) print(stdout, '', `Job ${job.id}: ${workflowType} of ${basename(input)}`);
  const output = await outputFile(context, undefined, 'demo');
  await followJob(context, job, { workflowType }, output, { json: isJson });
}
