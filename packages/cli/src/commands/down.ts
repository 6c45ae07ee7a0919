import { readRunningStack } from '@omotes/local';
import type { Command } from 'commander';
import { setTimeout as delay } from 'node:timers/promises';
import { type Context, print } from '../context.ts';
import { CliError } from '../errors.ts';
import { removeLocalSystem } from '../local-system.ts';
import { shownPath } from '../output/shown-path.ts';

const STOP_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

/** `omotes down` */
export function addDown(program: Command, context: Context): void {
  program
    .command('down')
    .summary("stop what './omotes up' started")
    .description("Stop the stack of './omotes up', if it runs. Its data is kept unless --purge is given.")
    .option('--purge', 'also remove its data: jobs, queues, logs, outputs and passwords')
    .action((options: { purge?: boolean }) => down(context, options.purge ?? false));
}

async function down(context: Context, isPurge: boolean): Promise<void> {
  const { dataFolder, stdout } = context;
  // This is the process that wrote stack.json, never another process that has its id by now.
  const stack = await readRunningStack(dataFolder);
  if (stack) {
    process.kill(stack.pid, 'SIGTERM');
    await stopped(context, stack.pid);
    print(stdout, 'Stopped.');
  } else {
    print(stdout, 'No stack is running.');
  }
  if (isPurge) {
    await removeLocalSystem(dataFolder);
    print(stdout, `Removed the data in ${shownPath(dataFolder)}.`);
  }
}

async function stopped({ dataFolder, signal }: Context, pid: number): Promise<void> {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while ((await readRunningStack(dataFolder))?.pid === pid) {
    if (Date.now() > deadline) {
      throw new CliError('still_running', `Process ${pid} has not stopped after ${STOP_TIMEOUT_MS / 1000} s`);
    }
    await delay(POLL_MS, undefined, { signal });
  }
}
