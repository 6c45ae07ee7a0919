import type { QueueDeclaration } from '@omotes/amqp';

/** The queue of a task's name, as orchestrators and workers declare it (`docs/wire-protocol.md#worker-side`). */
export function taskQueue(name: string): QueueDeclaration {
  return { name, durable: true, arguments: { 'x-max-priority': 10 } };
}
