import type { BrokerConnection } from '@omotes/local';
import { connect, type ConfirmChannel, type ConsumeMessage, type Options } from 'amqplib';

/** A message of the bare loops, to the default exchange. */
export type Outgoing = readonly [queue: string, body: Buffer, properties: Options.Publish];

/** A connection of the bare loops, with the settings of those of the system. */
export async function openChannel(broker: BrokerConnection): Promise<ConfirmChannel> {
  const { hostname, port, username, password, virtualHost: vhost } = broker;
  const address = { hostname, port, username, password, vhost, frameMax: 131_072 };
  return (await connect(address, { noDelay: true })).createConfirmChannel();
}

/** Publishes messages; resolves when the broker has confirmed them. */
export async function publishAll(channel: ConfirmChannel, messages: readonly Outgoing[]): Promise<void> {
  if (messages.length === 0) return;
  const confirmed = Promise.withResolvers<void>();
  let missing = messages.length;
  for (const [queue, body, properties] of messages) {
    channel.publish('', queue, body, properties, (error: unknown) => {
      if (error) confirmed.reject(new Error(`The broker did not take a message for ${queue}`));
      missing -= 1;
      if (missing === 0) confirmed.resolve();
    });
  }
  await confirmed.promise;
}

/** Consumes queues on one channel: hands over all that arrived while the last batch was handled, then acknowledges it. */
export async function consumeBatches(
  channel: ConfirmChannel,
  queues: readonly { readonly name: string; readonly prefetch: number }[],
  handle: (batch: readonly ConsumeMessage[]) => Promise<void>,
): Promise<void> {
  let waiting: ConsumeMessage[] = [];
  let isHandling = false;
  const handleAll = async (): Promise<void> => {
    isHandling = true;
    // After the deliveries that the same read of the socket brings.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await handle(batch);
      const last = batch.at(-1);
      if (last) channel.ack(last, true);
    }
    isHandling = false;
  };
  for (const { name, prefetch } of queues) {
    await channel.prefetch(prefetch);
    await channel.consume(name, (message) => {
      if (!message) throw new Error(`The queue ${name} is gone`);
      waiting.push(message);
      if (!isHandling) void handleAll();
    });
  }
}
