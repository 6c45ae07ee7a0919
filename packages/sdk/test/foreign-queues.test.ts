import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { Connection, DeliveryConsumer } from '@omotes/amqp';
import { testBroker } from '@omotes/testing';
import { connect, type ConnectOptions } from '../src/index.ts';
import { status, StubOrchestrator, succeeded, toPublication } from './stub-orchestrator.ts';

const JOB = { workflowType: 'noop', esdl: '<?xml version="1.0"?><esdl:EnergySystem/>' };

/** A broker, an orchestrator that publishes no events by itself, and a program of another kind. */
async function setUp(context: TestContext, stub: { inbox?: boolean } = {}) {
  const broker = await testBroker();
  const orchestrator = new StubOrchestrator(broker, stub);
  orchestrator.script = () => [];
  await orchestrator.start();
  const { hostname, port, username, password, virtualHost } = broker;
  const options: ConnectOptions = { hostname, port, username, password, virtualHost };
  const program = new Connection({ hostname, port, username, password, virtualHost, name: 'other program' });
  await program.start();
  context.after(async () => {
    await Promise.all([program.stop(), orchestrator.stop()]);
    await broker.drop();
  });
  /** Declares the queue like the field's TypeScript SDK: durable, without arguments. */
  const declare = (...names: string[]): Promise<void> =>
    program.withChannel(async (channel) => {
      for (const name of names) await channel.assertQueue(name, { durable: true });
    });
  return { broker, orchestrator, options, program, declare };
}

test('a job submitted with another retention time is found, and its queues are consumed as they are', async (context) => {
  const { orchestrator, options } = await setUp(context);
  const first = await connect({ ...options, retentionMs: 60_000 });
  const job = await first.submit(JOB);
  await first.close();
  await using second = await connect(options);
  const again = await second.attach(job.id);
  await orchestrator.publishEvents(job.id, status('REGISTERED'), succeeded('<found/>'));
  assert.equal((await again.result()).outputEsdl, '<found/>');
});

test('a job whose queues another program declared is found, even after lost connections', async (context) => {
  const { broker, orchestrator, options, declare } = await setUp(context);
  const jobId = randomUUID();
  await declare(...['progress', 'status', 'result'].map((event) => `jobs.${jobId}.${event}`));
  await using client = await connect(options);
  const job = await client.attach(jobId);
  await orchestrator.publish(toPublication({ type: 'status', jobId, status: 'RUNNING' }));
  for await (const event of job) {
    assert.deepEqual(event, { type: 'status', status: 'RUNNING' });
    break;
  }
  await broker.closeConnections();
  await orchestrator.publish(
    toPublication({
      type: 'result',
      jobId,
      resultType: 'SUCCEEDED',
      outputEsdl: '<found/>',
      logs: '',
      feedback: [],
    }),
  );
  assert.equal((await job.result()).outputEsdl, '<found/>');
});

test('a client id that another program used before is taken over, and its inbox is consumed as it is', async (context) => {
  const { orchestrator, options, declare } = await setUp(context, { inbox: true });
  await declare('available_workflows.former', 'sdk.former');
  await using client = await connect({ ...options, clientId: 'former' });
  const job = await client.submit(JOB);
  await orchestrator.publishEvents(job.id, succeeded('<found/>'));
  assert.equal((await job.result()).outputEsdl, '<found/>');
});

test('a client id is refused while a running program consumes its durable queue', async (context) => {
  const { options, program } = await setUp(context);
  const consumer = new DeliveryConsumer(program, {
    queues: [{ name: 'available_workflows.taken', durable: true }],
    prefetch: 1,
    handle: () => Promise.resolve('acknowledge'),
  });
  await consumer.start();
  await assert.rejects(connect({ ...options, clientId: 'taken', connectTimeoutMs: 1_000 }), {
    code: 'client_id_in_use',
    message: /'taken'.*end the other program/,
  });
  await consumer.stop();
  await using client = await connect({ ...options, clientId: 'taken' });
  assert.equal(client.isConnected, true);
});

test('an inbox that is exclusive to another connection is reported at the first submission', async (context) => {
  const { options, program } = await setUp(context, { inbox: true });
  await program.withChannel((channel) =>
    channel.assertQueue('sdk.held', { exclusive: true, durable: false }),
  );
  await using client = await connect({ ...options, clientId: 'held' });
  await assert.rejects(client.submit(JOB), { code: 'client_id_in_use' });
});
