import type { JobStatus } from '@omotes/protocol';
import type { JobResult, ProgressUpdate, CheckedSubmission } from './job.ts';

/** An event for the SDK. */
export type SdkUpdate =
  | { readonly type: 'status'; readonly status: JobStatus }
  | ({ readonly type: 'progress' } & ProgressUpdate)
  /** `isRepeated`: the process that claimed this end may have published it before. */
  | { readonly type: 'result'; readonly result: JobResult; readonly isRepeated?: boolean };

/** What has to be published because of an event. */
export type Effect =
  | SdkUpdate
  /** The result that was kept while its queue was missing. */
  | { readonly type: 'keptResult' }
  /** Nobody was there for the result within the retention time: the job is removed without it. */
  | { readonly type: 'giveUpResult' }
  | { readonly type: 'task'; readonly taskId: string; readonly submission: CheckedSubmission }
  | { readonly type: 'revoke'; readonly taskId: string };
