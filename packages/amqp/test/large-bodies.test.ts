import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Publisher, type Delivery } from '@omotes/amqp';
import { brokerOfThisFile, recorder } from './fixture.ts';

const fixture = await brokerOfThisFile();

/** The connection uses frames of 128 KiB, eight bytes of which are not body. */
const ONE_FRAME = 131_072 - 8;

function bodyOf(bytes: number): Buffer {
  return Buffer.alloc(bytes).map((_, index) => index * 7 + (index >> 8)) as Buffer;
}

test('bodies of about one frame, two frames and many frames arrive unchanged', async () => {
  const { name } = await fixture.queue();
  const sizes = [0, 1, 2_000, 2_100, ONE_FRAME - 1, ONE_FRAME, ONE_FRAME + 1, 2 * ONE_FRAME];
  const bodies = [...sizes, 2 * ONE_FRAME + 1, 5_000_000, 3].map(bodyOf);
  const publisher = await fixture.publisher();
  await publisher.publishAll(bodies.map((body) => ({ exchange: '', routingKey: name, body })));
  const { consumer, received } = collector(await fixture.connected(), name, bodies.length);
  await consumer.start();
  for (const [index, delivery] of (await received).entries())
    assert.ok(delivery.body.equals(bodies[index] ?? Buffer.of()), `${sizes[index]} bytes`);
  await consumer.stop();
});

test('large and small bodies of several channels on one connection are not mixed up', async () => {
  const connection = await fixture.connected();
  const channels = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const { name } = await fixture.queue();
      const bodies = Array.from({ length: 8 }, (_, index) =>
        bodyOf(number * 1_000 + (index % 2) * 1_000_000),
      );
      const { consumer, received } = collector(connection, name, bodies.length);
      await consumer.start();
      return { name, bodies, received, publisher: new Publisher(connection) };
    }),
  );
  await Promise.all(
    channels.map(({ name, bodies, publisher }) =>
      publisher.publishAll(bodies.map((body) => ({ exchange: '', routingKey: name, body }))),
    ),
  );
  for (const { bodies, received } of channels)
    for (const [index, { body }] of (await received).entries())
      assert.ok(body.equals(bodies[index] ?? Buffer.of()));
});

test('an unroutable large body is returned, and the next one arrives', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const body = bodyOf(1_000_000);
  const outcomes = await publisher.publishAll([
    { exchange: '', routingKey: 'missing', body },
    { exchange: '', routingKey: name, body },
  ]);
  assert.deepEqual(outcomes, [{ routed: false }, { routed: true }]);
});

/** A consumer, and a promise of its deliveries once there are this many. */
function collector(
  connection: Parameters<typeof recorder>[0],
  queue: string,
  count: number,
): Omit<ReturnType<typeof recorder>, 'received'> & { readonly received: Promise<readonly Delivery[]> } {
  const { promise, resolve } = Promise.withResolvers<readonly Delivery[]>();
  const deliveries: Delivery[] = [];
  const { consumer } = recorder(connection, queue, {
    handle: async (batch) => {
      deliveries.push(...batch);
      if (deliveries.length >= count) resolve(deliveries);
    },
  });
  return { consumer, received: promise };
}
