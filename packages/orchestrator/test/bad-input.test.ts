import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { CeleryTask } from '@omotes/celery';
import {
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  JobSubmission,
  PACKED_HEADER,
  PackedMessages,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  TaskProgressUpdate,
  TaskResult,
} from '@omotes/protocol';
import { ESDL, World } from './world.ts';

let world: World;
let taskOf: (jobId: string) => Promise<CeleryTask>;

before(async () => {
  world = await World.create({ replicas: 0 });
  await world.startOrchestrator();
  taskOf = await world.tasks();
  await world.hearDeadLetters();
});
after(() => world.stop());

/** Publishes to one of the consumed queues, as those who write to it do. */
async function publish(queue: string, body: Uint8Array): Promise<void> {
  const isOfSdks = queue === JOB_SUBMISSIONS_QUEUE || queue === JOB_DELETIONS_QUEUE;
  await (isOfSdks ? world.publishToSdkQueue(queue, body) : world.publishToTaskQueue(queue, body));
}

function submissionOf(jobId: string, overrides: Partial<JobSubmission> = {}): Uint8Array {
  return JobSubmission.encode({ jobId, workflowType: 'noop', esdl: ESDL, params: {}, ...overrides });
}

describe('a submission that cannot be run is answered with an ERROR that says why', () => {
  const cases: [title: string, submission: Partial<JobSubmission>, ...expected: RegExp[]][] = [
    [
      'an unknown workflow: the answer lists the known ones',
      { workflowType: 'nope' },
      /There is no workflow 'nope'/,
      /noop, measured, related/,
    ],
    ['a parameter is missing', { workflowType: 'measured' }, /supply: is missing and has no default/],
    [
      'parameters of the wrong type and out of bounds: all named at once',
      { workflowType: 'measured', params: { supply: 500, count: 'many' } },
      /supply: .*120/,
      /count: /,
    ],
    [
      'a constraint does not hold',
      { workflowType: 'related', params: { lower: 5, upper: 4 } },
      /upper: 4 is not greater than lower, which is 5/,
    ],
    ['the ESDL is empty', { esdl: '' }, /ESDL is empty/],
    ['the ESDL is blank', { esdl: ' \n\t' }, /ESDL is empty/],
    ['the ESDL is not XML', { esdl: '{"json": true}' }, /ESDL is not XML/],
    ['the job reference has a NUL', { jobReference: 'a\0b' }, /job reference/],
    ['the job reference is too long', { jobReference: 'x'.repeat(1_001) }, /job reference/],
    [
      'several things are wrong: all named at once',
      { workflowType: 'measured', esdl: '', jobReference: '\0', params: { supply: 'hot' } },
      /ESDL is empty/,
      /job reference/,
      /supply/,
    ],
    [
      'a number of a million digits and a letter',
      { workflowType: 'measured', params: { supply: `${'9'.repeat(1_000_000)}x` } },
      /supply: "9+… is not a number/,
    ],
    [
      'a hundred thousand parameters beside a wrong one',
      {
        workflowType: 'measured',
        params: {
          ...Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])),
          supply: 'hot',
        },
      },
      /supply: "hot" is not a number/,
    ],
    ['the workflow type has a NUL', { workflowType: 'no\0op' }, /There is no workflow/, /noop, measured/],
    ['the workflow type is endless', { workflowType: 'x'.repeat(200_000) }, /There is no workflow/],
  ];
  for (const [title, submission, ...expected] of cases) {
    test(title, async () => {
      const job = await world.submit(submission);
      const beside = await world.performJob(taskOf);
      const result = await job.result();
      assert.equal(result.resultType, 'ERROR');
      for (const pattern of expected) assert.match(result.logs, pattern);
      assert.ok(result.logs.length < 10_000, 'readable');
      assert.deepEqual(job.statuses, []);
      assert.equal(await world.row(job.jobId), undefined);
      assert.equal(world.tasksOf(job.jobId).length, 0);
      assert.equal((await beside.result()).resultType, 'SUCCEEDED');
    });
  }
});

