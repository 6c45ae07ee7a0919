import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { DEAD_LETTER_QUEUE, jobQueues } from '@omotes/protocol';
import { testBroker, TcpProxy, type TestBroker } from '@omotes/testing';
import { connect, type ConnectOptions, type JobEvent, type JobHandle } from '../src/index.ts';
import {
  cancelled,
  NOOP,
  progress,
  status,
  StubOrchestrator,
  succeeded,
  toPublication,
} from './stub-orchestrator.ts';

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem/>';

/** What the loop over a job is handed, in short. */
async function heard(job: JobHandle): Promise<string[]> {
  const texts: string[] = [];
  for await (const event of job) texts.push(textOf(event));
  return texts;
}

function textOf(event: JobEvent): string {
  switch (event.type) {
    case 'status':
      return event.status;
    case 'progress':
      return String(event.fraction);
    case 'log':
      return `log ${event.text}`;
    case 'result':
      return `result ${event.result.resultType}`;
  }
}

/** The statuses and the result, then the progress: three queues keep no order between statuses and progress. */
function sorted(texts: readonly string[]): string[] {
  const isProgress = (text: string): boolean => /^[\d.]+$/.test(text);
  return [...texts.filter((text) => !isProgress(text)), ...texts.filter(isProgress)];
}

const WHOLE = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED', 'result SUCCEEDED', '0.5', '1'];

