import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { connect } from '@omotes/sdk';
import type { Command } from 'commander';
import { checkoutPath } from '../checkout.ts';
import { type Context, print } from '../context.ts';
import { ComponentFailedError, StoppedWaitingError } from '../errors.ts';
import { outputFile } from '../job-following.ts';
import { shownPath } from '../output/shown-path.ts';
import { reportJob } from '../job-report.ts';
import { removeLocalSystem, startLocalSystem } from '../local-system.ts';
import { readInput } from './submit.ts';

const WORKFLOW = 'network_report';
/** It has homes that are not connected, for the report to find. */
const INPUT = checkoutPath('examples/esdl/town.esdl');

/** `omotes demo` */
export function addDemo(program: Command, context: Context): void {
  program
    .command('demo')
    .summary('run one real job from start to end on this machine')
    .description(
      'Start a private RabbitMQ and PostgreSQL, the orchestrator and the example worker, run one job from the SDK to ' +
        'its result, and stop everything again.',
    )
    .option('--json', 'print one JSON object instead')
    .action((options: { json?: boolean }) => demo(context, options.json));
}

async function demo(context: Context, isJson = false): Promise<void> {
  const { environment, signal, stdout } = context;
  const log = (line: string): void => print(isJson ? context.stderr : stdout, line);
  // A folder of its own: a demo beside a running stack, or another demo, disturbs nobody.
  const dataFolder = await mkdtemp(join(tmpdir(), 'omotes-demo-'));
  let isLogNeeded = false;
  try {
    log('Starting a private RabbitMQ, a private PostgreSQL, the orchestrator and the example worker …');
    const system = await startLocalSystem({ dataFolder, environment, log, signal });
    try {
      await using client = await connect({ ...system.stack.connections.sdk, signal });
      const job = await client.submit({ workflowType: WORKFLOW, esdl: await readInput(INPUT), signal });
      if (!isJson) print(stdout, '', `Job ${job.id}: ${WORKFLOW} of ${basename(INPUT)}`);
      const output = await outputFile(context, undefined, 'demo');
      await Promise.race([
        reportJob(context, job, { workflowType: WORKFLOW }, output, isJson),
        system.failure,
      ]);
    } finally {
      log('');
      log('Stopping …');
      await system.stop();
    }
  } catch (error) {
    isLogNeeded = error instanceof ComponentFailedError;
    // The job ends with everything else here: there is nothing to come back to.
    throw error instanceof StoppedWaitingError ? signal.reason : error;
  } finally {
    if (!isLogNeeded) await removeLocalSystem(dataFolder);
  }
  if (!isJson)
    print(stdout, `Done. Next: './omotes up' keeps everything running; the input was ${shownPath(INPUT)}.`);
}
