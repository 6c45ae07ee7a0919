// The process of a slot: performs one task after the other. Its arguments are the URL of the tasks module and
// the marker that is written to the output before and after each task.
import { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';
import type { SlotCommand, SlotMessage } from './slot-message.ts';
import { callTask, describeError, type TaskReturn } from '../execution/task-call.ts';
import type { Feedback } from '@omotes/protocol';
import { loadTasks, taskOf } from '../task-module.ts';

const [moduleUrl = '', marker = ''] = process.argv.slice(2);
const sendToWorker = process.send?.bind(process);
const send = (message: SlotMessage): void => void sendToWorker?.(message);
// The channel is not the task's: a library that finds itself with a parent process may tell it things.
delete process.send;
// A task may replace these; the markers must arrive all the same.
const writeOut = process.stdout.write.bind(process.stdout);
const writeError = process.stderr.write.bind(process.stderr);

/** Resolves when the text, and everything written before it to either stream, is in the pipe. */
async function flush(text: string): Promise<void> {
  // Both streams are one pipe, but each has a queue of its own in this process.
  await new Promise((resolve) => writeError('', resolve));
  await new Promise((resolve) => writeOut(text, resolve));
}

/** A task that reads `signal` wants to clean up on SIGTERM; one that does not is ended by it at once. */
class Termination {
  readonly #controller = new AbortController();
  readonly #abort = (): void => this.#controller.abort(new Error('The task was cancelled'));
  #isListening = false;

  get signal(): AbortSignal {
    if (!this.#isListening) process.on('SIGTERM', this.#abort);
    this.#isListening = true;
    return this.#controller.signal;
  }

  stop(): void {
    process.off('SIGTERM', this.#abort);
  }
}

/** One run of a task in this process. */
interface Run {
  readonly taskId: string;
}

/** The run in whose asynchronous context the program is. */
const runOfContext = new AsyncLocalStorage<Run>();
let currentRun: Run | undefined;
let lastRun: Run | undefined;
let hasReportedLateError = false;

/**
 * What nobody catches ends the process and with it the task, unless a task that is over left it behind: that must
 * not hurt the one that runs now. An error whose origin cannot be told is that of the running task or, between two,
 * of the last one.
 */
function uncaught(error: unknown): void {
  // A task that listens for such errors itself decides about them.
  if (process.listenerCount('uncaughtException') > 1) return;
  const run = runOfContext.getStore() ?? currentRun ?? lastRun;
  if (run && run !== currentRun) {
    if (!hasReportedLateError) send({ type: 'late_error', taskId: run.taskId, error: describeError(error) });
    hasReportedLateError = true;
    return;
  }
  writeError(`${inspect(error)}\n`);
  process.exit(1);
}

async function perform({ run }: SlotCommand): Promise<void> {
  await flush(marker);
  const feedback: Feedback[] = [];
  const termination = new Termination();
  const task = taskOf(tasks, run.workflowType);
  const thisRun: Run = { taskId: run.taskId };
  currentRun = lastRun = thisRun;
  const result: TaskReturn = await runOfContext.run(thisRun, () =>
    callTask(task.run, run, {
      signal: () => termination.signal,
      progress: (fraction, message) => send({ type: 'progress', fraction, message }),
      resource: (url) => send({ type: 'resource', url }),
      log: (text) => void process.stdout.write(text),
      feedback: (each) => feedback.push(each),
    }),
  );
  currentRun = undefined;
  termination.stop();
  await flush(marker);
  send({ type: 'ended', result, feedback });
}

const tasks = await loadTasks(new URL(moduleUrl));
process.on('uncaughtException', uncaught);
process.on('message', (command: SlotCommand) => void perform(command));
send({ type: 'ready' });
