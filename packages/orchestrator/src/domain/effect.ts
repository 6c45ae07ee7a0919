import type { JobStatus } from '@omotes/protocol';
import type { JobResult, ProgressUpdate, Submission } from './job.ts';

/** An event for the SDK. */
export type SdkEvent =
  | { readonly type: 'status'; readonly status: JobStatus }
  | ({ readonly type: 'progress' } & ProgressUpdate)
  /** `isRepeated`: whoever claimed this end may have published it before. */
  | { readonly type: 'result'; readonly result: JobResult; readonly isRepeated?: boolean };

/** What has to be published because of an event. */
export type Effect =
  | SdkEvent
  /** The result that was kept while its queue was missing. */
  | { readonly type: 'kept result' }
  /** Nobody was there for the result within the retention time: the job is removed without it. */
  | { readonly type: 'give up result' }
  | { readonly type: 'task'; readonly taskId: string; readonly submission: Submission }
  | { readonly type: 'revoke'; readonly taskId: string };
