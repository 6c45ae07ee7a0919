import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, afterEach, before, test } from 'node:test';
import { Connection, DeliveryConsumer, Publisher, type Delivery } from '@omotes/amqp';
import {
  RemoteControl,
  WorkerNode,
  WorkersNotAskedError,
  decodeTask,
  encodeTask,
  taskQueue,
  type ControlledWorker,
  type HeldTask,
  type Revocation,
} from '@omotes/celery';
import { TcpProxy, testBroker, type TestBroker } from '@omotes/testing';
import { delivered } from './delivery.ts';

/** Long enough for every reply on a busy machine where all destinations are named; never waited out then. */
const PATIENCE_MS = 30_000;

let broker: TestBroker;
const stops: (() => Promise<unknown>)[] = [];

before(async () => {
  broker = await testBroker();
});

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

after(() => broker.drop());

async function connected(name: string, port = broker.port): Promise<Connection> {
  const { hostname, username, password, virtualHost } = broker;
  const connection = new Connection({ hostname, port, username, password, virtualHost, name });
  stops.push(() => connection.stop());
  await connection.start();
  return connection;
}

const LONG_ESDL = `<esdl>${'x'.repeat(10_000)}</esdl>`;

function heldTask(taskId: string, started: Partial<HeldTask> = {}): HeldTask {
  const args = [`job of ${taskId}`, null, LONG_ESDL, {}];
  return { task: decodeTask(delivered(encodeTask({ taskId, name: 'noop', args, priority: 4 }))), ...started };
}

const TASKS = [
  heldTask('running', { startedAtMs: 1_700_000_000_000, pid: 4242 }),
  heldTask('waiting'),
] satisfies HeldTask[];

interface StartedNode {
  readonly node: WorkerNode;
  readonly revoked: Promise<{ taskIds: readonly string[]; revocation: Revocation }>;
  readonly shutdown: Promise<void>;
}

async function startedNode(nodeName: string, changes: Partial<ControlledWorker> = {}): Promise<StartedNode> {
  const revoked = Promise.withResolvers<{ taskIds: readonly string[]; revocation: Revocation }>();
  const shutdown = Promise.withResolvers<void>();
  const node = new WorkerNode(await connected(nodeName), {
    nodeName,
    software: { name: 'omotes-worker', version: '1.2.3' },
    broker,
    queues: [taskQueue('sleep'), taskQueue('noop')],
    concurrency: 3,
    prefetch: 5,
    tasks: () => TASKS,
    onRevoke: (taskIds, revocation) => revoked.resolve({ taskIds, revocation }),
    onShutdown: shutdown.resolve,
    ...changes,
  });
  await node.start();
  stops.push(() => node.stop());
  return { node, revoked: revoked.promise, shutdown: shutdown.promise };
}

async function remoteControl(): Promise<RemoteControl> {
  return new RemoteControl(await connected('control'));
}

/** The reply of one node. */
async function ask(
  control: RemoteControl,
  nodeName: string,
  method: string,
  parameters = {},
): Promise<unknown> {
  const replies = await control.inspect(method, {
    arguments: parameters,
    destination: [nodeName],
    timeoutMs: PATIENCE_MS,
  });
  assert.deepEqual([...replies.keys()], [nodeName]);
  return replies.get(nodeName);
}

test('a ping is answered by every node named, and by no other', async () => {
  await startedNode('a@host');
  await startedNode('b@host');
  await startedNode('c@host');
  const control = await remoteControl();
  const names = await control.ping({ destination: ['a@host', 'b@host'], timeoutMs: PATIENCE_MS });
  assert.deepEqual([...names].sort(), ['a@host', 'b@host']);
});

test('without any worker, a revoke is taken and a ping has no answer', async () => {
  const control = await remoteControl();
  await control.revoke(['nobody has it']);
  assert.deepEqual(await control.ping({ timeoutMs: PATIENCE_MS }), []);
});

