export type { Hold } from './consuming/batch-attempts.ts';
export { BatchConsumer, type BatchConsumerOptions } from './consuming/batch-consumer.ts';
export { Connection, type ConnectionEvents } from './connection/connection.ts';
export type { ConnectionOptions } from './connection/connection-options.ts';
export { publishDeadLetter, readDeadLetter, type DeadLetter } from './dead-letters/dead-letter.ts';
export {
  visitDeadLetters,
  type DeadLetterFate,
  type DeadLetterVisit,
} from './dead-letters/dead-letter-visit.ts';
export type { Delivery } from './consuming/delivery.ts';
export {
  DeliveryConsumer,
  type DeliveryConsumerOptions,
  type Settlement,
} from './consuming/delivery-consumer.ts';
export {
  AmqpError,
  ConnectionStoppedError,
  DeadLetterUnroutableError,
  PublishAbortedError,
  PublishRefusedError,
} from './errors.ts';
export type { Publication, PublishOutcome } from './publishing/publication.ts';
export { QueueCounts } from './topology/queue-counts.ts';
export { QueueLook, type FirstMessages } from './topology/queue-look.ts';
export { Publisher } from './publishing/publisher.ts';
export type { Subscription } from './consuming/subscription.ts';
export { declareOrTake } from './topology/existing-queue.ts';
export { isRefusal } from './connection/channel.ts';
export { declareQueue } from './topology/topology.ts';
export type { ExchangeDeclaration, QueueDeclaration, Topology } from './topology/topology.ts';
