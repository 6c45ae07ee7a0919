import type { Feedback, JobUpdate as WireEvent, JobResultType, JobStatus } from '@omotes/protocol';

/** How a job ended. Every end is a value: ERROR is a result, not an exception, because it has logs and feedback. */
export interface JobResult {
  /** SUCCEEDED, ERROR, TIMEOUT or CANCELLED. */
  readonly resultType: JobResultType;
  /** The output ESDL, an XML string; only of a job that SUCCEEDED. */
  readonly outputEsdl?: string;
  /** The task's output, or the end of it if it is long. */
  readonly logs: string;
  /** Messages of the worker about the ESDL or about single assets. */
  readonly feedback: readonly Feedback[];
}

/** The job has reached a further status. */
export interface StatusEvent {
  readonly type: 'status';
  readonly status: JobStatus;
}

/** The task has reported progress. */
export interface ProgressEvent {
  readonly type: 'progress';
  /** From 0 to 1, as the worker sent it; not checked. */
  readonly fraction: number;
  /** What the task is doing; may be empty. */
  readonly message: string;
}

/** New output of the running task; only for jobs submitted with `liveLogs`. */
export interface LogEvent {
  readonly type: 'log';
  /** The output since the previous log event; it can end within a line. */
  readonly text: string;
}

/** The job has ended. The last event. */
export interface ResultEvent {
  readonly type: 'result';
  readonly result: JobResult;
}

/** One event of a job, as the program receives it. */
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
      return { type: 'result', result: { resultType, ...output, logs, feedback } };
    }
  }
}