describe('a uuid that is none is answered in its queues and kept as a dead letter', () => {
  for (const uuid of ['not-a-uuid', randomUUID().toUpperCase(), `{${randomUUID()}}`, 'é'.repeat(60)]) {
    test(`'${uuid.slice(0, 12)}…'`, async () => {
      const job = await world.submit({ jobId: uuid });
      const result = await job.result();
      assert.equal(result.resultType, 'ERROR');
      assert.match(result.logs, /is not a UUID in lower case/);
      const { headers } = await world.deadLetter(JOB_SUBMISSIONS_QUEUE, submissionOf(uuid));
      assert.match(String(headers['x-omotes-reason']), /is not a UUID in lower case/);
    });
  }

  for (const uuid of ['', 'é'.repeat(200), 'x'.repeat(300_000)]) {
    test(`one of ${Buffer.byteLength(uuid)} bytes, which no queue can be named after, is a dead letter only`, async () => {
      // The codec writes no empty one.
      const body = uuid === '' ? submissionOf('x').slice(3) : submissionOf(uuid);
      await publish(JOB_SUBMISSIONS_QUEUE, body);
      await world.performJob(taskOf);
      const { headers } = await world.deadLetter(JOB_SUBMISSIONS_QUEUE, body);
      const reason = String(headers['x-omotes-reason']);
      assert.match(reason, uuid === '' ? /uuid is missing/ : /Unreadable JobSubmission/);
      assert.ok(reason.length <= 1_000);
    });
  }
});

const BAD_UUIDS: Readonly<Record<string, Uint8Array>> = {
  [JOB_DELETIONS_QUEUE]: JobDelete.encode({ jobId: 'no-uuid' }),
  [TASK_PROGRESS_QUEUE]: TaskProgressUpdate.encode({
    jobId: 'no-uuid',
    taskId: 'task',
    taskType: 'noop',
    message: '',
    type: 'start',
  }),
  [TASK_RESULT_QUEUE]: TaskResult.encode({
    jobId: 'no-uuid',
    taskId: 'task',
    taskType: 'noop',
    resultType: 'SUCCEEDED',
    logs: '',
    feedback: [],
  }),
};

for (const queue of [JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE, TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE]) {
  test(`unreadable bytes in ${queue} are kept as they came, with the reason, and hold up nobody`, async () => {
    const bodies = [randomBytes(64), Buffer.alloc(0), Buffer.from([0x0a, 0xff]), BAD_UUIDS[queue]];
    const wanted = bodies.filter((body) => body !== undefined);
    const published = wanted.map((body) => publish(queue, body));
    const beside = world.performJob(taskOf);
    await Promise.all(published);
    assert.equal((await (await beside).result()).resultType, 'SUCCEEDED');
    for (const body of wanted) {
      const { headers } = await world.deadLetter(queue, body);
      assert.match(String(headers['x-omotes-reason']), /^Unreadable /);
      assert.equal(headers['x-omotes-routing-key'], queue);
    }
    await world.queuesEmpty();
  });
}

test('a dead letter keeps headers and properties; headers too large to be kept are left out', async () => {
  const body = randomBytes(40);
  const headers = { origin: 'a test', traceparent: 'nonsense' };
  const properties = { contentType: 'text/x', correlationId: 'c-1', replyTo: 'somewhere' };
  await world.publishToSdkQueue(JOB_DELETIONS_QUEUE, body, { headers, ...properties });
  const letter = await world.deadLetter(JOB_DELETIONS_QUEUE, body);
  assert.equal(letter.headers['origin'], 'a test');
  assert.deepEqual(
    { contentType: letter.contentType, correlationId: letter.correlationId, replyTo: letter.replyTo },
    properties,
  );
  const other = randomBytes(40);
  await world.publishToSdkQueue(JOB_DELETIONS_QUEUE, other, { headers: { much: 'x'.repeat(65_000) } });
  assert.match(
    String((await world.deadLetter(JOB_DELETIONS_QUEUE, other)).headers['x-omotes-reason']),
    /^Unreadable JobDelete/,
  );
});

test('text outside ASCII passes unchanged in both directions', async () => {
  const esdl = ESDL.replace('Dorp', 'Ĳsselmeer 🔥 漢字 &amp; Größe');
  const job = await world.submit({ esdl, jobReference: 'référence 🔥' });
  const { taskId, args } = await taskOf(job.jobId);
  assert.deepEqual(args, [job.jobId, 'référence 🔥', esdl, {}]);
  await world.sendResult(job.jobId, taskId, { outputEsdl: esdl, logs: 'prêt 漢字' });
  const { outputEsdl, logs } = await job.result();
  assert.deepEqual([outputEsdl, logs], [esdl, 'prêt 漢字']);
});

test('an ESDL of 50 MB goes to the worker and back, and a small job beside it too', async () => {
  const esdl = ESDL.replace('Dorp', 'x'.repeat(50_000_000));
  const [job, beside] = await Promise.all([world.submit({ esdl }), world.performJob(taskOf)]);
  assert.equal((await beside.result()).resultType, 'SUCCEEDED');
  const { taskId, args } = await taskOf(job.jobId);
  assert.ok(args[2] === esdl);
  await world.sendResult(job.jobId, taskId, { outputEsdl: esdl });
  assert.ok((await job.result()).outputEsdl === esdl);
  await world.rowGone(job.jobId);
});

