import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { DeliveryConsumer, type Delivery } from '@omotes/amqp';
import { RemoteControl } from '@omotes/celery';
import { TcpProxy } from '@omotes/testing';
import { TASKS, broker, connected, startedNode, stops } from './started-node.ts';

interface Monitor {
  readonly events: { routingKey: string; event: Record<string, unknown> }[];
  /** Resolves when an event of this type has arrived. */
  seen(type: string): Promise<Record<string, unknown>>;
}

/** A monitor like Celery's: a queue bound to everything in `celeryev`. */
async function monitor(): Promise<Monitor> {
  const connection = await connected('monitor');
  const events: Monitor['events'] = [];
  const changed = new EventTarget();
  await connection.declare({ exchanges: [{ name: 'celeryev', type: 'topic', durable: true }] });
  const consumer = new DeliveryConsumer(connection, {
    queues: [
      {
        name: 'celeryev.monitor',
        durable: false,
        exclusive: true,
        bindings: [{ exchange: 'celeryev', routingKey: '#' }],
      },
    ],
    prefetch: 10,
    handle: async ({ body, routingKey }: Delivery) => {
      const value = JSON.parse(body.toString()) as Record<string, unknown> | Record<string, unknown>[];
      for (const event of [value].flat()) events.push({ routingKey, event });
      changed.dispatchEvent(new Event('changed'));
      return 'acknowledge';
    },
  });
  await consumer.start();
  return {
    events,
    async seen(type) {
      for (;;) {
        const found = events.find(({ event }) => event['type'] === type);
        if (found) return found.event;
        await once(changed, 'changed');
      }
    },
  };
}

test('a monitor sees the worker come online, its tasks, and the worker go offline', async () => {
  const watching = await monitor();
  const { node } = await startedNode('a@host');
  const [held] = TASKS;
  assert.ok(held);
  node.events.taskReceived(held.task);
  node.events.taskStarted(held.task);
  node.events.taskSucceeded(held.task, { result: 'x'.repeat(5_000), runtimeMs: 1_500 });
  node.events.taskFailed(held.task, { exception: 'Error: no' });
  node.events.taskRevoked(held.task, { signal: 'SIGTERM' });
  await watching.seen('task-revoked');
  await node.stop();
  await watching.seen('worker-offline');

  const worker = { hostname: 'a@host', freq: 2, active: 1, sw_ident: 'omotes-worker', sw_ver: '1.2.3' };
  assert.partialDeepStrictEqual(await watching.seen('worker-online'), { ...worker, processed: 0 });
  assert.partialDeepStrictEqual(await watching.seen('worker-offline'), { ...worker, processed: 1 });
  assert.partialDeepStrictEqual(await watching.seen('task-received'), {
    uuid: 'running',
    name: 'noop',
    args: "('job of running', …)",
    kwargs: '{}',
    retries: 0,
    eta: null,
    expires: null,
    root_id: 'running',
    parent_id: null,
  });
  assert.partialDeepStrictEqual(await watching.seen('task-started'), { uuid: 'running', pid: process.pid });
  const succeeded = await watching.seen('task-succeeded');
  assert.equal(succeeded['runtime'], 1.5);
  assert.equal(String(succeeded['result']).length, 1_024);
  assert.equal((await watching.seen('task-failed'))['exception'], 'Error: no');
  assert.partialDeepStrictEqual(await watching.seen('task-revoked'), { terminated: true, signum: 15 });

  const routingKeys = new Set(watching.events.map(({ routingKey }) => routingKey));
  assert.ok(routingKeys.has('worker.online') && routingKeys.has('worker.offline'));
  for (const { routingKey, event } of watching.events)
    if (String(event['type']).startsWith('task-')) assert.equal(routingKey, 'task.multi');
  const clocks = watching.events
    .filter(({ routingKey }) => routingKey === 'task.multi')
    .map(({ event }) => Number(event['clock']));
  assert.deepEqual(
    clocks,
    [...clocks].sort((a, b) => a - b),
  );
});

test('a monitor can switch task events off and on', async () => {
  const watching = await monitor();
  const { node } = await startedNode('a@host');
  const [held] = TASKS;
  assert.ok(held);
  const control = new RemoteControl(await connected('control'));
  const ask = { destination: ['a@host'], timeoutMs: 30_000 };
  await control.inspect('disable_events', ask);
  node.events.taskReceived(held.task);
  await control.inspect('enable_events', ask);
  node.events.taskStarted(held.task);
  await watching.seen('task-started');
  assert.ok(!watching.events.some(({ event }) => event['type'] === 'task-received'));
});

test('events of a worker without a connection are dropped without an error', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  stops.push(() => proxy.close());
  const connection = await connected('a@host', proxy.port);
  const { node } = await startedNode('a@host', {}, connection);
  const [held] = TASKS;
  assert.ok(held);
  const disconnected = once(connection, 'disconnected');
  proxy.refuse();
  proxy.cut();
  await disconnected;
  for (let count = 0; count < 20_000; count += 1) node.events.taskReceived(held.task);
  await node.stop();
  node.events.taskReceived(held.task);
});

test('a monitor that starts late gets task events from the next heartbeat on', async () => {
  const { node } = await startedNode('a@host');
  const [held] = TASKS;
  assert.ok(held);
  node.events.taskReceived(held.task);
  await delay(500); // Enough for the worker to learn that nobody has heard of it.
  const watching = await monitor();
  await node.events.heartbeat();
  node.events.taskStarted(held.task);
  await watching.seen('task-started');
});
