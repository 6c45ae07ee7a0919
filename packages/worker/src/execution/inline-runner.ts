import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { LogTail } from './log-tail.ts';
import type { TaskListener, Runner, TaskOutcome, TaskRequest } from './runner.ts';
import { callTask } from './task-call.ts';
import { taskOf } from '../task-module.ts';
import type { Feedback } from '@omotes/protocol';
import type { TaskDefinition } from '../task.ts';

/** Takes the output of the inline task that is running in the current asynchronous context. */
const outputOfTask = new AsyncLocalStorage<(output: Buffer) => void>();
let isCapturing = false;

/** Runs tasks in this process, many at once. */
export class InlineRunner implements Runner {
  readonly capacity: number;
  readonly #tasks: ReadonlyMap<string, TaskDefinition>;
  readonly #maxLogBytes: number;

  constructor(tasks: ReadonlyMap<string, TaskDefinition>, capacity: number, maxLogBytes: number) {
    this.#tasks = tasks;
    this.capacity = capacity;
    this.#maxLogBytes = maxLogBytes;
    captureOutput();
  }

  async run(request: TaskRequest, listener: TaskListener, signal: AbortSignal): Promise<TaskOutcome> {
    const logs = new LogTail(this.#maxLogBytes);
    const feedback: Feedback[] = [];
    const { run } = taskOf(this.#tasks, request.workflowType);
    const write = (output: Buffer): void => {
      logs.append(output);
      if (!signal.aborted) outputOfTask.exit(() => listener.output(output));
    };
    const called = outputOfTask.run(write, () =>
      callTask(run, request, {
        signal: () => signal,
        progress: (fraction, message) => {
          if (!signal.aborted) outputOfTask.exit(() => listener.progress(fraction, message));
        },
        resource: (url) => outputOfTask.exit(() => listener.resource(url)),
        log: (text) => write(Buffer.from(text)),
        feedback: (each) => feedback.push(each),
      }),
    );
    // Do not wait for a task that ignores the signal.
    const result = await Promise.race([called, aborted(signal)]);
    if (signal.aborted || !result) return { type: 'cancelled' };
    if (result.type === 'threw') return { type: 'failed', error: result.error, logs: logs.text(), feedback };
    return { type: 'succeeded', outputEsdl: result.outputEsdl, logs: logs.text(), feedback };
  }

  pidOf(): number {
    return process.pid;
  }
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  if (!signal.aborted) await once(signal, 'abort');
}

/** Sends what a task writes to stdout and stderr, `console` included, to its logs. Other output is written as usual. */
function captureOutput(): void {
  if (isCapturing) return;
  isCapturing = true;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...parameters: unknown[]) => boolean;
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const writeToLogs = outputOfTask.getStore();
      if (!writeToLogs) return write(chunk, ...rest);
      const [encodingOrDone, done = encodingOrDone] = rest;
      const encoding = typeof encodingOrDone === 'string' ? (encodingOrDone as BufferEncoding) : 'utf8';
      writeToLogs(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
      if (typeof done === 'function') process.nextTick(done);
      return true;
    };
  }
}
