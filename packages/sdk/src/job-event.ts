import type { EsdlMessage, JobEvent as WireEvent, JobResultType, JobStatus } from '@omotes/protocol';

/** How a job ended. Every ending is a value; also ERROR is no exception, because its logs and messages count. */
export interface JobResult {
  readonly type: JobResultType;
  /** The output: XML text. */
  readonly outputEsdl?: string;
  /** What the worker wrote. */
  readonly logs: string;
  /** What the worker has to say about the input, as a whole or about single assets. */
  readonly messages: readonly EsdlMessage[];
}

export interface StatusEvent {
  readonly type: 'status';
  readonly status: JobStatus;
}

export interface ProgressEvent {
  readonly type: 'progress';
  /** From 0 to 1, as the worker sent it. */
  readonly progress: number;
  readonly message: string;
}

export interface ResultEvent {
  readonly type: 'result';
  readonly result: JobResult;
}

/** What happens to a job, as the program sees it. */
export type JobEvent = StatusEvent | ProgressEvent | ResultEvent;

export function fromWire(event: WireEvent): JobEvent {
  switch (event.kind) {
    case 'status':
      return { type: 'status', status: event.status };
    case 'progress':
      return { type: 'progress', progress: event.progress, message: event.message };
    case 'result': {
      const { resultType, outputEsdl, logs, esdlMessages } = event;
      const output = outputEsdl === undefined ? {} : { outputEsdl };
      return { type: 'result', result: { type: resultType, ...output, logs, messages: esdlMessages } };
    }
  }
}