test('active and reserved tasks are described without their ESDL', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  assert.deepEqual(await ask(control, 'a@host', 'active'), [
    {
      id: 'running',
      name: 'noop',
      args: "('job of running', …)",
      kwargs: '{}',
      type: 'noop',
      hostname: 'a@host',
      time_start: 1_700_000_000,
      acknowledged: false,
      delivery_info: { exchange: '', routing_key: 'noop', priority: 4, redelivered: false },
      worker_pid: 4242,
    },
  ]);
  const reserved = await ask(control, 'a@host', 'reserved');
  assert.ok(Array.isArray(reserved) && reserved.length === 1);
  assert.partialDeepStrictEqual(reserved[0], { id: 'waiting', time_start: null, worker_pid: null });
  assert.deepEqual(await ask(control, 'a@host', 'dump_schedule'), []);
});

test('a node describes itself as a worker of Celery does', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  assert.deepEqual(await ask(control, 'a@host', 'ping'), { ok: 'pong' });
  assert.deepEqual(await ask(control, 'a@host', 'registered', { taskinfoitems: [] }), ['noop', 'sleep']);
  assert.partialDeepStrictEqual(await ask(control, 'a@host', 'stats'), {
    total: {},
    pid: process.pid,
    pool: { 'max-concurrency': 3, processes: [4242] },
    broker: { hostname: broker.hostname, virtual_host: broker.virtualHost, userid: broker.username },
    prefetch_count: 5,
  });
  const queues = await ask(control, 'a@host', 'active_queues');
  assert.ok(Array.isArray(queues));
  assert.partialDeepStrictEqual(queues[0], {
    name: 'sleep',
    routing_key: 'sleep',
    queue_arguments: { 'x-max-priority': 10 },
    durable: true,
  });
  const texts = [await ask(control, 'a@host', 'conf'), await ask(control, 'a@host', 'report')].map((reply) =>
    JSON.stringify(reply),
  );
  assert.match(String(texts[0]), /broker_url/);
  assert.match(String(texts[1]), /omotes-worker:1\.2\.3/);
  for (const text of texts) assert.ok(!text.includes(`:${broker.password}@`));
});

test('tasks that some worker has are found, running or waiting', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  const found = await control.queryTasks(['running', 'waiting', 'nowhere'], 1_000);
  assert.deepEqual([...found].sort(), ['running', 'waiting']);
});

test('a revoke reaches every worker and is remembered', async () => {
  const nodes = [await startedNode('a@host'), await startedNode('b@host')];
  const control = await remoteControl();
  await control.revoke(['running', 'other']);
  for (const { node, revoked } of nodes) {
    assert.deepEqual(await revoked, {
      taskIds: ['running', 'other'],
      revocation: { terminate: true, signal: 'SIGTERM' },
    });
    assert.ok(node.isRevoked('other'));
    assert.ok(!node.isRevoked('waiting'));
  }
  assert.deepEqual(await ask(control, 'a@host', 'revoked'), ['running', 'other']);
});

test('a revoke asked for with a reply says what was ended', async () => {
  const { revoked } = await startedNode('a@host');
  const control = await remoteControl();
  const parameters = { task_id: 'running', signal: 'KILL' };
  assert.deepEqual(await ask(control, 'a@host', 'terminate', parameters), { ok: 'terminate: running' });
  assert.deepEqual((await revoked).revocation, { terminate: true, signal: 'SIGKILL' });
  assert.deepEqual(await ask(control, 'a@host', 'revoke', { task_id: ['x'], terminate: true }), {
    ok: 'terminate: tasks unknown',
  });
  assert.deepEqual(await ask(control, 'a@host', 'revoke', { task_id: ['x'] }), {
    ok: 'tasks x flagged as revoked',
  });
});

test('unknown commands and wrong parameters are answered with an error', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  for (const [method, parameters] of [
    ['no_such_command', {}],
    ['__proto__', {}],
    ['revoke', { task_id: 5 }],
    ['revoke', { task_id: 'x', signal: 'SIGNONE' }],
    ['query_task', {}],
  ] as const) {
    const reply = await ask(control, 'a@host', method, parameters);
    assert.ok(typeof reply === 'object' && reply !== null && 'error' in reply, method);
  }
});

