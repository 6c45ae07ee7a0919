import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { testDatabase } from '@omotes/testing';
import pg from 'pg';
import type { Trigger } from '../src/domain/trigger.ts';
import type { UnfinishedJob } from '../src/domain/job.ts';
import { HandOvers } from '../src/transitions/hand-overs.ts';
import { JobEnds } from '../src/transitions/job-ends.ts';
import { JobTransitions } from '../src/transitions/job-transitions.ts';
import type { WorkerPort } from '../src/transitions/ports.ts';
import type { SdkPort } from '../src/transitions/sdk-port.ts';
import { LostRaceError } from '../src/store/errors.ts';
import { begin, readEndedJobs } from '../src/store/job-rows.ts';
import { JobStore } from '../src/store/job-store.ts';

const REGISTERED: UnfinishedJob = {
  type: 'unfinished',
  status: 'REGISTERED',
  taskId: randomUUID(),
  workflowType: 'noop',
  jobReference: undefined,
  starts: 0,
  runs: [],
  timeoutMs: undefined,
  deadlineAtMs: undefined,
  lastSignAtMs: 0,
  claim: undefined,
  replyTo: undefined,
  priority: 'medium',
};

/** A store, and a client of its database beside it, until the test has ended. */
async function prepared(context: TestContext): Promise<{ store: JobStore; client: pg.Client }> {
  const database = await testDatabase();
  const { host, port, username: user, password } = database;
  const store = new JobStore(database, () => undefined, { timeSeries: false, resources: false });
  await store.prepare();
  const client = new pg.Client({ host, port, user, password, database: database.database });
  await client.connect();
  context.after(async () => {
    await Promise.all([client.end(), store.stop()]);
    await database.drop();
  });
  return { store, client };
}

const SUBMISSION: Trigger = {
  type: 'submitted',
  newTaskId: randomUUID(),
  submission: {
    workflowType: 'noop',
    jobReference: undefined,
    esdl: new Uint8Array(),
    params: {},
    priority: undefined,
    timeoutMs: undefined,
    replyTo: undefined,
    liveLogs: false,
  },
};

test('a job that another replica registered and ended since it was read is not registered again', async (context) => {
  const { store, client: other } = await prepared(context);
  const jobId = randomUUID();
  await other.query('begin');
  await other.query(
    `insert into job (job_id, workflow_type, status, registered_at) values ($1, 'noop', 'REGISTERED', now())`,
    [jobId],
  );
  const registering = store.transact([jobId], 'jobs', () => ({
    jobs: new Map([[jobId, REGISTERED]]),
    publish: undefined,
    claimingResults: [],
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

test('a job that one replica registers while another refuses it ends once', async (context) => {
  const { store, client } = await prepared(context);
  const nothing = (): Promise<void> => Promise.resolve();
  const replica = (publish: SdkPort['publish'], publishTasks: WorkerPort['publishTasks']): JobTransitions =>
    new JobTransitions(
      {
        store,
        sdk: { publish },
        workers: { publishTasks, revoke: nothing, revokeAgain: nothing },
        ends: new JobEnds(
          { publish },
          { waiting: () => Promise.resolve(new Map()), caughtUp: () => Promise.resolve() },
        ),
        handOvers: new HandOvers(),
        holdEnd: () => assert.fail('no program is behind'),
        changed: () => undefined,
      },
      { maxStarts: 3, retentionMs: 1_000 },
    );
  const jobId = randomUUID();
  const { signal } = new AbortController();
  const isPublishing = Promise.withResolvers<void>();
  const isPublished = Promise.withResolvers<void>();
  const isRefused = Promise.withResolvers<void>();
  const registering = replica(
    async () => {
      isPublishing.resolve();
      await isPublished.promise;
      return [];
    },
    // Else the hand-over could be recorded first, and a job that is handed over is not refused.
    () => isRefused.promise.then(() => new Set()),
  ).apply([{ jobId, trigger: SUBMISSION }], signal);
  await Promise.race([isPublishing.promise, registering]);
  let hasEnded = false;
  const refusing = replica(
    () => Promise.resolve([]),
    () => Promise.resolve(new Set()),
  )
    .apply(
      [{ jobId, trigger: { type: 'refused', problems: ['no such workflow'], replyTo: undefined } }],
      signal,
    )
    .finally(() => {
      hasEnded = true;
      isRefused.resolve();
    });
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while (!hasEnded && (await client.query(waiting)).rowCount === 0) await setTimeout(10);
  isPublished.resolve();
  await Promise.all([registering, refusing]);
  assert.equal((await client.query('select from job')).rowCount, 0);
  assert.equal((await client.query('select from ended_job')).rowCount, 1);
});

test('a batch of jobs is looked up by an index, not by reading all that ended lately', async (context) => {
  const { client } = await prepared(context);
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

test('a task counts as seen at its start and when a worker has it, not when its job gives another sign', async (context) => {
  const { store, client } = await prepared(context);
  const jobId = randomUUID();
  const { taskId = '' } = REGISTERED;
  const write = (job: UnfinishedJob): Promise<void> =>
    store.transact([jobId], 'jobs', () => ({
      jobs: new Map([[jobId, job]]),
      publish: undefined,
      claimingResults: [],
    }));
  const seenAt = async (): Promise<number> => {
    const [run] = await store.silentRuns(0, 1);
    assert.ok(run && run.seenAtMs >= run.registeredAtMs);
    return run.seenAtMs;
  };
  const running: UnfinishedJob = { ...REGISTERED, status: 'RUNNING', starts: 1 };
  await write(REGISTERED);
  await write(running);
  const begun = await seenAt();
  await write({ ...running, lastSignAtMs: Date.now() - 1_000 });
  assert.equal(await seenAt(), begun);
  await client.query('begin');
  await client.query('select from job where job_id = $1 for update', [jobId]);
  // An event of it is being handled, which is not waited for.
  await store.noteSeen(new Set([taskId, randomUUID()]));
  await client.query('commit');
  assert.equal(await seenAt(), begun);
  await store.noteSeen(new Set([taskId]));
  assert.ok((await seenAt()) > begun);
});

test('a census counts for as long as it is asked for', async (context) => {
  const { store, client } = await prepared(context);
  assert.equal(await store.hasCensus(60_000), false);
  await store.recordCensus({ a: 1 });
  assert.equal(await store.hasCensus(60_000), true);
  await client.query(`update worker_census set taken_at = now() - interval '61 s'`);
  assert.equal(await store.hasCensus(60_000), false);
});
