import type { TaskRequest } from '../execution/runner.ts';
import type { TaskReturn } from '../execution/task-call.ts';
import type { Feedback } from '@omotes/protocol';

/** A message from the worker to a slot's process. */
export interface SlotCommand {
  readonly run: TaskRequest;
}

/** A message from a slot's process to the worker. */
export type SlotMessage =
  | { readonly type: 'ready' }
  /** A task threw an error after it had ended. The process should perform no further task. */
  | { readonly type: 'late_error'; readonly taskId: string; readonly error: string }
  | { readonly type: 'progress'; readonly fraction: number; readonly message: string }
  | { readonly type: 'resource'; readonly url: string }
  | { readonly type: 'ended'; readonly result: TaskReturn; readonly feedback: readonly Feedback[] };
