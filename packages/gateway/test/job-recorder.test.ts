import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '@omotes/testing';
import type { PoolClient } from 'pg';
import { Database } from '../src/store/database.ts';
import type { CommittedChange } from '../src/store/job-batch.ts';
import { readJob, readLogSoFar } from '../src/store/job-queries.ts';
import { JobRecorder } from '../src/store/job-recorder.ts';
import type { NewJob } from '../src/store/job-row.ts';

/** Loses its connection once, right before or right after the next commit. */
class FailingDatabase extends Database {
  failure: 'before the commit' | 'after the commit' | undefined;

  override async connect(): Promise<PoolClient> {
    const client = await super.connect();
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query')
          return async (sql: string, values?: unknown[]) => {
            const { failure } = this;
            if (sql !== 'commit' || failure === undefined) return target.query(sql, values);
            this.failure = undefined;
            if (failure === 'after the commit') await target.query(sql);
            throw new Error('The connection is lost');
          };
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }
}

let server: TestDatabase;
let database: FailingDatabase;
let recorder: JobRecorder;
let committed: CommittedChange[] = [];
const errors: unknown[] = [];

before(async () => {
  server = await testDatabase();
  database = new FailingDatabase(server, () => undefined);
  await database.migrate();
  recorder = new JobRecorder({
    database,
    onCommitted: (changes) => (committed = [...committed, ...changes]),
    onError: (error) => errors.push(error),
  });
});

after(async () => {
  await recorder.stop();
  await database.end();
  await server.drop();
});

function newJob(change: Partial<NewJob> = {}): NewJob {
  return {
    jobId: randomUUID(),
    jobName: 'Job',
    userName: 'ada',
    projectName: 'town',
    workflowType: 'noop',
    jobPriority: 'medium',
    timeoutAfterS: undefined,
    liveLogs: true,
    submittedAt: new Date(),
    inputParams: {},
    inputEsdl: '<a/>',
    idempotencyKey: undefined,
    requestHash: Buffer.from('hash'),
    ...change,
  };
}

for (const failure of ['before the commit', 'after the commit'] as const)
  test(`a change is stored once when the connection is lost ${failure}`, async () => {
    const job = newJob();
    await recorder.insert(job);
    database.failure = failure;
    await recorder.appendLog(job.jobId, 'once');
    assert.equal(await readLogSoFar(database, job.jobId), 'once');
    assert.equal(errors.length, 1);
    errors.length = 0;
  });

test('changes that arrive together are committed together, in the order of their revisions', async () => {
  committed = [];
  const jobs = Array.from({ length: 50 }, () => newJob());
  await Promise.all(jobs.map((job) => recorder.insert(job)));
  await Promise.all(
    jobs.flatMap(({ jobId }) => [
      recorder.patch(jobId, { status: 'running', runningAt: new Date() }),
      recorder.patch(jobId, { progress: { fraction: 0.5, message: 'Half way' } }),
      recorder.appendLog(jobId, 'a line'),
    ]),
  );
  const revisions = committed.map(({ revision }) => revision);
  assert.deepEqual(
    revisions,
    revisions.toSorted((one, other) => one - other),
  );
  // Stored, changed, and a piece of log: the two patches of each job have become one.
  assert.equal(committed.length, 150);
});

test('a change that the database refuses fails no other', async () => {
  const bad = newJob({ jobName: 'with a \0' });
  const good = newJob();
  const [refused, stored] = await Promise.allSettled([recorder.insert(bad), recorder.insert(good)]);
  assert.equal(refused.status, 'rejected');
  assert.equal(stored.status, 'fulfilled');
  assert.ok(await readJob(database, good.jobId));
  assert.equal(await readJob(database, bad.jobId), undefined);
});

test('a job only moves forward, and does not change after its end', async () => {
  const job = newJob();
  await recorder.insert(job);
  await recorder.patch(job.jobId, { status: 'running', runningAt: new Date(2) });
  await recorder.patch(job.jobId, { status: 'enqueued', enqueuedAt: new Date(1) });
  assert.equal((await readJob(database, job.jobId))?.status, 'running');
  const end = { stoppedAt: new Date(3), outputEsdl: undefined, logs: '', feedback: {} };
  await recorder.patch(job.jobId, { status: 'cancelled', end });
  await recorder.patch(job.jobId, { status: 'error', end: { ...end, stoppedAt: new Date(4) } });
  await recorder.patch(job.jobId, { progress: { fraction: 1, message: '' } });
  const row = await readJob(database, job.jobId);
  assert.deepEqual([row?.status, row?.stopped_at, row?.progress_fraction], ['cancelled', new Date(3), 0]);
});

test('a record is removed only when its job has ended', async () => {
  const job = newJob();
  await recorder.insert(job);
  assert.equal(await recorder.remove(job.jobId), false);
  await recorder.patch(job.jobId, {
    status: 'succeeded',
    end: { stoppedAt: new Date(), outputEsdl: '<a/>', logs: '', feedback: {} },
  });
  assert.equal(await recorder.remove(job.jobId), true);
  assert.equal(await recorder.remove(job.jobId), false);
});
