import type { Feedback, JobUpdate as WireEvent, JobResultType, JobStatus } from '@omotes/protocol';

/** How a job ended. Every ending is a value; also ERROR is no exception, because its logs and messages count. */
export interface JobResult {
  readonly resultType: JobResultType;
  /** The output: XML text. */
  readonly outputEsdl?: string;
  /** What the worker wrote. */
  readonly logs: string;
  /** What the worker has to say about the input, as a whole or about single assets. */
  readonly feedback: readonly Feedback[];
}

export interface StatusEvent {
  readonly type: 'status';
  readonly status: JobStatus;
}

export interface ProgressEvent {
  readonly type: 'progress';
  /** From 0 to 1, as the worker sent it. */
  readonly fraction: number;
  readonly message: string;
}

/** What the task has written since the one before; only of a job that was submitted with `liveLogs`. */
export interface LogEvent {
  readonly type: 'log';
  /** Whole lines or not, as it came. */
  readonly text: string;
}

export interface ResultEvent {
  readonly type: 'result';
  readonly result: JobResult;
}

/** What happens to a job, as the program sees it. */
export type JobEvent = StatusEvent | ProgressEvent | LogEvent | ResultEvent;

export function fromWire(event: WireEvent): JobEvent {
  switch (event.type) {
    case 'status':
      return { type: 'status', status: event.status };
    case 'progress':
      return event.log === undefined
        ? { type: 'progress', fraction: event.fraction, message: event.message }
        : { type: 'log', text: event.log };
    case 'result': {
      const { resultType, outputEsdl, logs, feedback } = event;
      const output = outputEsdl === undefined ? {} : { outputEsdl };
      return { type: 'result', result: { resultType: resultType, ...output, logs, feedback: feedback } };
    }
  }
}
