import type { TaskRequest } from './runner.ts';
import type { TaskReturn } from './task-call.ts';
import type { Feedback } from './task.ts';

/** What the worker sends to the process of a slot. */
export interface SlotCommand {
  readonly run: TaskRequest;
}

/** What the process of a slot sends to the worker. */
export type SlotMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly fraction: number; readonly message: string }
  | { readonly kind: 'ended'; readonly result: TaskReturn; readonly feedback: readonly Feedback[] };
