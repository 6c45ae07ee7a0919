import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { jobQueues } from '@omotes/protocol';
import { testBroker, TcpProxy, type TestBroker } from '@omotes/testing';
import { connect, type ConnectOptions, type JobEvent, type JobHandle } from '../src/index.ts';
import { cancelled, progress, status, StubOrchestrator, succeeded } from './stub-orchestrator.ts';

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem/>';

/** The events that a loop over the job gets, in short. */
async function eventsOf(job: JobHandle): Promise<string[]> {
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
    const holdEvents = (): void => {
      orchestrator.script = () => [];
    };
    const runToEnd = (): void => {
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

    test('a loop gets the statuses, the progress, and the result last', async () => {
      runToEnd();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const events = await eventsOf(job);
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

    test('a loop gets the output of the task in order with its progress', async () => {
      orchestrator.script = ({ esdl }) => [
        progress(0.5),
        { type: 'progress', fraction: 0.5, message: '', log: 'one\ntw' },
        { type: 'progress', fraction: 0.5, message: '', log: 'o\n' },
        progress(1),
        succeeded(esdl),
      ];
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL, liveLogs: true });
      assert.deepEqual(await eventsOf(job), ['0.5', 'log one\ntw', 'log o\n', '1', 'result SUCCEEDED']);
    });

    test('the orchestrator gets the submission as it was made', async () => {
      runToEnd();
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

    test('repeated and swapped events are handed over once, and statuses only move forward', async () => {
      holdEvents();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await orchestrator.publishEvents(job.id, status('RUNNING'), status('REGISTERED'), status('RUNNING'));
      await orchestrator.publishEvents(
        job.id,
        status('FINISHED'),
        succeeded('<first/>'),
        succeeded('<second/>'),
      );
      assert.deepEqual(await eventsOf(job), ['RUNNING', 'FINISHED', 'result SUCCEEDED']);
      assert.equal((await job.result()).outputEsdl, '<first/>');
    });

    test('a repeated result is not handed over again', async () => {
      runToEnd();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await job.result();
      await orchestrator.publishEvents(job.id, succeeded('<again/>'));
      const next = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await next.result();
      await assert.rejects(client.attach(job.id), { code: 'job_ended' });
      assert.equal((await job.result()).outputEsdl, ESDL);
    });

    test('a cancellation reaches the orchestrator, and the result says how the job ended', async () => {
      holdEvents();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const asked = orchestrator.nextDeletion();
      await job.cancel();
      assert.equal(await asked, job.id);
      await orchestrator.publishEvents(job.id, status('CANCELLED'), cancelled);
      assert.deepEqual(await job.result(), { resultType: 'CANCELLED', logs: '', feedback: [] });
    });

    test('a program that attaches again with its client id gets the events it missed', async () => {
      holdEvents();
      const own = options();
      const first = await connect(own);
      const job = await first.submit({ workflowType: 'noop', esdl: ESDL });
      await orchestrator.publishEvents(job.id, status('REGISTERED'));
      for await (const event of job) {
        assert.equal(textOf(event), 'REGISTERED');
        break;
      }
      await first.close();
      await orchestrator.publishEvents(job.id, status('ENQUEUED'), progress(0.25), succeeded('<late/>'));
      await using second = await connect(own);
      const events = await eventsOf(await second.attach(job.id));
      // Three queues keep no order between them while a program is away, but the result still comes last.
      assert.deepEqual([...events].sort(), ['0.25', 'ENQUEUED', 'result SUCCEEDED']);
      assert.equal(events.at(-1), 'result SUCCEEDED');
    });

    test('events that were not handed over before the program ended come again', async () => {
      runToEnd();
      const own = options();
      const first = await connect(own);
      const job = await first.submit({ workflowType: 'noop', esdl: ESDL });
      const loop = job.events();
      // The loop body of the result never finishes.
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

    test('a lost connection loses no event and repeats none', async (t) => {
      holdEvents();
      const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
      t.after(() => proxy.close());
      await using client = await connect({ ...options(), port: proxy.port });
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      await orchestrator.publishEvents(job.id, status('REGISTERED'));
      const loop = job.events();
      assert.equal(textOf((await loop.next()).value as JobEvent), 'REGISTERED'); // not done: the result is still to come
      await orchestrator.publishEvents(job.id, progress(0.1), progress(0.2));
      proxy.cut();
      await orchestrator.publishEvents(job.id, status('ENQUEUED'), progress(0.3), succeeded('<after/>'));
      const rest: string[] = [];
      for await (const event of loop) rest.push(textOf(event));
      assert.equal(rest.at(-1), 'result SUCCEEDED');
      assert.deepEqual(sorted(rest), ['ENQUEUED', 'result SUCCEEDED', '0.1', '0.2', '0.3']);
    });

    // A single queue keeps the order by itself.
    if (!inbox)
      test('a result that overtook the statuses before the connection was lost is handed over after them', async (t) => {
        holdEvents();
        const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
        t.after(() => proxy.close());
        await using client = await connect({ ...options(), port: proxy.port });
        const submit = (): Promise<JobHandle> => client.submit({ workflowType: 'noop', esdl: ESDL });
        const [job, ...others] = [await submit(), await submit(), await submit()];
        const loop = job.events();
        const heldBack = await orchestrator.holdBack(jobQueues(job.id).status.name);
        await orchestrator.publishEvents(job.id, status('REGISTERED'), status('ENQUEUED'), status('RUNNING'));
        // The client's question about the queues, sent when a result arrives, is not answered before the cut.
        proxy.pause('toServer');
        for (const { id } of [...others, job]) await orchestrator.publishEvents(id, succeeded('<early/>'));
        await orchestrator.publishEvents(job.id, progress(1));
        assert.equal(textOf((await loop.next()).value as JobEvent), '1'); // not done: the result is still to come
        proxy.refuse();
        proxy.cut();
        await heldBack.release();
        proxy.resume('toServer');
        proxy.refuse(false);
        const rest: string[] = [];
        for await (const event of loop) rest.push(textOf(event));
        assert.deepEqual(rest, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'result SUCCEEDED']);
      });

    test('a submission made while the network is down is confirmed when it is back', async (t) => {
      runToEnd();
      const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
      t.after(() => proxy.close());
      await using client = await connect({ ...options(), port: proxy.port });
      proxy.refuse();
      proxy.cut();
      const submitting = client.submit({ workflowType: 'noop', esdl: ESDL });
      proxy.refuse(false);
      assert.equal((await (await submitting).result()).resultType, 'SUCCEEDED');
    });

    test('200 jobs get one result each although the broker closes all connections', async () => {
      runToEnd();
      await using client = await connect(options());
      const jobs = Promise.all(
        Array.from({ length: 200 }, () => client.submit({ workflowType: 'noop', esdl: ESDL })),
      );
      const closing = new Promise<void>((resolve, reject) =>
        orchestrator.once('submission', () => void broker.closeConnections().then(() => resolve(), reject)),
      );
      await closing;
      const events = await Promise.all((await jobs).map(eventsOf));
      for (const each of events) {
        assert.equal(each.at(-1), 'result SUCCEEDED');
        // The stub sets new message ids when it repeats, so progress may come twice; nothing else may.
        assert.deepEqual(sorted(each).slice(0, 5), WHOLE.slice(0, 5));
      }
    });

    test('1,000 jobs submitted at once get 1,000 results and leave no queue behind', async (t) => {
      runToEnd();
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

    test('results that are never asked for do not hold up the others', async () => {
      runToEnd();
      await using client = await connect(options());
      await Promise.all(
        Array.from({ length: 50 }, () => client.submit({ workflowType: 'noop', esdl: ESDL })),
      );
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      assert.equal((await job.result()).resultType, 'SUCCEEDED');
    });

    test('a signal ends the waiting, and the result can be awaited again', async () => {
      holdEvents();
      await using client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const giveUp = new AbortController();
      const result = job.result({ signal: giveUp.signal });
      const loop = job.events({ signal: giveUp.signal }).next();
      giveUp.abort(new Error('enough'));
      await assert.rejects(result, { message: 'enough' });
      await assert.rejects(loop, { message: 'enough' });
      await orchestrator.publishEvents(job.id, succeeded('<later/>'));
      assert.equal((await job.result()).outputEsdl, '<later/>');
    });

    test('a submission repeated with the same job id makes no second job', async () => {
      holdEvents();
      await using client = await connect(options());
      const jobId = randomUUID();
      const first = await client.submit({ workflowType: 'noop', esdl: ESDL, jobId });
      const second = await client.submit({ workflowType: 'noop', esdl: ESDL, jobId: jobId.toUpperCase() });
      assert.equal(second.id, first.id);
      await orchestrator.publishEvents(jobId, succeeded('<one/>'));
      assert.equal((await second.result()).outputEsdl, '<one/>');
      assert.equal((await first.result()).outputEsdl, '<one/>');
      await assert.rejects(client.submit({ workflowType: 'noop', esdl: ESDL, jobId }), { code: 'job_ended' });
    });

    test('closing the client rejects every waiting call with a typed error', async () => {
      holdEvents();
      const client = await connect(options());
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
      const waiting = [
        assert.rejects(job.result(), { code: 'client_closed' }),
        assert.rejects(eventsOf(job), { code: 'client_closed' }),
      ];
      await client.close();
      await Promise.all(waiting);
      await assert.rejects(client.submit({ workflowType: 'noop', esdl: ESDL }), { code: 'client_closed' });
      await assert.rejects(job.cancel(), { code: 'client_closed' });
    });
  });
}
