export { backOff, backoffMs, DEFAULT_BACKOFF, type BackoffOptions } from './backoff.ts';
export { BatchConsumer, type BatchConsumerOptions, type Subscription } from './batch-consumer.ts';
export { Connection, type ConnectionEvents, type ConnectionOptions } from './connection.ts';
export type { Delivery } from './delivery.ts';
export { DeliveryConsumer, type DeliveryConsumerOptions, type Settlement } from './delivery-consumer.ts';
export { AmqpError, ConnectionStoppedError, PublishAbortedError, PublishRefusedError } from './errors.ts';
export { Publisher, type Publication, type PublishOutcome } from './publisher.ts';
export type { ExchangeDeclaration, QueueDeclaration, Topology } from './topology.ts';