test('a submission whose inbox name the database refuses is set apart, and the next goes on', async () => {
  const jobId = randomUUID();
  const body = submissionOf(jobId);
  await world.publishToSdkQueue(JOB_SUBMISSIONS_QUEUE, body, { replyTo: 'sdk.a\0b' });
  const { headers } = await world.deadLetter(JOB_SUBMISSIONS_QUEUE, body);
  assert.match(String(headers['x-omotes-reason']), /invalid byte sequence/);
  await world.performJob(taskOf);
  assert.equal(await world.row(jobId), undefined);
  assert.equal(world.tasksOf(jobId).length, 0);
});

test('an event whose task id the database refuses is set apart, and the job ends by the next', async () => {
  const job = await world.watch();
  await world.insertRow(job.jobId, { status: 'REGISTERED' });
  await world.sendStart(job.jobId, 'a\0b');
  await world.sendResult(job.jobId, 'task');
  assert.equal((await job.result()).resultType, 'SUCCEEDED');
  const start = { jobId: job.jobId, taskId: 'a\0b', taskType: 'noop', message: '', type: 'start' } as const;
  await world.deadLetter(TASK_PROGRESS_QUEUE, TaskProgressUpdate.encode(start));
});

describe('a message with several events of tasks', () => {
  const publishPacked = (queue: string, bodies: readonly Uint8Array[]): Promise<void> =>
    world.publishToTaskQueue(
      queue,
      PackedMessages.encode({
        messages: bodies.map((body) => ({ body, messageId: randomUUID(), headers: {} })),
      }),
      { headers: { [PACKED_HEADER]: true } },
    );

  test('stands for each of them: those that cannot be read or handled are set apart, the others go on', async () => {
    const job = await world.submit();
    const refused = await world.watch();
    await world.insertRow(refused.jobId, { status: 'REGISTERED' });
    const { taskId } = await taskOf(job.jobId);
    const about = { jobId: job.jobId, taskId, taskType: 'noop', message: '' };
    const unreadable = randomBytes(40);
    const start = TaskProgressUpdate.encode({
      ...about,
      jobId: refused.jobId,
      taskId: 'a\0b',
      type: 'start',
    });
    await publishPacked(TASK_PROGRESS_QUEUE, [
      TaskProgressUpdate.encode({ ...about, type: 'start' }),
      unreadable,
      start,
      TaskProgressUpdate.encode({ ...about, type: 'progress', fraction: 0.5 }),
    ]);
    const results = [job.jobId, refused.jobId].map((jobId) =>
      TaskResult.encode({
        ...about,
        jobId,
        resultType: 'SUCCEEDED',
        outputEsdl: ESDL,
        logs: '',
        feedback: [],
      }),
    );
    await publishPacked(TASK_RESULT_QUEUE, results);
    assert.equal((await job.result()).resultType, 'SUCCEEDED');
    assert.equal((await refused.result()).resultType, 'SUCCEEDED');
    await job.status('FINISHED');
    assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
    assert.deepEqual(job.progress, [0.5]);
    await world.deadLetter(TASK_PROGRESS_QUEUE, unreadable);
    await world.deadLetter(TASK_PROGRESS_QUEUE, start);
    await world.queuesEmpty();
  });

  test('is set apart whole when it cannot be read', async () => {
    const body = randomBytes(40);
    await world.publishToTaskQueue(TASK_RESULT_QUEUE, body, { headers: { [PACKED_HEADER]: true } });
    const { headers } = await world.deadLetter(TASK_RESULT_QUEUE, body);
    assert.match(String(headers['x-omotes-reason']), /^Unreadable PackedMessages/);
    await world.performJob(taskOf);
  });
});

test('a submission whose parameters would take the memory of the orchestrator ends in an ERROR', async () => {
  const job = await world.submit({ params: { text: 'x'.repeat(9 * 1024 * 1024) } });
  const result = await job.result();
  assert.equal(result.resultType, 'ERROR');
  assert.match(result.logs, /MiB beside its ESDL, more than the 8 MiB allowed/);
  const { rows } = await world.pool.query('select cause from ended_job where job_id = $1', [job.jobId]);
  assert.deepEqual(rows, [{ cause: 'invalid' }], 'as any other job that is refused');
  await world.performJob(taskOf);
});

test('a submission that becomes too large for the broker as a task ends in an ERROR', async () => {
  // Each quote takes a second byte in the JSON of the task; RabbitMQ takes 128 MiB.
  const esdl = ESDL.replace('Dorp', '"'.repeat(70_000_000));
  const job = await world.submit({ esdl });
  const result = await job.result();
  assert.equal(result.resultType, 'ERROR');
  await world.performJob(taskOf);
  await world.rowGone(job.jobId);
});
