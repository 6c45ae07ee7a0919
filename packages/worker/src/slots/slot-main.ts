// The main module of a slot's process, which performs one task after another. Its arguments are the URL of the tasks
// module and the marker to write to the output before and after each task.
import { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';
import type { SlotCommand, SlotMessage } from './slot-message.ts';
import { callTask, describeError, type TaskReturn } from '../execution/task-call.ts';
import type { Feedback } from '@omotes/protocol';
import { loadTasks, taskOf } from '../task-module.ts';

const [moduleUrl = '', marker = ''] = process.argv.slice(2);
const sendToWorker = process.send?.bind(process);
const send = (message: SlotMessage): void => void sendToWorker?.(message);
// Tasks must not use the channel: a library that finds a parent process may send it messages.
delete process.send;
// A task may replace these functions, and the markers must still arrive.
const writeOut = process.stdout.write.bind(process.stdout);
const writeError = process.stderr.write.bind(process.stderr);

/** Writes a string; resolves when it, and everything written before it to either stream, is in the pipe. */
async function flush(text: string): Promise<void> {
  // Both streams share one pipe, but each has its own queue in this process.
  await new Promise((resolve) => writeError('', resolve));
  await new Promise((resolve) => writeOut(text, resolve));
}

/** Listens to SIGTERM once the task has read `signal`, to let it clean up. Without a listener SIGTERM ends the process at once. */
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

/** The run that the current asynchronous context belongs to. */
const runOfContext = new AsyncLocalStorage<Run>();
let currentRun: Run | undefined;
let lastRun: Run | undefined;
let hasReportedLateError = false;

/**
 * Handles an uncaught error. It ends the process and so the task, unless the error comes from a task that is over: that must
 * not hurt the running task. An error of unknown origin counts as the running task's or, between two tasks, the last one's.
 */
function uncaught(error: unknown): void {
  // The task has a listener of its own, which decides.
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
