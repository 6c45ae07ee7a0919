import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Connection, publishDeadLetter, Publisher, type Delivery } from '@omotes/amqp';
import type {
  DeadLetter,
  HistoryBucket,
  JobSummary,
  JobWaitingAnswer,
  System,
  Waiting,
} from '@omotes/http-api';
import { DEAD_LETTER_QUEUE, JOB_SUBMISSIONS_QUEUE, plainQueue, workerQueue } from '@omotes/protocol';
import type { TestBroker } from '@omotes/testing';
import type { Gateway } from '../src/index.ts';
import { HttpClient, problemOf } from './http-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let gateway: Gateway;
let client: HttpClient;

before(async () => {
  world = await startWorld();
  gateway = await world.startGateway();
  client = await HttpClient.ready(gateway.url);
});

after(() => world.stop());

/** Resolves with the first answer for which `test` holds. */
async function until<T>(path: string, test: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await client.json<T>(path);
    if (test(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const waitingOf = (jobId: string, test: (waiting: Waiting | null) => boolean): Promise<Waiting | null> =>
  until<JobWaitingAnswer>(`/job/${jobId}/why`, ({ waiting }) => test(waiting)).then(({ waiting }) => waiting);

test('GET /system has orchestrators, workers with their tasks, queues, and jobs by status', async () => {
  const running = await client.submit({ workflow_type: 'endless' });
  await client.until(running, ({ status }) => status === 'running');
  const system = await until<System>('/system', ({ workers }) =>
    workers.some(({ tasks }) => tasks.length > 0),
  );
  assert.deepEqual(system.orchestrators, [{ name: 'orchestrator 1' }]);
  const [worker] = system.workers;
  assert.equal(system.workers.length, 1);
  assert.deepEqual(
    worker?.tasks.map(({ job_id, workflow_type }) => [job_id, workflow_type]),
    [[running, 'endless']],
  );
  assert.ok((worker?.tasks[0]?.running_for_s ?? -1) >= 0);
  assert.ok(worker?.workflows.includes('endless'));
  assert.equal(worker?.slots, 101);
  const queue = (name: string, { virtualHost }: TestBroker) =>
    system.queues.find((each) => each.name === name && each.virtual_host === virtualHost);
  assert.equal(queue(JOB_SUBMISSIONS_QUEUE, world.sdkBroker)?.messages, 0);
  assert.equal(queue('endless', world.workerBroker)?.consumers, 1);
  await until<System>('/system', ({ queues }) => queues.every(({ growth_per_s }) => growth_per_s !== null));
  assert.equal(system.jobs.running, 1);
  assert.deepEqual([system.dead_letters, system.problems], [0, []]);
  await client.delete(running);
  await client.ended(running);
});

test('a job that waits for busy workers has a place; a running or ended job does not wait', async () => {
  const first = await client.submit({ workflow_type: 'endless' });
  await client.until(first, ({ status }) => status === 'running');
  const submit = (job_priority: 'low' | 'high') => client.submit({ workflow_type: 'endless', job_priority });
  const low = await submit('low');
  await client.until(low, ({ status }) => status === 'enqueued');
  const high = await submit('high');
  await client.until(high, ({ status }) => status === 'enqueued');
  const waiting = await waitingOf(low, (each) => each?.place === 2);
  assert.deepEqual(waiting, {
    reason: 'all_busy',
    place: 2,
    text: "The workers for 'endless' are busy. One job is ahead of it.",
  });
  assert.equal((await waitingOf(high, (each) => each?.place === 1))?.reason, 'all_busy');
  const places = (await client.json<JobSummary[]>('/job/?workflow_type=endless&status=enqueued')).map(
    (job) => [job.job_id, job.waiting?.place],
  );
  assert.deepEqual(
    new Map(places as [string, number][]),
    new Map([
      [low, 2],
      [high, 1],
    ]),
  );
  assert.equal((await client.job(low)).waiting?.place, 2);
  assert.equal(await waitingOf(first, () => true), null);
  for (const jobId of [low, high, first]) await client.delete(jobId);
  for (const jobId of [low, high, first]) await client.ended(jobId);
  assert.equal(await waitingOf(low, () => true), null);
  await problemOf(await client.get('/job/00000000-0000-4000-8000-000000000000/why'), 404);
});

test('a job without a worker for its workflow says so, even in its events', async () => {
  const jobId = await client.submit({ workflow_type: 'unattended' });
  const { waiting } = await client.until(jobId, ({ status }) => status === 'enqueued');
  assert.equal(waiting?.reason, 'no_worker');
  assert.deepEqual((await waitingOf(jobId, (each) => each?.reason === 'no_worker'))?.place, 1);
  await client.delete(jobId);
  await client.ended(jobId);
});

test('the history has the jobs that ended, and how long they waited and ran, in equal periods', async () => {
  const [failed, succeeded] = await Promise.all([
    client.submit({ workflow_type: 'fail' }),
    client.submit({ workflow_type: 'talk' }),
  ]);
  await Promise.all([client.ended(failed), client.ended(succeeded)]);
  const buckets = await client.json<HistoryBucket[]>('/system/history?hours=1');
  assert.ok(buckets.length >= 60 && buckets.length <= 62);
  const sum = (of: (bucket: HistoryBucket) => number) => buckets.reduce((total, each) => total + of(each), 0);
  const { jobs } = await client.json<System>('/system');
  assert.equal(
    sum(({ by_result }) => by_result.succeeded),
    jobs.succeeded,
  );
  assert.equal(
    sum(({ by_result }) => by_result.error),
    jobs.error,
  );
  assert.equal(
    sum(({ finished }) => finished),
    jobs.succeeded + jobs.error + jobs.cancelled + jobs.timeout,
  );
  const [used] = buckets.filter(({ finished }) => finished > 0);
  assert.ok((used?.waiting_s_p50 ?? -1) >= 0 && (used?.running_s_p50 ?? -1) >= 0);
  const [empty] = buckets.filter(({ finished }) => finished === 0);
  assert.deepEqual([empty?.waiting_s_p50, empty?.running_s_p50], [null, null]);
  assert.equal((await client.json<HistoryBucket[]>('/system/history?hours=720')).length, 121);
  assert.deepEqual(
    (await problemOf(await client.get('/system/history?hours=0'), 422)).errors[0]?.field,
    'hours',
  );
});

/** Dead-letters a message in a virtual host; returns its id. */
async function deadLetter(broker: TestBroker, queue: string, body: string): Promise<string> {
  const connection = new Connection({
    ...broker,
    name: 'sets apart',
    topology: { queues: [plainQueue(DEAD_LETTER_QUEUE)] },
  });
  await connection.start();
  const delivery: Delivery = {
    queue,
    exchange: '',
    routingKey: queue,
    body: Buffer.from(body),
    headers: {},
    redelivered: false,
    messageId: undefined,
    correlationId: undefined,
    replyTo: undefined,
    contentType: undefined,
    contentEncoding: undefined,
    priority: undefined,
  };
  await publishDeadLetter(new Publisher(connection), DEAD_LETTER_QUEUE, delivery, `no message: ${body}`);
  await connection.stop();
  const letters = await client.json<DeadLetter[]>('/dead-letter/');
  return letters.find(({ reason }) => reason === `no message: ${body}`)?.id ?? '';
}

test('dead letters of both virtual hosts are listed, replayed and dropped', async () => {
  const kept = await deadLetter(world.sdkBroker, 'gone', 'kept');
  const dropped = await deadLetter(world.workerBroker, 'unattended', 'dropped');
  const replayed = await deadLetter(world.workerBroker, workerQueue('unattended').name, 'replayed');
  const letters = await client.json<DeadLetter[]>('/dead-letter/');
  assert.deepEqual(
    letters.map(({ id, virtual_host, queue, bytes }) => [id, virtual_host, queue, bytes]),
    [
      [kept, world.sdkBroker.virtualHost, 'gone', 4],
      [dropped, world.workerBroker.virtualHost, 'unattended', 7],
      [replayed, world.workerBroker.virtualHost, 'unattended', 8],
    ],
  );
  const replay = (id: string) =>
    fetch(`${gateway.url}/dead-letter/${encodeURIComponent(id)}/replay`, { method: 'POST' });
  const drop = (id: string) =>
    fetch(`${gateway.url}/dead-letter/${encodeURIComponent(id)}`, { method: 'DELETE' });
  assert.deepEqual(await (await replay(replayed)).json(), { id: replayed, replayed: true });
  await until<System>('/system', ({ queues }) =>
    queues.some(({ name, messages }) => name === 'unattended' && messages === 1),
  );
  assert.deepEqual(await (await drop(dropped)).json(), { id: dropped, deleted: true });
  assert.match(
    (await problemOf(await replay(kept), 409)).detail,
    /the queue it came from, 'gone', does not exist/,
  );
  assert.deepEqual(
    (await client.json<DeadLetter[]>('/dead-letter/')).map(({ id }) => id),
    [kept],
  );
  assert.equal((await until<System>('/system', (each) => each.dead_letters === 1)).dead_letters, 1);
  await drop(kept);
  await problemOf(await drop(kept), 404);
  await problemOf(await replay('no such letter'), 404);
});

test('without an orchestrator jobs say that they wait for one', async () => {
  const other = await startWorld({ orchestrator: false });
  try {
    const orchestrator = await other.startOrchestrator();
    const { url } = await other.startGateway();
    const lonely = await HttpClient.ready(url);
    const enqueued = await lonely.submit({ workflow_type: 'unattended' });
    await lonely.until(enqueued, ({ status }) => status === 'enqueued');
    await orchestrator.stop();
    const registered = await lonely.submit({ workflow_type: 'unattended' });
    for (const jobId of [enqueued, registered]) {
      let answer: JobWaitingAnswer;
      do answer = await lonely.json<JobWaitingAnswer>(`/job/${jobId}/why`);
      while (answer.waiting?.reason !== 'orchestrator_away');
      assert.match(answer.waiting.text, /No orchestrator is running/);
    }
    assert.deepEqual((await lonely.json<System>('/system')).orchestrators, []);
  } finally {
    await other.stop();
  }
});

test('an unreachable virtual host is a problem of the answer, which has all the rest', async () => {
  const other = await world.startGateway({
    GATEWAY_CLIENT_ID: 'other',
    CELERY_RABBITMQ_VIRTUALHOST: 'nobody made it',
  });
  const blind = await HttpClient.ready(other.url);
  const { problems, orchestrators, workers } = await blind.json<System>('/system');
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? '', /^RabbitMQ does not answer on virtual host 'nobody made it': /);
  assert.deepEqual([orchestrators.length, workers], [1, []]);
  await problemOf(await blind.get('/dead-letter/'), 503);
  const jobId = await blind.submit({ workflow_type: 'unattended' });
  const job = await blind.until(jobId, ({ status }) => status === 'enqueued');
  assert.equal(job.waiting, null);
});
