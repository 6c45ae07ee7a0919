import type { TaskRequest } from '../execution/runner.ts';
import type { TaskReturn } from '../execution/task-call.ts';
import type { Feedback } from '../task.ts';

/** What the worker sends to the process of a slot. */
export interface SlotCommand {
  readonly run: TaskRequest;
}

/** What the process of a slot sends to the worker. */
export type SlotMessage =
  | { readonly kind: 'ready' }
  /** An error that a task which is over left behind; the process should perform no further task. */
  | { readonly kind: 'late_error'; readonly taskId: string; readonly error: string }
  | { readonly kind: 'progress'; readonly fraction: number; readonly message: string }
  | { readonly kind: 'resource'; readonly url: string }
  | { readonly kind: 'ended'; readonly result: TaskReturn; readonly feedback: readonly Feedback[] };
