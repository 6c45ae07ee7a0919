import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { inboxQueue, jobQueues } from '@omotes/protocol';
import type { CeleryTask } from '@omotes/celery';
import { Inbox } from './inbox.ts';
import { ESDL, World, type SeenJob } from './world.ts';

const ALL_STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'];

for (const replicas of [1, 2])
  describe(`an SDK that declares its queues late, with ${replicas} orchestrator${replicas > 1 ? 's' : ''}`, () =>
    late(replicas));

function late(replicas: number): void {
  let world: World;
  let taskOf: (jobId: string) => Promise<CeleryTask>;
  before(async () => {
    world = await World.create({ replicas });
    taskOf = await world.tasks();
    await world.hearRevokes();
  });
  after(() => world.stop());

  /** A job of which everything has happened, and nothing could be delivered. */
  const performed = async (result: Parameters<World['sendResult']>[2] = {}): Promise<string> => {
    const jobId = randomUUID();
    await world.publishSubmission({ jobId });
    const { taskId } = await taskOf(jobId);
    await world.sendStart(jobId, taskId);
    for (const fraction of [0.25, 0.5]) await world.sendProgress(jobId, taskId, fraction);
    await world.sendResult(jobId, taskId, result);
    await world.rowHas(jobId, 'end_cause', 'result');
    return jobId;
  };

  const isDelivered = async (job: SeenJob): Promise<void> => {
    await world.rowGone(job.jobId);
    assert.equal((await world.tombstone(job.jobId))?.['cause'], 'result');
    assert.equal(await world.undelivered(job.jobId), undefined);
  };

  test('sees every status in order, the last update and the result', async () => {
    const jobId = await performed();
    const job = await world.watch(jobId);
    assert.equal((await job.result()).outputEsdl, ESDL);
    await job.status('FINISHED');
    await job.until(({ type }) => type === 'progress');
    assert.deepEqual(job.statuses, ALL_STATUSES);
    assert.deepEqual(job.progress, [0.5]);
    await isDelivered(job);
  });

  test('sees every status of a job that goes on, and nothing out of order', async () => {
    const jobId = randomUUID();
    await world.publishSubmission({ jobId });
    const { taskId } = await taskOf(jobId);
    const job = await world.watch(jobId);
    await world.sendStart(jobId, taskId);
    await job.status('RUNNING');
    await world.sendResult(jobId, taskId);
    await job.result();
    await job.status('FINISHED');
    assert.deepEqual(job.statuses, ALL_STATUSES);
    await isDelivered(job);
  });

  test('gets an output of 30 MB whole', async () => {
    const outputEsdl = `<e>${'ø'.repeat(15_000_000)}</e>`;
    const job = await world.watch(await performed({ outputEsdl }));
    assert.equal((await job.result()).outputEsdl, outputEsdl);
  });

  test('gets a failure with its logs', async () => {
    const job = await world.watch(await performed({ resultType: 'ERROR', logs: 'broken \0 é' }));
    const { resultType, logs } = await job.result();
    assert.deepEqual([resultType, logs], ['ERROR', 'broken \0 é']);
    assert.ok(!job.statuses.includes('FINISHED'));
  });

  test('gets its result too when it declares no other queue', async () => {
    const jobId = await performed();
    await world.declareQueues([jobQueues(jobId).result]);
    await world.rowGone(jobId);
    const { messageCount } = await world.sdk.withChannel((channel) =>
      channel.checkQueue(jobQueues(jobId).result.name),
    );
    assert.equal(messageCount, 1);
  });

  test('is told the statuses at once when it never declares a queue for updates', async () => {
    const jobId = randomUUID();
    const { status, result } = jobQueues(jobId);
    const job = await world.watch(jobId, [status, result]);
    await world.publishSubmission({ jobId });
    const { taskId } = await taskOf(jobId);
    await world.sendStart(jobId, taskId);
    await world.sendProgress(jobId, taskId, 0.5);
    while (!(await world.undelivered(jobId))?.['state'].unwanted.includes('progress')) await world.settled();
    await world.sendProgress(jobId, taskId, 0.75);
    await world.sendResult(jobId, taskId);
    await job.result();
    await job.status('FINISHED');
    assert.deepEqual(job.statuses, ALL_STATUSES);
    await isDelivered(job);
  });

  test('is told what is wrong with a submission', async () => {
    const jobId = randomUUID();
    await world.publishSubmission({ jobId, workflowType: 'no such workflow' });
    while (!(await world.undelivered(jobId))) await world.settled();
    const job = await world.watch(jobId);
    const { resultType, logs } = await job.result();
    assert.equal(resultType, 'ERROR');
    assert.match(logs, /no such workflow/);
    while (await world.undelivered(jobId)) await world.settled();
    assert.equal((await world.tombstone(jobId))?.['cause'], 'invalid');
  });

  test('is told that its job was deleted, before the submission or after it', async () => {
    const [never, registered] = [randomUUID(), randomUUID()];
    await world.delete(never);
    while (!(await world.tombstone(never))) await world.settled();
    await world.publishSubmission({ jobId: never });
    await world.publishSubmission({ jobId: registered });
    await taskOf(registered);
    await world.delete(registered);
    for (const jobId of [never, registered]) {
      while ((await world.undelivered(jobId))?.['state'].result?.resultType !== 'CANCELLED')
        await world.settled();
      const job = await world.watch(jobId);
      assert.equal((await job.result()).resultType, 'CANCELLED');
      await job.status('CANCELLED');
      assert.equal(job.statuses.at(-1), 'CANCELLED');
    }
  });

  test('finds everything in the inbox that it declares', async () => {
    const clientId = randomUUID();
    const replyTo = inboxQueue(clientId).name;
    const jobId = randomUUID();
    await world.publishSubmission({ jobId }, { replyTo });
    const { taskId } = await taskOf(jobId);
    await world.sendStart(jobId, taskId);
    await world.sendProgress(jobId, taskId, 0.5);
    await world.sendResult(jobId, taskId);
    await world.rowHas(jobId, 'end_cause', 'result');
    const inbox = await Inbox.open(world, clientId);
    const told = (await inbox.ended(jobId)).map((event) =>
      event.type === 'status' ? event.status : event.type,
    );
    assert.deepEqual(told, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'progress', 'FINISHED', 'result']);
    await world.rowGone(jobId);
  });
}

test('programs that are gone hold up nobody, and their results are given up after the retention time', async () => {
  const world = await World.create({ environment: { JOB_RETENTION_SEC: '2' } });
  const taskOf = await world.tasks();
  const gone = Array.from({ length: 150 }, () => randomUUID());
  await Promise.all(
    gone.map(async (jobId) => {
      await world.publishSubmission({ jobId });
      await world.sendResult(jobId, (await taskOf(jobId)).taskId);
    }),
  );
  await world.performJob(taskOf);
  for (const jobId of gone) {
    await world.rowGone(jobId);
    assert.equal((await world.tombstone(jobId))?.['cause'] ?? 'undeliverable', 'undeliverable');
    assert.equal(await world.undelivered(jobId), undefined);
  }
  await world.stop();
});
