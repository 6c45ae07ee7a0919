import type { JobStatus } from '@omotes/protocol';
import type { JobResult, Submission } from './job.ts';

/** What has to be published because of an event. */
export type Effect =
  | { readonly type: 'status'; readonly status: JobStatus }
  | {
      readonly type: 'progress';
      readonly fraction: number;
      readonly message: string;
      readonly log: string | undefined;
    }
  | { readonly type: 'result'; readonly result: JobResult }
  | { readonly type: 'task'; readonly taskId: string; readonly submission: Submission }
  | { readonly type: 'revoke'; readonly taskId: string };
