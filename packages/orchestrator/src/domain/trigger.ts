import type { SdkUpdate } from './effect.ts';
import type { JobResult, CheckedSubmission } from './job.ts';

/** What can happen to a job. `taskId` is the Celery task the event speaks of. */
export type Trigger =
  | {
      readonly type: 'submitted';
      readonly submission: CheckedSubmission;
      /** The task id the job gets if it is not registered yet. */
      readonly newTaskId: string;
    }
  | { readonly type: 'refused'; readonly problems: readonly string[]; readonly replyTo: string | undefined }
  /** The broker has confirmed the task on the workers' side. */
  | { readonly type: 'enqueued' }
  | { readonly type: 'deleted' }
  | {
      readonly type: 'started';
      readonly taskId: string;
      /** The broker may have delivered this message before; shows a repetition when there is no id. */
      readonly redelivered: boolean;
      /** Identifies the run: a worker sends the START of a run again, with the same id, after it was cut off. */
      readonly messageId?: string | undefined;
      /** How the run before it crashed, if its worker knows. */
      readonly previousCrash?: string | undefined;
    }
  | {
      readonly type: 'progressed';
      readonly taskId: string;
      readonly fraction: number;
      readonly message: string;
      /** What the task has written meanwhile, if the program asked for it. */
      readonly log?: string | undefined;
      /** URLs of what belongs to the job and is to be deleted with it; noted apart from the job. */
      readonly resources?: readonly string[] | undefined;
      /** The message id of a START that does not count: its worker was stopped and has returned the task. */
      readonly requeuedStartId?: string | undefined;
    }
  | {
      readonly type: 'finished';
      readonly taskId: string;
      /** Identifies the message: distinguishes a repetition from the result of a second run. */
      readonly digest: string;
      readonly result: JobResult;
    }
  /** The task is in no queue and with no worker, so it has ended, and no result of it came before. */
  | {
      readonly type: 'endedWithoutResult';
      readonly taskId: string;
      /** The last sign of life when the task was looked for: with a later one the job goes on. */
      readonly lastSignAtMs: number;
    }
  | { readonly type: 'deadline' }
  /** No sign of life for the retention time, and no worker that knows the task. */
  | { readonly type: 'silence' }
  /** A claimed end whose owner seems to have crashed. */
  | { readonly type: 'claimed' }
  /** The broker had no queue for the first of these events; the others are those of the job that came after it. */
  | {
      readonly type: 'unroutable';
      readonly events: readonly SdkUpdate[];
      /** There is a queue for the first, but it is full. */
      readonly isRefused?: boolean;
      readonly replyTo: string | undefined;
    }
  /** It was looked which of the job's queues exist. */
  | { readonly type: 'queuesChecked'; readonly existing: ExistingQueues };

/** For a job with an inbox, all three are that inbox. */
export interface ExistingQueues {
  readonly status: boolean;
  readonly progress: boolean;
  readonly result: boolean;
}
