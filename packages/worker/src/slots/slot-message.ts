import type { TaskRequest } from '../execution/runner.ts';
import type { TaskReturn } from '../execution/task-call.ts';
import type { Feedback } from '@omotes/protocol';

/** What the worker sends to the process of a slot. */
export interface SlotCommand {
  readonly run: TaskRequest;
}

/** What the process of a slot sends to the worker. */
export type SlotMessage =
  | { readonly type: 'ready' }
  /** An error that a task which is over left behind; the process should perform no further task. */
  | { readonly type: 'late_error'; readonly taskId: string; readonly error: string }
  | { readonly type: 'progress'; readonly fraction: number; readonly message: string }
  | { readonly type: 'resource'; readonly url: string }
  | { readonly type: 'ended'; readonly result: TaskReturn; readonly feedback: readonly Feedback[] };
