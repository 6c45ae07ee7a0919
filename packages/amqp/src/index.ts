export type { Hold } from './batch-attempts.ts';
export { BatchConsumer, type BatchConsumerOptions } from './batch-consumer.ts';
export { Connection, type ConnectionEvents, type ConnectionOptions } from './connection.ts';
export { publishDeadLetter, readDeadLetter, type DeadLetter } from './dead-letter.ts';
export { visitDeadLetters, type DeadLetterFate, type DeadLetterVisit } from './dead-letter-visit.ts';
export type { Delivery } from './delivery.ts';
export { DeliveryConsumer, type DeliveryConsumerOptions, type Settlement } from './delivery-consumer.ts';
export {
  AmqpError,
  ConnectionStoppedError,
  DeadLetterUnroutableError,
  PublishAbortedError,
  PublishRefusedError,
} from './errors.ts';
export type { Publication, PublishOutcome } from './publication.ts';
export { QueueCounts } from './queue-counts.ts';
export { Publisher } from './publisher.ts';
export type { Subscription } from './subscription.ts';
export { declareOrTake } from './existing-queue.ts';
export { isRefusal } from './channel.ts';
export { declareQueue } from './topology.ts';
export type { ExchangeDeclaration, QueueDeclaration, Topology } from './topology.ts';
