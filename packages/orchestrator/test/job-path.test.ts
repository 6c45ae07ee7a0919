import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { World } from './world.ts';

let world: World;
before(async () => {
  world = await World.create();
});
after(() => world.stop());

test('a job that succeeds shows every status in order and its output', async () => {
  const nextTask = await world.tasks();
  const job = await world.submit({ jobReference: 'ref' });
  const task = await nextTask();
  assert.equal(task.name, 'noop');
  assert.deepEqual([task.args[0], task.args[1]], [job.jobId, 'ref']);
  await world.sendStart(job.jobId, task.taskId);
  await world.sendProgress(job.jobId, task.taskId, 0.5);
  await world.sendResult(job.jobId, task.taskId, { logs: 'done' });
  const result = await job.result();
  assert.equal(result.resultType, 'SUCCEEDED');
  assert.equal(result.logs, 'done');
  assert.deepEqual(job.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
  await world.rowGone(job.jobId);
  assert.equal((await world.tombstone(job.jobId))?.['cause'], 'result');
});
