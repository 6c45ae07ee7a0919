import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { DEAD_LETTER_QUEUE, jobQueues } from '@omotes/protocol';
import { testBroker, TcpProxy, type TestBroker } from '@omotes/testing';
import { connect, type ConnectOptions } from '../src/index.ts';
import { NOOP, status, StubOrchestrator, succeeded, toPublication } from './stub-orchestrator.ts';

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem/>';

describe('the client', () => {
  let broker: TestBroker;
  let orchestrator: StubOrchestrator;
  before(async () => {
    broker = await testBroker();
    orchestrator = new StubOrchestrator(broker);
    orchestrator.script = () => [];
    await orchestrator.start();
  });
  after(async () => {
    await orchestrator.stop();
    await broker.drop();
  });
  const options = (): ConnectOptions => ({
    hostname: broker.hostname,
    port: broker.port,
    username: broker.username,
    password: broker.password,
    virtualHost: broker.virtualHost,
    connectTimeoutMs: 20_000,
  });

  test('a job submitted without a client id is found by its id alone', async () => {
    const first = await connect(options());
    const job = await first.submit({ workflowType: 'noop', esdl: ESDL });
    await first.close();
    await orchestrator.publishEvents(job.id, succeeded('<kept/>'));
    await using second = await connect(options());
    const again = await second.attach(job.id);
    assert.equal((await again.result()).outputEsdl, '<kept/>');
  });

  test('a job that the broker keeps nothing for is not found', async () => {
    await using client = await connect(options());
    await assert.rejects(client.attach(randomUUID()), { code: 'job_not_found' });
    await assert.rejects(client.attach('scenario-7'), { code: 'invalid_job_id' });
    await assert.rejects(client.cancel('scenario-7'), { code: 'invalid_job_id' });
  });

  test('a result that is not taken within the retention time is dropped with the queues of its job', async () => {
    await using client = await connect({ ...options(), retentionMs: 500 });
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    const hasQueues = async (): Promise<boolean> =>
      (await broker.queues()).some(({ name }) => name.includes(job.id));
    assert.equal(await hasQueues(), true);
    await orchestrator.publishEvents(job.id, succeeded('<left/>'));
    while (await hasQueues()) await setTimeout(50);
  });

  test('the job queues are declared as docs/wire-protocol.md says', async () => {
    await using client = await connect(options());
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    const queues = (await broker.queues()).filter(({ name }) => name.includes(job.id));
    assert.deepEqual(
      queues.map(({ name, durable, arguments: its }) => ({ name, durable, its })),
      ['progress', 'result', 'status'].map((event) => ({
        name: `jobs.${job.id}.${event}`,
        durable: true,
        its: { 'x-expires': 172_800_000 },
      })),
    );
  });

  test('a new broadcast replaces the workflows', async () => {
    await using client = await connect(options());
    assert.deepEqual(
      client.workflows().map(({ workflowType }) => workflowType),
      ['noop'],
    );
    await orchestrator.broadcast([NOOP, { ...NOOP, workflowType: 'other' }]);
    const arriving = orchestrator.nextSubmission();
    // The broadcast is confirmed, so it is in our queue. Until it arrives, the workflow is unknown.
    for (;;) {
      try {
        await client.submit({ workflowType: 'other', esdl: ESDL });
        break;
      } catch {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    assert.equal((await arriving).workflowType, 'other');
    await orchestrator.broadcast([NOOP]);
  });

  test('an invalid job is refused with every problem, and nothing is sent', async () => {
    await using client = await connect(options());
    const sent = orchestrator.submissions.length;
    await assert.rejects(
      client.submit({ workflowType: 'nope', esdl: '', timeoutMs: 0, jobId: 'x', params: {} }),
      (error: { code: string; problems: string[] }) => {
        assert.equal(error.code, 'invalid_submission');
        assert.equal(error.problems.length, 4);
        return true;
      },
    );
    await client.submit({ workflowType: 'noop', esdl: ESDL });
    assert.equal((await broker.queues()).filter(({ name }) => name.includes('jobs.x')).length, 0);
    assert.ok(orchestrator.submissions.slice(sent).every(({ workflowType }) => workflowType === 'noop'));
  });

  test('an unreadable result ends the job with a typed error and is dead-lettered', async () => {
    await using client = await connect(options());
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    await orchestrator.publishEvents(job.id, status('RUNNING'));
    const routingKey = jobQueues(job.id).result.name;
    await orchestrator.publish({ exchange: '', routingKey, body: Buffer.from('no result') });
    await assert.rejects(job.result(), { code: 'unreadable_result' });
    const next = await client.submit({ workflowType: 'noop', esdl: ESDL });
    await orchestrator.publish(
      toPublication({ type: 'result', jobId: next.id, resultType: 'ERROR', logs: '', feedback: [] }),
    );
    assert.equal((await next.result()).resultType, 'ERROR');
    assert.ok((await broker.queues()).some(({ name }) => name === DEAD_LETTER_QUEUE));
  });

  test('a client id that is in use is refused', async () => {
    await using client = await connect({ ...options(), clientId: 'the one' });
    await assert.rejects(connect({ ...options(), clientId: 'the one', connectTimeoutMs: 1_000 }), {
      code: 'client_id_in_use',
    });
    assert.equal(client.isConnected, true);
  });

  test('an unreachable broker is reported as such', async () => {
    const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
    const { port } = proxy;
    await proxy.close();
    await assert.rejects(connect({ ...options(), port, connectTimeoutMs: 500 }), {
      code: 'broker_unreachable',
    });
  });

  test('a missing orchestrator and an unreachable broker are different errors', async () => {
    const empty = await testBroker();
    await assert.rejects(connect({ ...options(), virtualHost: empty.virtualHost, connectTimeoutMs: 1_000 }), {
      code: 'no_orchestrator',
    });
    await empty.drop();
  });

  test('a signal ends the attempt to connect', async () => {
    const empty = await testBroker();
    const signal = AbortSignal.abort(new Error('not now'));
    await assert.rejects(connect({ ...options(), virtualHost: empty.virtualHost, signal }), {
      message: 'not now',
    });
    await empty.drop();
  });

  test('a submission that a signal ends is reported as unconfirmed', async () => {
    const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
    await using client = await connect({ ...options(), port: proxy.port });
    const jobId = randomUUID();
    await client.submit({ workflowType: 'noop', esdl: ESDL, jobId });
    proxy.pause();
    const giveUp = new AbortController();
    const again = client.submit({ workflowType: 'noop', esdl: ESDL, jobId, signal: giveUp.signal });
    setImmediate(() => giveUp.abort(new Error('enough')));
    await assert.rejects(again, { code: 'submission_unconfirmed', jobId });
    proxy.resume();
    await client.close();
    await proxy.close();
  });
});
