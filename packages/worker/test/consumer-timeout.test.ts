import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { Connection, DeliveryConsumer } from '@omotes/amqp';
import { privateStack, testBroker } from '@omotes/testing';
import { Worker } from '../src/index.ts';
import { openGate } from './fixtures/gate.ts';
import { OrchestratorStandIn } from './orchestrator-stand-in.ts';

const stack = await privateStack();
after(() => stack.stop());

test("a task that outlasts the broker's consumer timeout is begun once and has one result", async () => {
  // Each channel reads the setting when it is opened.
  await stack.rabbitmq.rabbitmqctl([
    'eval',
    'application:set_env(rabbit, consumer_timeout, 1000), application:set_env(rabbit, channel_tick_interval, 500).',
  ]);
  const broker = await testBroker(stack.servers.broker);
  const orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  const worker = new Worker(new URL('./fixtures/tasks.ts', import.meta.url), {
    connection: broker,
    logLevel: 'fatal',
    inlineConcurrency: 1,
  });
  await worker.start();
  const taskId = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(taskId);

  // This delivery was taken later than the worker's: when it times out, the worker's has too.
  const connection = new Connection({ ...broker, name: 'witness' });
  await connection.start();
  const witness = new DeliveryConsumer(connection, {
    queues: [{ name: 'witness', durable: true }],
    prefetch: 1,
    handle: () => new Promise(() => undefined),
  });
  await witness.start();
  await orchestrator.publisher.publish({ exchange: '', routingKey: 'witness', body: Buffer.alloc(0) });
  for (let timeout = 1; timeout <= 3; timeout += 1) await once(connection, 'channelClosed');
  await connection.stop();

  openGate(taskId);
  assert.equal((await orchestrator.result(taskId)).resultType, 'SUCCEEDED');
  // With one permit, the worker takes the next task only after the first is acknowledged.
  const next = await orchestrator.submit({ workflowType: 'inline_gated' });
  openGate(next);
  await orchestrator.result(next);
  await worker.stop();
  assert.deepEqual(
    orchestrator.about(taskId).map((seen) => (seen.of === 'update' ? seen.type : seen.of)),
    ['start', 'progress', 'result'],
  );
  await orchestrator.stop();
  await broker.drop();
});
