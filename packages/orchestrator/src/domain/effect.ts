import type { JobResult, JobStatusName, Submission } from './job.ts';

/** What has to be published because of an event. */
export type Effect =
  | { readonly type: 'status'; readonly status: JobStatusName }
  | { readonly type: 'progress'; readonly fraction: number; readonly message: string }
  | { readonly type: 'result'; readonly result: JobResult }
  | { readonly type: 'task'; readonly taskId: string; readonly submission: Submission }
  | { readonly type: 'revoke'; readonly taskId: string };
