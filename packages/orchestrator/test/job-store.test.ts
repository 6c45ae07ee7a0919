import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { testDatabase } from '@omotes/testing';
import pg from 'pg';
import type { UnfinishedJob } from '../src/domain/job.ts';
import { LostRaceError } from '../src/store/errors.ts';
import { begin, readEndedJobs } from '../src/store/job-rows.ts';
import { JobStore } from '../src/store/job-store.ts';

const REGISTERED: UnfinishedJob = {
  kind: 'unfinished',
  status: 'REGISTERED',
  taskId: randomUUID(),
  workflowType: 'noop',
  reference: undefined,
  starts: 0,
  runs: [],
  timeoutMs: undefined,
  deadlineAtMs: undefined,
  lastSignAtMs: 0,
  claim: undefined,
  replyTo: undefined,
};

test('a job that another replica registered and ended since it was read is not registered again', async (context) => {
  const database = await testDatabase();
  const { host, port, username: user, password } = database;
  const store = new JobStore(database, () => undefined);
  await store.prepare();
  const other = new pg.Client({ host, port, user, password, database: database.database });
  await other.connect();
  context.after(async () => {
    await Promise.all([other.end(), store.stop()]);
    await database.drop();
  });
  const jobId = randomUUID();
  await other.query('begin');
  await other.query(
    `insert into job (job_id, workflow_type, status, registered_at) values ($1, 'noop', 'REGISTERED', now())`,
    [jobId],
  );
  const registering = store.transact([jobId], 'jobs', () => ({
    jobs: new Map([[jobId, REGISTERED]]),
    publish: undefined,
  }));
  const refused = assert.rejects(registering, LostRaceError);
  // It has read that there is no such job, and its insert waits for the other's.
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await other.query(waiting)).rowCount === 0) await setTimeout(10);
  await other.query('delete from job where job_id = $1', [jobId]);
  await other.query(
    `insert into ended_job (job_id, cause, reason, starts, ended_at) values ($1, 'result', '', 1, now())`,
    [jobId],
  );
  await other.query('commit');
  await refused;
  assert.equal((await other.query('select from job')).rowCount, 0);
});

test('a batch of jobs is looked up by an index, not by reading all that ended lately', async (context) => {
  const database = await testDatabase();
  const { host, port, username: user, password } = database;
  const store = new JobStore(database, () => undefined);
  await store.prepare();
  const client = new pg.Client({ host, port, user, password, database: database.database });
  await client.connect();
  context.after(async () => {
    await Promise.all([client.end(), store.stop()]);
    await database.drop();
  });
  await client.query(
    `insert into ended_job (job_id, cause, reason, starts, ended_at)
     select gen_random_uuid(), 'result', '', 1, now() from generate_series(1, 20000)`,
  );
  const jobIds = Array.from({ length: 300 }, () => randomUUID());
  await begin(client, 'nothing');
  await readEndedJobs(client, jobIds);
  const { rows } = await client.query<Record<string, unknown>>(
    `explain execute "read-ended-jobs" ('{${jobIds.join()}}')`,
  );
  assert.match(String(rows[0]?.['QUERY PLAN']), /^(Index|Bitmap Heap) Scan/);
});
