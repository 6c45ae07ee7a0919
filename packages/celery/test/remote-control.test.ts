import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { DeliveryConsumer, Publisher, type Delivery } from '@omotes/amqp';
import { RemoteControl, WorkersNotAskedError } from '@omotes/celery';
import { TcpProxy } from '@omotes/testing';
import { broker, connected, startedNode, stops } from './started-node.ts';

/** Long enough for all replies on a busy machine. Not waited for in full when all destinations are named. */
const PATIENCE_MS = 30_000;

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

test('a ping is answered by each named node and by no other', async () => {
  await startedNode('a@host');
  await startedNode('b@host');
  await startedNode('c@host');
  const control = await remoteControl();
  const names = await control.ping({ destination: ['a@host', 'b@host'], timeoutMs: PATIENCE_MS });
  assert.deepEqual([...names].sort(), ['a@host', 'b@host']);
});

test('without a worker, a revoke succeeds and a ping has no answer', async () => {
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

test('a node describes itself like a Celery worker', async () => {
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

test('tasks on any worker are found, running or waiting', async () => {
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

test('the reply to a revoke says which tasks were ended', async () => {
  const { revoked } = await startedNode('a@host');
  const control = await remoteControl();
  const parameters = { task_id: 'running', signal: 'KILL' };
  assert.deepEqual(await ask(control, 'a@host', 'terminate', parameters), { ok: 'terminate: running' });
  assert.deepEqual((await revoked).revocation, { terminate: true, signal: 'SIGKILL' });
  // Flower sends 1 for true.
  assert.deepEqual(await ask(control, 'a@host', 'revoke', { task_id: ['x'], terminate: 1 }), {
    ok: 'terminate: tasks unknown',
  });
  assert.deepEqual(await ask(control, 'a@host', 'revoke', { task_id: ['x'] }), {
    ok: 'tasks x flagged as revoked',
  });
});

test('unknown commands and wrong parameters get an error reply', async () => {
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

test('a starting worker exchanges revoked tasks with the others', async () => {
  const { node } = await startedNode('a@host');
  const control = await remoteControl();
  await ask(control, 'a@host', 'revoke', { task_id: 'x' });
  const hello = { from_node: 'new@host', revoked: { y: 1 } };
  assert.partialDeepStrictEqual(await ask(control, 'a@host', 'hello', hello), { revoked: ['x', 'y'] });
  assert.ok(node.isRevoked('y'));
});

test('a shutdown is answered and reaches the worker', async () => {
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

test('the logical clock is ahead of every received message', async () => {
  await startedNode('a@host');
  const control = await remoteControl();
  await ask(control, 'a@host', 'ping');
  const first = await ask(control, 'a@host', 'clock');
  const second = await ask(control, 'a@host', 'clock');
  const clock = (reply: unknown): number => Number((reply as { clock: number }).clock); // checked by comparing
  assert.ok(clock(second) > clock(first));
});

test('a node answers again after a lost connection', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  stops.push(() => proxy.close());
  const connection = await connected('a@host', proxy.port);
  await startedNode('a@host', {}, connection);
  const control = await remoteControl();
  assert.deepEqual(await ask(control, 'a@host', 'ping'), { ok: 'pong' });
  const reconnected = once(connection, 'connected');
  proxy.cut();
  await reconnected;
  // The mailbox exists a moment after the connection. Without it the question is not routed and ends at once.
  let names: readonly string[] = [];
  while (names.length === 0) names = await control.ping({ destination: ['a@host'], timeoutMs: PATIENCE_MS });
  assert.deepEqual(names, ['a@host']);
});

test('a question asked right after a lost connection waits until its replies have a queue', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  stops.push(() => proxy.close());
  await startedNode('a@host');
  const connection = await connected('control', proxy.port);
  const control = new RemoteControl(connection);
  await control.ping({ destination: ['a@host'], timeoutMs: PATIENCE_MS });
  const reconnected = once(connection, 'connected');
  proxy.cut();
  await reconnected;
  assert.deepEqual(await control.ping({ destination: ['a@host'], timeoutMs: PATIENCE_MS }), ['a@host']);
});

test('a question that the broker does not confirm fails, instead of finding the task on no worker', async () => {
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

test('only glob patterns are matched; a command with another matcher gets an error reply', async () => {
  const { revoked } = await startedNode('a@host');
  let isRevoked = false;
  void revoked.then(() => (isRevoked = true));
  const connection = await connected('asker');
  const replies: Delivery[] = [];
  const answered = Promise.withResolvers<void>();
  const consumer = new DeliveryConsumer(connection, {
    queues: [
      {
        name: 'asker.replies',
        durable: false,
        exclusive: true,
        bindings: [{ exchange: 'reply.celery.pidbox', routingKey: 'asker' }],
      },
    ],
    prefetch: 10,
    handle: async (delivery) => {
      replies.push(delivery);
      if (delivery.headers['ticket'] === 'last') answered.resolve();
      return 'acknowledge';
    },
  });
  await consumer.start();
  const publisher = new Publisher(connection);
  const send = (ticket: string, method: string, pattern: string, matcher: string, parameters = {}) =>
    publisher.publish({
      exchange: 'celery.pidbox',
      routingKey: '',
      body: Buffer.from(
        JSON.stringify({
          method,
          arguments: parameters,
          pattern,
          matcher,
          ticket,
          reply_to: { exchange: 'reply.celery.pidbox', routing_key: 'asker' },
        }),
      ),
      contentType: 'application/json',
      contentEncoding: 'utf-8',
    });
  // With backtracking, the first two would never finish.
  await send('exploding', 'revoke', '(((a|a)+)+)+$', 'pcre', { task_id: 'running' });
  await send('stars', 'ping', `${'*?'.repeat(127)}!`, 'glob');
  await send('nested', '['.repeat(1_000), '['.repeat(255), 'glob');
  await send('last', 'ping', '?@h*', 'glob');
  await answered.promise;
  const answers = replies.map(
    ({ headers, body }) => [headers['ticket'], JSON.parse(body.toString())] as const,
  );
  assert.deepEqual(answers, [
    [
      'exploding',
      {
        'a@host': {
          error:
            'not carried out: this worker knows patterns of the matcher "glob", not "pcre"; use it or destination',
        },
      },
    ],
    ['last', { 'a@host': { ok: 'pong' } }],
  ]);
  assert.ok(!isRevoked);
});
