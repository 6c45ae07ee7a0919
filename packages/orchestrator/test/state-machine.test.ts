import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { TASK_RESULT_QUEUE, TaskResult } from '@omotes/protocol';
import type { CeleryTask } from '@omotes/celery';
import { ESDL, World } from './world.ts';

for (const replicas of [1, 2]) {
  describe(`with ${replicas} orchestrator${replicas > 1 ? 's' : ''}`, () => rows(replicas));
}

test('a submission that came twice while no orchestrator was there makes one task', async () => {
  const world = await World.create();
  await world.orchestrators[0]?.stop();
  const job = await world.submit();
  await world.publishSubmission({ jobId: job.jobId });
  await world.startOrchestrator();
  await job.status('ENQUEUED');
  const { messageCount } = await world.worker.withChannel((channel) => channel.checkQueue('noop'));
  assert.equal(messageCount, 1);
  await world.stop();
});

function rows(replicas: number): void {
  let world: World;
  let taskOf: (jobId: string) => Promise<CeleryTask>;
  before(async () => {
    world = await World.create({ replicas });
    taskOf = await world.tasks();
    await world.hearRevokes();
  });
  after(() => world.stop());

  test('a job that succeeds shows every status in order, its progress and its output', async () => {
    const job = await world.submit({ jobReference: 'ref', priority: 'high' });
    const task = await taskOf(job.jobId);
    assert.deepEqual(task.args, [job.jobId, 'ref', ESDL, {}]);
    assert.deepEqual([task.name, task.priority], ['noop', 6]);
    await world.sendStart(job.jobId, task.taskId);
    await job.status('RUNNING');
    await world.sendProgress(job.jobId, task.taskId, 0.5);
    await job.until(({ type }) => type === 'progress');
    await world.sendResult(job.jobId, task.taskId, { logs: 'done' });
    const result = await job.result();
    assert.deepEqual([result.resultType, result.outputEsdl, result.logs], ['SUCCEEDED', ESDL, 'done']);
    assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
    await world.rowGone(job.jobId);
    assert.equal((await world.tombstone(job.jobId))?.['cause'], 'result');
  });

  test('a job that fails has its logs and messages, and never shows FINISHED', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    const feedback = [{ message: 'too small', severity: 'error' as const, assetId: 'pipe-1' }];
    await world.sendStart(job.jobId, taskId);
    await world.sendResult(job.jobId, taskId, {
      resultType: 'ERROR',
      outputEsdl: undefined,
      logs: 'broken',
      feedback,
    });
    const result = await job.result();
    assert.deepEqual([result.resultType, result.outputEsdl, result.logs], ['ERROR', undefined, 'broken']);
    assert.deepEqual(result.feedback, feedback);
    assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING']);
  });

  test('a result without a start still shows every status', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    await job.status('ENQUEUED');
    await world.sendResult(job.jobId, taskId);
    await job.result();
    assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
  });

  test('a submission that comes again is told its statuses again and makes no second task', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    await job.status('ENQUEUED');
    await world.publishSubmission({ jobId: job.jobId });
    while (job.statuses.length < 4) await job.next();
    assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'REGISTERED', 'ENQUEUED']);
    await world.sendResult(job.jobId, taskId);
    await job.result();
    await world.rowGone(job.jobId);
    await world.publishSubmission({ jobId: job.jobId });
    await world.settled();
    assert.equal(world.tasksOf(job.jobId).length, 1);
    assert.equal(await world.row(job.jobId), undefined);
  });

  test('a job whose orchestrator died after registering it goes on with the same task', async () => {
    const jobId = randomUUID();
    const taskId = randomUUID();
    await world.insertRow(jobId, { celery_id: taskId, status: 'REGISTERED' });
    const job = await world.submit({ jobId });
    assert.equal((await taskOf(jobId)).taskId, taskId);
    await job.status('ENQUEUED');
    await world.rowHas(jobId, 'status', 'SUBMITTED');
  });

  test('a start that overtakes ENQUEUED brings ENQUEUED with it', async () => {
    const job = await world.watch();
    await world.insertRow(job.jobId, { celery_id: 'task', status: 'REGISTERED' });
    await world.sendStart(job.jobId, 'task');
    await job.status('RUNNING');
    assert.deepEqual(job.statuses, ['ENQUEUED', 'RUNNING']);
  });

  test('an invalid submission is answered with every problem, each time it comes', async () => {
    const job = await world.submit({ workflowType: 'measured', params: { supply: 500, count: 1.5 } });
    const result = await job.result();
    assert.equal(result.resultType, 'ERROR');
    assert.match(result.logs, /supply/);
    assert.match(result.logs, /count/);
    assert.equal((await world.tombstone(job.jobId))?.['cause'], 'invalid');
    await world.publishSubmission({ jobId: job.jobId });
    await job.until((event) => event.type === 'result' && event !== job.events[0]);
    assert.equal(new Set(job.events.map((event) => event.type === 'result' && event.logs)).size, 1);
    assert.equal(world.tasksOf(job.jobId).length, 0);
  });

  test('a delete before the submission is answered with CANCELLED when that arrives', async () => {
    const job = await world.watch();
    await world.delete(job.jobId);
    while (!(await world.tombstone(job.jobId))) await world.settled();
    await world.publishSubmission({ jobId: job.jobId });
    assert.equal((await job.result()).resultType, 'CANCELLED');
    assert.equal(world.tasksOf(job.jobId).length, 0);
  });

  for (const state of ['SUBMITTED', 'RUNNING']) {
    test(`a delete of a job that is ${state} revokes its task and ends it CANCELLED`, async () => {
      const job = await world.submit();
      const { taskId } = await taskOf(job.jobId);
      if (state === 'RUNNING') await world.sendStart(job.jobId, taskId);
      await job.status(state === 'RUNNING' ? 'RUNNING' : 'ENQUEUED');
      await world.delete(job.jobId);
      assert.equal((await job.result()).resultType, 'CANCELLED');
      await job.status('CANCELLED'); // from another queue than the result
      assert.equal(job.statuses.at(-1), 'CANCELLED');
      await world.revokedTask(taskId);
      await world.rowGone(job.jobId);
      // What the task still sends is answered with a revoke, but not each of it.
      const revokes = world.revoked.filter((id) => id === taskId).length;
      for (let i = 0; i < 20; i += 1) await world.sendProgress(job.jobId, taskId, 0.1);
      await world.sendResult(job.jobId, taskId);
      await world.settled();
      assert.ok(world.revoked.filter((id) => id === taskId).length <= revokes + 2 * replicas);
      assert.equal(job.events.filter(({ type }) => type === 'result').length, 1);
    });
  }

  test('each start of a job that was deleted is answered with a revoke', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    await world.delete(job.jobId);
    await world.rowGone(job.jobId);
    await world.revokedTask(taskId);
    const revokes = world.revoked.filter((id) => id === taskId).length;
    // Each could be a run of its own, in a worker that had not heard of the revokes before.
    for (let start = 1; start <= 3; start += 1) {
      await world.sendStart(job.jobId, taskId);
      await world.revokedTask(taskId, revokes + start);
    }
  });

  test('the start of a task whose job is unknown is answered with a revoke', async () => {
    const taskId = randomUUID();
    await world.sendStart(randomUUID(), taskId);
    await world.revokedTask(taskId);
  });

  test('the start of another task than the job’s is ignored and that task revoked', async () => {
    const job = await world.submit();
    await job.status('ENQUEUED');
    const other = randomUUID();
    await world.sendStart(job.jobId, other);
    await world.revokedTask(other);
    await world.sendResult(job.jobId, other);
    await world.settled();
    assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED']);
    assert.equal((await world.row(job.jobId))?.['status'], 'SUBMITTED');
  });

  test('a start that its worker published twice counts once', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    const messageId = randomUUID();
    for (let copy = 1; copy <= 6; copy += 1) await world.sendStart(job.jobId, taskId, messageId);
    await world.settled();
    assert.equal((await world.row(job.jobId))?.['starts'], 1);
    await world.sendResult(job.jobId, taskId);
    assert.equal((await job.result()).resultType, 'SUCCEEDED');
  });

  test('a job that was started once too often ends in an ERROR that says so', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    for (let start = 1; start <= 4; start += 1) await world.sendStart(job.jobId, taskId);
    const result = await job.result();
    assert.equal(result.resultType, 'ERROR');
    assert.match(result.logs, /started 4 times without finishing/);
    await job.status('CANCELLED'); // from another queue than the result
    assert.equal(job.statuses.at(-1), 'CANCELLED');
    await world.revokedTask(taskId);
  });

  test('after the result, the first late start is ignored and a second run revoked', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    await world.sendResult(job.jobId, taskId);
    await job.result();
    await world.rowGone(job.jobId);
    await world.sendStart(job.jobId, taskId);
    await world.sendProgress(job.jobId, taskId, 0.5);
    await world.settled();
    assert.ok(!world.revoked.includes(taskId));
    await world.sendStart(job.jobId, taskId);
    await world.revokedTask(taskId);
  });

  test('a job that runs longer than its timeout is revoked and ends in TIMEOUT', async () => {
    const job = await world.submit({ timeoutMs: 300 });
    const { taskId } = await taskOf(job.jobId);
    await world.sendStart(job.jobId, taskId);
    const result = await job.result();
    assert.equal(result.resultType, 'TIMEOUT');
    assert.match(result.logs, /timeout of 300 ms/);
    await world.revokedTask(taskId);
    await job.status('CANCELLED'); // from another queue than the result
    assert.equal(job.statuses.at(-1), 'CANCELLED');
  });

  test('a timeout too large for the column of the former schema is kept', async () => {
    const job = await world.submit({ timeoutMs: 4_294_967_295 });
    await job.status('ENQUEUED');
    const row = await world.row(job.jobId);
    assert.deepEqual([row?.['timeout_ms'], row?.['timeout_after_ms']], ['4294967295', 2_147_483_647]);
  });

  test('a claim for a result lets only that message end the job', async () => {
    const job = await world.watch();
    const of = (logs: string): Uint8Array =>
      TaskResult.encode({
        jobId: job.jobId,
        taskId: 'task',
        taskType: 'noop',
        resultType: 'SUCCEEDED',
        outputEsdl: ESDL,
        logs,
        feedback: [],
      });
    const digest = createHash('sha256').update(of('first run')).digest('base64');
    await world.insertRow(job.jobId, {
      celery_id: 'task',
      status: 'RUNNING',
      end_cause: 'result',
      end_digest: digest,
      end_reason: '',
      end_claimed_at: new Date(),
    });
    await world.publishToTaskQueue(TASK_RESULT_QUEUE, of('second run'));
    await world.delete(job.jobId);
    await world.settled();
    assert.deepEqual(job.events, []);
    await world.publishToTaskQueue(TASK_RESULT_QUEUE, of('first run'));
    assert.equal((await job.result()).logs, 'first run');
    await world.rowGone(job.jobId);
  });

  test('updates come in order, and before the result, whichever orchestrator is there', async () => {
    // RabbitMQ holds no more than 200 back for one consumer before it turns to the next.
    const updates = Array.from({ length: 100 }, (_, index) => (index + 1) / 100);
    for (let round = 0; round < 5; round += 1) {
      const job = await world.submit();
      const { taskId } = await taskOf(job.jobId);
      await world.sendStart(job.jobId, taskId);
      await Promise.all(updates.map((fraction) => world.sendProgress(job.jobId, taskId, fraction)));
      await world.sendResult(job.jobId, taskId);
      await job.result();
      assert.deepEqual(job.progress, updates);
    }
  });

  test('of 2,000 updates and the result at once, nothing arrives after the result', async () => {
    const job = await world.submit();
    const { taskId } = await taskOf(job.jobId);
    await world.sendStart(job.jobId, taskId);
    const updates = Array.from({ length: 2_000 }, (_, index) => (index + 1) / 2_000);
    await Promise.all(updates.map((fraction) => world.sendProgress(job.jobId, taskId, fraction)));
    await world.sendResult(job.jobId, taskId);
    await job.result();
    // Several orchestrators share so many: one can overtake another, and one that is late is dropped.
    if (replicas === 1) assert.deepEqual(job.progress, updates);
    const { type } = job.events.at(-1) ?? {};
    assert.equal(type, 'result');
  });

  test('50 jobs at once each end once, and no row is left', async () => {
    const jobs = await Promise.all(Array.from({ length: 50 }, () => world.submit()));
    await Promise.all(
      jobs.map(async (job) => {
        const { taskId } = await taskOf(job.jobId);
        await world.sendStart(job.jobId, taskId);
        await world.sendResult(job.jobId, taskId);
        assert.equal((await job.result()).resultType, 'SUCCEEDED');
        assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
      }),
    );
    await Promise.all(jobs.map(({ jobId }) => world.rowGone(jobId)));
  });
}
