/** A task that waits in a queue. */
export interface WaitingTask {
  /** Undefined: unreadable. */
  readonly taskId: string | undefined;
  /** The broker delivers a higher one first. */
  readonly priority: number;
  /** Whether the broker has delivered it before. */
  readonly redelivered: boolean;
}

/** The first tasks of a queue, in the order in which the broker would deliver them. */
export interface QueueHead {
  readonly tasks: readonly WaitingTask[];
  /** Whether no other task waits. */
  readonly isWhole: boolean;
}

/** A task that was begun: the broker has delivered it. */
export interface BegunTask {
  readonly taskId: string;
  readonly priority: number;
}

/**
 * Whether a task that was begun, with this priority, would wait before this one. The broker delivers the tasks of one priority in
 * their order, and a requeued one gets its place back. So every task of that priority that was ever delivered is before all those
 * that were not.
 */
export function isBehindBegun({ redelivered, priority }: WaitingTask, ofPriority: number): boolean {
  return !redelivered && priority <= ofPriority;
}

/** Whether the task may wait in the queue. */
export function mayWait({ tasks, isWhole }: QueueHead, { taskId, priority }: BegunTask): boolean {
  if (tasks.some((task) => task.taskId === taskId)) return true;
  return !isWhole && !tasks.some((task) => isBehindBegun(task, priority));
}