test('a worker that starts learns from the others what was revoked, and they from it', async () => {
  const { node } = await startedNode('a@host');
  const control = await remoteControl();
  await ask(control, 'a@host', 'revoke', { task_id: 'x' });
  const hello = { from_node: 'new@host', revoked: { y: 1 } };
  assert.partialDeepStrictEqual(await ask(control, 'a@host', 'hello', hello), { revoked: ['x', 'y'] });
  assert.ok(node.isRevoked('y'));
});

test('a shutdown is answered and handed to the worker', async () => {
  const { shutdown } = await startedNode('a@host');
  const control = await remoteControl();
  assert.deepEqual(await ask(control, 'a@host', 'shutdown'), { ok: 'shutting down' });
  await shutdown;
});

test('strange messages in the mailbox do not disturb the node', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  const publisher = new Publisher(await connected('stranger'));
  const contentType = 'application/json';
  for (const body of [
    '{',
    '[]',
    'null',
    '{"method":1}',
    '{"method":"ping","reply_to":{"exchange":"nowhere"}}',
  ])
    await publisher.publish({
      exchange: 'celery.pidbox',
      routingKey: '',
      body: Buffer.from(body),
      contentType,
    });
  assert.deepEqual(await ask(control, 'a@host', 'ping'), { ok: 'pong' });
});

test('the logical clock runs ahead of that of every message', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  await ask(control, 'a@host', 'ping');
  const first = await ask(control, 'a@host', 'clock');
  const second = await ask(control, 'a@host', 'clock');
  const clock = (reply: unknown): number => Number((reply as { clock: number }).clock); // checked by comparing
  assert.ok(clock(second) > clock(first));
});

test('a node whose connection was closed answers again by itself', async () => {
  const { node } = await startedNode('a@host', { onShutdown: () => undefined });
  const control = await remoteControl();
  assert.deepEqual(await ask(control, 'a@host', 'ping'), { ok: 'pong' });
  await broker.closeConnections();
  let names: readonly string[] = [];
  while (names.length === 0) {
    // Either side may still be on its way back.
    names = await control.ping({ destination: ['a@host'], timeoutMs: 500 }).catch(() => []);
  }
  assert.deepEqual(names, ['a@host']);
  assert.ok(!node.isRevoked('x'));
});

test('a question that the broker does not take fails, instead of saying that no worker has the task', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  stops.push(() => proxy.close());
  await startedNode('a@host');
  const control = new RemoteControl(await connected('control', proxy.port));
  await control.ping({ destination: ['a@host'], timeoutMs: PATIENCE_MS });
  proxy.pause();
  await assert.rejects(control.queryTasks(['running'], 100), WorkersNotAskedError);
  const asking = control.queryTasks(['running'], PATIENCE_MS);
  proxy.cut();
  await assert.rejects(asking, WorkersNotAskedError);
});

interface Monitor {
  readonly events: { routingKey: string; event: Record<string, unknown> }[];
  /** Resolves when an event of this type is there. */
  seen(type: string): Promise<Record<string, unknown>>;
}

/** A monitor as Celery has them: a queue bound to everything in `celeryev`. */
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

test('a monitor sees the worker come, its tasks, and it go', async () => {
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

test('task events stop and start again when a monitor asks for it', async () => {
  const watching = await monitor();
  const { node } = await startedNode('a@host');
  const control = await remoteControl();
  const [held] = TASKS;
  assert.ok(held);
  await ask(control, 'a@host', 'disable_events');
  node.events.taskReceived(held.task);
  await ask(control, 'a@host', 'enable_events');
  node.events.taskStarted(held.task);
  await watching.seen('task-started');
  assert.ok(!watching.events.some(({ event }) => event['type'] === 'task-received'));
});

test('events of a worker whose connection is gone are dropped without an error', async () => {
  const { node } = await startedNode('a@host');
  const [held] = TASKS;
  assert.ok(held);
  await broker.closeConnections();
  for (let count = 0; count < 20_000; count += 1) node.events.taskReceived(held.task);
  await node.stop();
  node.events.taskReceived(held.task);
});