for (const inbox of [false, true]) {
  describe(inbox ? 'events through the inbox' : 'events through three queues', () => {
    let broker: TestBroker;
    let orchestrator: StubOrchestrator;
    before(async () => {
      broker = await testBroker();
      orchestrator = new StubOrchestrator(broker, { inbox });
      await orchestrator.start();
    });
    after(async () => {
      await orchestrator.stop();
      await broker.drop();
    });

    const options = (clientId = `client-${randomUUID()}`): ConnectOptions => ({
      hostname: broker.hostname,
      port: broker.port,
      username: broker.username,
      password: broker.password,
      virtualHost: broker.virtualHost,
      clientId,
      connectTimeoutMs: 20_000,
    });
    const told = (): void => {
      orchestrator.script = () => [];
    };
    const toEnd = (): void => {
      orchestrator.script = ({ esdl }) => [
        status('REGISTERED'),
        status('ENQUEUED'),
        status('RUNNING'),
        progress(0.5),
        progress(1),
        status('FINISHED'),
        succeeded(esdl),
      ];
    };

    test('a loop is handed the statuses, the progress and the result last', async () => {
      toEnd();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const events = await heard(job);
      assert.deepEqual(sorted(events), WHOLE);
      assert.equal(events.at(-1), 'result SUCCEEDED');
      assert.equal(job.status, 'FINISHED');
      assert.deepEqual(await job.result(), {
        resultType: 'SUCCEEDED',
        outputEsdl: ESDL,
        logs: 'done',
        feedback: [],
      });
    });

    test('a loop is handed what the task writes, in order with its progress', async () => {
      orchestrator.script = ({ esdl }) => [
        progress(0.5),
        { type: 'progress', fraction: 0.5, message: '', log: 'one\ntw' },
        { type: 'progress', fraction: 0.5, message: '', log: 'o\n' },
        progress(1),
        succeeded(esdl),
      ];
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL, liveLogs: true });
      assert.deepEqual(await heard(job), ['0.5', 'log one\ntw', 'log o\n', '1', 'result SUCCEEDED']);
    });

    test('what was submitted is what the orchestrator gets', async () => {
      toEnd();
      await using client = await connect(options());
      const jobId = randomUUID();
      const arriving = orchestrator.nextSubmission();
      await client.submit({
        workflowType: 'noop',
        esdl: ESDL,
        params: { passed_on: [1, 'two'] },
        jobReference: 'my job',
        priority: 'high',
        timeoutMs: 60_000,
        jobId,
      });
      assert.deepEqual(await arriving, {
        jobId,
        workflowType: 'noop',
        esdl: ESDL,
        params: { passed_on: [1, 'two'] },
        jobReference: 'my job',
        priority: 'high',
        timeoutMs: 60_000,
      });
    });

    test('repeated and swapped events are handed over once and forward only', async () => {
      told();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await orchestrator.tell(job.id, status('RUNNING'), status('REGISTERED'), status('RUNNING'));
      await orchestrator.tell(job.id, status('FINISHED'), succeeded('<first/>'), succeeded('<second/>'));
      assert.deepEqual(await heard(job), ['RUNNING', 'FINISHED', 'result SUCCEEDED']);
      assert.equal((await job.result()).outputEsdl, '<first/>');
    });

    test('a result that comes again after it was handed over is not handed over again', async () => {
      toEnd();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await job.result();
      await orchestrator.tell(job.id, succeeded('<again/>'));
      const next = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await next.result();
      await assert.rejects(client.attach(job.id), { code: 'job_ended' });
      assert.equal((await job.result()).outputEsdl, ESDL);
    });

    test('cancelling asks the orchestrator, and the result says how the job ended', async () => {
      told();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const asked = orchestrator.nextDeletion();
      await job.cancel();
      assert.equal(await asked, job.id);
      await orchestrator.tell(job.id, status('CANCELLED'), cancelled);
      assert.deepEqual(await job.result(), { resultType: 'CANCELLED', logs: '', feedback: [] });
    });

    test('a program that comes back by client id and job id is handed what came meanwhile', async () => {
      told();
      const own = options();
      const first = await connect(own);
      const job = await first.submit({ workflowType: 'noop', esdl: ESDL });
      await orchestrator.tell(job.id, status('REGISTERED'));
      for await (const event of job) {
        assert.equal(textOf(event), 'REGISTERED');
        break;
      }
      await first.close();
      await orchestrator.tell(job.id, status('ENQUEUED'), progress(0.25), succeeded('<late/>'));
      await using second = await connect(own);
      const events = await heard(await second.attach(job.id));
      // Three queues keep no order between them for a program that was away; the result is last all the same.
      assert.deepEqual([...events].sort(), ['0.25', 'ENQUEUED', 'result SUCCEEDED']);
      assert.equal(events.at(-1), 'result SUCCEEDED');
    });

    test('what was not handed over when the program ended comes again', async () => {
      toEnd();
      const own = options();
      const first = await connect(own);
      const job = await first.submit({ workflowType: 'noop', esdl: ESDL });
      const loop = job.events();
      // The result is here, and its loop body never finishes.
      for (let text = ''; text !== 'result SUCCEEDED';) {
        const next = await loop.next();
        assert.ok(next.done !== true);
        text = textOf(next.value);
      }
      await first.close();
      await using second = await connect(own);
      const again = await second.attach(job.id);
      assert.equal((await again.result()).outputEsdl, ESDL);
    });

    test('a cut in the middle loses nothing and repeats nothing', async (t) => {
      told();
      const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
      t.after(() => proxy.close());
      await using client = await connect({ ...options(), port: proxy.port });
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await orchestrator.tell(job.id, status('REGISTERED'));
      const loop = job.events();
      assert.equal(textOf((await loop.next()).value as JobEvent), 'REGISTERED'); // not done: there is a result to come
      await orchestrator.tell(job.id, progress(0.1), progress(0.2));
      proxy.cut();
      await orchestrator.tell(job.id, status('ENQUEUED'), progress(0.3), succeeded('<after/>'));
      const rest: string[] = [];
      for await (const event of loop) rest.push(textOf(event));
      assert.equal(rest.at(-1), 'result SUCCEEDED');
      assert.deepEqual(sorted(rest), ['ENQUEUED', 'result SUCCEEDED', '0.1', '0.2', '0.3']);
    });

    // One queue keeps its order by itself.
    if (!inbox)
      test('a result that overtook the statuses before a cut is handed over after them', async (t) => {
        told();
        const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
        t.after(() => proxy.close());
        await using client = await connect({ ...options(), port: proxy.port });
        const submit = (): Promise<JobHandle> => client.submit({ workflowType: 'noop', esdl: ESDL });
        const [job, ...others] = [await submit(), await submit(), await submit()];
        const loop = job.events();
        const heldBack = await orchestrator.holdBack(jobQueues(job.id).status.name);
        await orchestrator.tell(job.id, status('REGISTERED'), status('ENQUEUED'), status('RUNNING'));
        // What the client asks the broker about the queues when it has a result is not answered before the cut.
        proxy.pause('toServer');
        for (const { id } of [...others, job]) await orchestrator.tell(id, succeeded('<early/>'));
        await orchestrator.tell(job.id, progress(1));
        assert.equal(textOf((await loop.next()).value as JobEvent), '1'); // not done: there is a result to come
        proxy.refuse();
        proxy.cut();
        await heldBack.release();
        proxy.resume('toServer');
        proxy.refuse(false);
        const rest: string[] = [];
        for await (const event of loop) rest.push(textOf(event));
        assert.deepEqual(rest, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'result SUCCEEDED']);
      });

    test('a submission made while the network is away is confirmed when it is back', async (t) => {
      toEnd();
      const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
      t.after(() => proxy.close());
      await using client = await connect({ ...options(), port: proxy.port });
      proxy.refuse();
      proxy.cut();
      const submitting = client.submit({ workflowType: 'noop', esdl: ESDL });
      proxy.refuse(false);
      assert.equal((await (await submitting).result()).resultType, 'SUCCEEDED');
    });

    test('connections closed by the broker in 200 jobs lose and repeat no result', async () => {
      toEnd();
      await using client = await connect(options());
      const jobs = Promise.all(
        Array.from({ length: 200 }, () => client.submit({ workflowType: 'noop', esdl: ESDL })),
      );
      const closing = new Promise<void>((resolve, reject) =>
        orchestrator.once('submission', () => void broker.closeConnections().then(() => resolve(), reject)),
      );
      await closing;
      const events = await Promise.all((await jobs).map(heard));
      for (const each of events) {
        assert.equal(each.at(-1), 'result SUCCEEDED');
        // The stub sets new message ids when it repeats, so progress may come twice; nothing else may.
        assert.deepEqual(sorted(each).slice(0, 5), WHOLE.slice(0, 5));
      }
    });

    test('1,000 jobs submitted at once have 1,000 results, and leave nothing behind', async (t) => {
      toEnd();
      const client = await connect(options());
      const begin = performance.now();
      const jobs = await Promise.all(
        Array.from({ length: 1_000 }, (_, index) =>
          client.submit({ workflowType: 'noop', esdl: `<job number="${index}"/>` }),
        ),
      );
      const submitted = performance.now();
      const results = await Promise.all(jobs.map((job) => job.result()));
      t.diagnostic(
        `submitted in ${Math.round(submitted - begin)} ms, all results after ${Math.round(performance.now() - begin)} ms`,
      );
      const outputs = new Set(results.map(({ outputEsdl }) => outputEsdl));
      assert.equal(outputs.size, 1_000);
      await client.close();
      t.diagnostic(`everything deleted after ${Math.round(performance.now() - begin)} ms`);
      const left = (await broker.queues()).filter(({ name }) => jobs.some(({ id }) => name.includes(id)));
      assert.deepEqual(left, []);
    });

    test('jobs whose results nobody asks for do not keep back the others', async () => {
      toEnd();
      await using client = await connect(options());
      await Promise.all(
        Array.from({ length: 50 }, () => client.submit({ workflowType: 'noop', esdl: ESDL })),
      );
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      assert.equal((await job.result()).resultType, 'SUCCEEDED');
    });

    test('a signal ends the waiting, and the result can be asked for again', async () => {
      told();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const giveUp = new AbortController();
      const result = job.result({ signal: giveUp.signal });
      const loop = job.events({ signal: giveUp.signal }).next();
      giveUp.abort(new Error('enough'));
      await assert.rejects(result, { message: 'enough' });
      await assert.rejects(loop, { message: 'enough' });
      await orchestrator.tell(job.id, succeeded('<later/>'));
      assert.equal((await job.result()).outputEsdl, '<later/>');
    });

    test('a submission repeated with the same job id is the same job', async () => {
      told();
      await using client = await connect(options());
      const jobId = randomUUID();
      const first = await client.submit({ workflowType: 'noop', esdl: ESDL, jobId });
      const second = await client.submit({ workflowType: 'noop', esdl: ESDL, jobId: jobId.toUpperCase() });
      assert.equal(second.id, first.id);
      await orchestrator.tell(jobId, succeeded('<one/>'));
      assert.equal((await second.result()).outputEsdl, '<one/>');
      assert.equal((await first.result()).outputEsdl, '<one/>');
      await assert.rejects(client.submit({ workflowType: 'noop', esdl: ESDL, jobId }), { code: 'job_ended' });
    });

    test('closing the client ends all waiting with a typed error', async () => {
      told();
      const client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const waiting = [
        assert.rejects(job.result(), { code: 'client_closed' }),
        assert.rejects(heard(job), { code: 'client_closed' }),
      ];
      await client.close();
      await Promise.all(waiting);
      await assert.rejects(client.submit({ workflowType: 'noop', esdl: ESDL }), { code: 'client_closed' });
      await assert.rejects(job.cancel(), { code: 'client_closed' });
    });
  });
}

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

  test('a job is found again by its id alone when no client id was given', async () => {
    const first = await connect(options());
    const job = await first.submit({ workflowType: 'noop', esdl: ESDL });
    await first.close();
    await orchestrator.tell(job.id, succeeded('<kept/>'));
    await using second = await connect(options());
    const again = await second.attach(job.id);
    assert.equal((await again.result()).outputEsdl, '<kept/>');
  });

  test('a job of which nothing is kept is not found', async () => {
    await using client = await connect(options());
    await assert.rejects(client.attach(randomUUID()), { code: 'job_not_found' });
    await assert.rejects(client.attach('scenario-7'), { code: 'invalid_job_id' });
    await assert.rejects(client.cancel('scenario-7'), { code: 'invalid_job_id' });
  });

  test('a result that nobody takes for the retention time is given up, and the queues of its job with it', async () => {
    await using client = await connect({ ...options(), retentionMs: 500 });
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    const hasQueues = async (): Promise<boolean> =>
      (await broker.queues()).some(({ name }) => name.includes(job.id));
    assert.equal(await hasQueues(), true);
    await orchestrator.tell(job.id, succeeded('<left/>'));
    while (await hasQueues()) await setTimeout(50);
  });

  test('the job queues are declared as the wire contract says', async () => {
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
    // The broadcast was confirmed, so it is in our queue; until it is here the workflow is unknown.
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

  test('wrong jobs are refused with every problem before anything is sent', async () => {
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

  test('an unreadable result ends the job with a typed error and is kept for inspection', async () => {
    await using client = await connect(options());
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    await orchestrator.tell(job.id, status('RUNNING'));
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

  test('a client id in use is refused by name', async () => {
    await using client = await connect({ ...options(), clientId: 'the one' });
    await assert.rejects(connect({ ...options(), clientId: 'the one', connectTimeoutMs: 1_000 }), {
      code: 'client_id_in_use',
    });
    assert.equal(client.isConnected, true);
  });

  test('a broker that is not there is named', async () => {
    const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
    const { port } = proxy;
    await proxy.close();
    await assert.rejects(connect({ ...options(), port, connectTimeoutMs: 500 }), {
      code: 'broker_unreachable',
    });
  });

  test('no orchestrator is told apart from no broker', async () => {
    const empty = await testBroker();
    await assert.rejects(connect({ ...options(), virtualHost: empty.virtualHost, connectTimeoutMs: 1_000 }), {
      code: 'no_orchestrator',
    });
    await empty.drop();
  });

  test('a signal ends connecting', async () => {
    const empty = await testBroker();
    const signal = AbortSignal.abort(new Error('not now'));
    await assert.rejects(connect({ ...options(), virtualHost: empty.virtualHost, signal }), {
      message: 'not now',
    });
    await empty.drop();
  });

  test('a signal ends a submission, which says that it may have arrived', async () => {
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
