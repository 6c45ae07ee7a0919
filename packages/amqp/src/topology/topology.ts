import type { Channel } from 'amqplib';

/** An exchange, with the properties of AMQP 0-9-1. */
export interface ExchangeDeclaration {
  readonly name: string;
  readonly type: 'direct' | 'fanout' | 'topic';
  readonly durable: boolean;
  readonly autoDelete?: boolean;
}

/** A queue and its bindings, with the properties of AMQP 0-9-1. `arguments` must equal those of an existing queue. */
export interface QueueDeclaration {
  readonly name: string;
  readonly durable: boolean;
  readonly exclusive?: boolean;
  readonly autoDelete?: boolean;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly bindings?: readonly { readonly exchange: string; readonly routingKey: string }[];
}

/** Exchanges and queues to declare after each connect and every few seconds, so that deleted ones come back. */
export interface Topology {
  readonly exchanges?: readonly ExchangeDeclaration[];
  readonly queues?: readonly QueueDeclaration[];
}

/** Declares exchanges, then queues with their bindings. Idempotent. */
export async function declareTopology(channel: Channel, topology: Topology): Promise<void> {
  for (const exchange of topology.exchanges ?? []) await declareExchange(channel, exchange);
  for (const queue of topology.queues ?? []) await declareQueue(channel, queue);
}

export async function declareExchange(channel: Channel, exchange: ExchangeDeclaration): Promise<void> {
  const { name, type, durable, autoDelete = false } = exchange;
  await channel.assertExchange(name, type, { durable, autoDelete });
}

/** Declares a queue and its bindings; returns how many messages wait in it. */
export async function declareQueue(channel: Channel, queue: QueueDeclaration): Promise<number> {
  const { messageCount } = await channel.assertQueue(queue.name, {
    durable: queue.durable,
    exclusive: queue.exclusive ?? false,
    autoDelete: queue.autoDelete ?? false,
    arguments: queue.arguments ?? {},
  });
  await bindQueue(channel, queue);
  return messageCount;
}

/** Binds an existing queue. */
export async function bindQueue(channel: Channel, { name, bindings = [] }: QueueDeclaration): Promise<void> {
  for (const { exchange, routingKey } of bindings) await channel.bindQueue(name, exchange, routingKey);
}
