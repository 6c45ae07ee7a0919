import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { encodeTask } from '@omotes/celery';
import {
  exchangeQueue,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  plainQueue,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  workerQueue,
} from '@omotes/protocol';
import { readEnvironment } from '../src/env.ts';
import { inspectSchema } from '../src/store/schema.ts';
import { ESDL, World } from './world.ts';

/** The database of the former orchestrator (`docs/migrating.md#the-orchestrator`), as its own migrations leave it. */
const FORMER_SCHEMA = `
  create type jobstatus as enum ('REGISTERED', 'SUBMITTED', 'RUNNING');
  create table job (
    job_id uuid not null,
    celery_id varchar,
    workflow_type varchar not null,
    status jobstatus not null,
    registered_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    running_at timestamp with time zone,
    timeout_after_ms integer,
    job_reference varchar,
    primary key (job_id)
  );
  create table job_starts (
    job_id uuid not null,
    started_at timestamp with time zone not null,
    primary key (job_id, started_at),
    foreign key (job_id) references job (job_id)
  );
  create table esdl_time_series_info (
    row_id uuid not null primary key,
    esdl_id varchar unique,
    registered_at timestamp with time zone not null,
    deactivated_at timestamp with time zone,
    job_id uuid,
    job_reference varchar
  );
  create table alembic_version (version_num varchar(32) not null primary key);
  insert into alembic_version values ('0e9ee1b0b6b5');
`;

const HOUR_MS = 3_600_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);

/** A former job, watched by its SDK. */
async function formerJob(
  world: World,
  columns: Readonly<Record<string, unknown>>,
  startedAt: readonly Date[] = [],
): Promise<Awaited<ReturnType<World['watch']>>> {
  const job = await world.watch();
  await world.insertRow(job.jobId, columns);
  for (const at of startedAt) {
    await world.pool.query('insert into job_starts (job_id, started_at) values ($1, $2)', [job.jobId, at]);
  }
  return job;
}

let world: World;
before(async () => {
  world = await World.create({ replicas: 0 });
  await world.pool.query(FORMER_SCHEMA);
});
after(() => world.stop());

test('every job of the former orchestrator ends, by the events of its own task', async () => {
  const untold = await formerJob(world, { status: 'REGISTERED', registered_at: ago(HOUR_MS) });
  const registered = await formerJob(world, { status: 'REGISTERED', celery_id: 'task-registered' });
  const submitted = await formerJob(world, {
    status: 'SUBMITTED',
    celery_id: 'task-submitted',
    submitted_at: ago(HOUR_MS),
    job_reference: 'ref',
  });
  const running = { status: 'RUNNING', submitted_at: ago(2 * HOUR_MS), running_at: ago(HOUR_MS) };
  const started = [ago(HOUR_MS), ago(HOUR_MS / 2)];
  const inTime = await formerJob(
    world,
    { ...running, celery_id: 'task-in-time', timeout_after_ms: 10 * HOUR_MS },
    started,
  );
  const unlimited = await formerJob(world, { ...running, celery_id: 'task-unlimited' }, started);
  const late = await formerJob(
    world,
    { ...running, celery_id: 'task-late', timeout_after_ms: 1_000 },
    started,
  );
  const crashing = await formerJob(world, { ...running, celery_id: 'task-crashing' }, [...started, ago(1)]);
  await world.hearRevokes();
  await world.startOrchestrator();
  const taskOf = await world.tasks();

  assert.equal((await late.result()).resultType, 'TIMEOUT');
  await world.revokedTask('task-late');

  await world.sendStart(crashing.jobId, 'task-crashing');
  assert.match((await crashing.result()).logs, /started 4 times without finishing/);
  await world.rowGone(crashing.jobId);

  const { starts, deadline_at } = (await world.row(inTime.jobId)) ?? {};
  assert.equal(starts, 2);
  assert.ok(deadline_at instanceof Date && deadline_at.getTime() > Date.now() + 8 * HOUR_MS);
  await world.sendResult(inTime.jobId, 'task-in-time');
  await world.sendResult(unlimited.jobId, 'task-unlimited');
  await world.sendStart(submitted.jobId, 'task-submitted');
  await world.sendResult(submitted.jobId, 'task-submitted');
  await world.sendStart(registered.jobId, 'task-registered');
  await world.sendResult(registered.jobId, 'task-registered');
  // Nobody knows whether this one's task was published; its submission is still in the queue.
  await world.publishSubmission({ jobId: untold.jobId });
  const { taskId } = await taskOf(untold.jobId);
  await world.sendResult(untold.jobId, taskId);

  for (const job of [inTime, unlimited, submitted, registered, untold]) {
    assert.equal((await job.result()).resultType, 'SUCCEEDED');
    await world.rowGone(job.jobId);
  }
  await world.rowGone(late.jobId);
  assert.deepEqual(submitted.statuses, ['RUNNING', 'FINISHED']);
  assert.deepEqual(registered.statuses, ['ENQUEUED', 'RUNNING', 'FINISHED']);
  assert.deepEqual((await world.pool.query('select * from job_starts')).rows, []);
});

test('what waits in the queues when the former orchestrator stops ends, and no task is sent twice', async (context) => {
  const former = await World.create({ replicas: 0 });
  context.after(() => former.stop());
  await former.pool.query(FORMER_SCHEMA);
  await former.hearRevokes();
  // Durable, so still there when the former orchestrator is not.
  await former.sdk.declare({ queues: [JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE].map(exchangeQueue) });
  await former.worker.declare({
    queues: [workerQueue('noop'), ...[TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE].map(plainQueue)],
  });
  const submitted = { status: 'SUBMITTED', submitted_at: ago(HOUR_MS) };
  const running = { ...submitted, status: 'RUNNING', running_at: ago(HOUR_MS / 2) };

  const waiting = await formerJob(former, { ...submitted, celery_id: 'waiting' });
  const args = [waiting.jobId, null, ESDL, {}];
  await former.workerPublisher.publish(encodeTask({ taskId: 'waiting', name: 'noop', args, priority: 4 }));
  const starting = await formerJob(former, { ...submitted, celery_id: 'starting' });
  await former.sendStart(starting.jobId, 'starting');
  await former.sendProgress(starting.jobId, 'starting', 0.5);
  const finished = await formerJob(former, { ...running, celery_id: 'finished' }, [ago(HOUR_MS / 2)]);
  await former.sendResult(finished.jobId, 'finished');
  // Its task was published and performed before the former orchestrator noted that.
  const performed = await formerJob(former, { status: 'REGISTERED', celery_id: 'performed' });
  await former.sendStart(performed.jobId, 'performed');
  await former.sendResult(performed.jobId, 'performed');
  const deleted = await formerJob(former, { ...running, celery_id: 'deleted' }, [ago(HOUR_MS / 2)]);
  await former.delete(deleted.jobId);
  const unseen = await former.submit();

  await former.startOrchestrator();
  assert.equal((await finished.result()).resultType, 'SUCCEEDED');
  assert.equal((await performed.result()).resultType, 'SUCCEEDED');
  assert.equal((await deleted.result()).resultType, 'CANCELLED');
  await former.revokedTask('deleted');
  await starting.status('RUNNING');
  await former.sendResult(starting.jobId, 'starting');
  assert.equal((await starting.result()).resultType, 'SUCCEEDED');
  assert.deepEqual(starting.progress, [0.5]);

  const taskOf = await former.tasks();
  for (const job of [waiting, unseen]) {
    const { taskId } = await taskOf(job.jobId);
    await former.sendStart(job.jobId, taskId);
    await former.sendResult(job.jobId, taskId);
    assert.equal((await job.result()).resultType, 'SUCCEEDED');
  }
  await former.nothingPending();
  assert.deepEqual(
    former.tasksOf(waiting.jobId).map(({ taskId }) => taskId),
    ['waiting'],
  );
  const all = [waiting, starting, finished, performed, deleted, unseen];
  assert.deepEqual(
    all.map(({ jobId }) => former.tasksOf(jobId).length),
    [1, 0, 0, 0, 0, 1],
  );
  for (const { jobId } of all) await former.rowGone(jobId);
});

test('what this orchestrator adds to a database is gone after the statements of docs/migrating.md', async (context) => {
  const former = await World.create({ replicas: 0 });
  context.after(() => former.stop());
  await former.pool.query(FORMER_SCHEMA);
  const schema = async (): Promise<unknown[]> => {
    const { rows } = await former.pool.query<object>(
      `select table_name, column_name, data_type, is_nullable, column_default
         from information_schema.columns where table_schema = 'public' order by 1, 2`,
    );
    return rows;
  };
  const before = await schema();
  const { orchestrator } = await former.startOrchestrator();
  await orchestrator.stop();
  assert.notDeepEqual(await schema(), before);
  const document = await readFile(new URL('../../../docs/migrating.md', import.meta.url), 'utf8');
  const [, statements = ''] = /```sql\n(.*?)```/s.exec(document) ?? [];
  await former.pool.query(statements);
  assert.deepEqual(await schema(), before);
});

test('the former orchestrator still writes and reads its rows, and its tables are left alone', async () => {
  const jobId = randomUUID();
  await world.pool.query(
    `insert into job (job_id, celery_id, workflow_type, status, registered_at, submitted_at, running_at,
                      timeout_after_ms, job_reference)
     values ($1, null, 'noop', 'REGISTERED', now(), null, null, 5000, 'ref')`,
    [jobId],
  );
  await world.pool.query(
    `update job set celery_id = 'task', status = 'SUBMITTED', submitted_at = now() where job_id = $1`,
    [jobId],
  );
  await world.pool.query(
    `update job set status = 'RUNNING', running_at = now() where job_id = $1 and status = 'SUBMITTED'`,
    [jobId],
  );
  await world.pool.query('insert into job_starts (job_id, started_at) values ($1, now())', [jobId]);
  const { rows } = await world.pool.query(
    'select celery_id, status, timeout_after_ms, job_reference from job where job_id = $1',
    [jobId],
  );
  assert.deepEqual(rows, [
    { celery_id: 'task', status: 'RUNNING', timeout_after_ms: 5_000, job_reference: 'ref' },
  ]);
  await world.pool.query('delete from job_starts where job_id = $1', [jobId]);
  await world.pool.query('delete from job where job_id = $1', [jobId]);
  const versions = await world.pool.query('select version_num from alembic_version');
  assert.deepEqual(versions.rows, [{ version_num: '0e9ee1b0b6b5' }]);
  await world.pool.query(`insert into esdl_time_series_info (row_id, registered_at) values ($1, now())`, [
    jobId,
  ]);
});

test('rows that this orchestrator wrote are complete for the former one', async () => {
  const job = await world.submit({ timeoutMs: 60_000, jobReference: 'ref' });
  await job.status('ENQUEUED');
  await world.rowHas(job.jobId, 'status', 'SUBMITTED');
  const row = await world.row(job.jobId);
  assert.ok(row?.['registered_at'] instanceof Date && row['submitted_at'] instanceof Date);
  assert.deepEqual(
    [row['workflow_type'], row['timeout_after_ms'], row['job_reference'], row['running_at']],
    ['noop', 60_000, 'ref', null],
  );
  await world.sendStart(job.jobId, String(row['celery_id']));
  await job.status('RUNNING');
  await world.rowHas(job.jobId, 'status', 'RUNNING');
  assert.ok((await world.row(job.jobId))?.['running_at'] instanceof Date);
});

test('orchestrators that start at once on an empty database migrate it once', async (context) => {
  const empty = await World.create({ replicas: 0 });
  context.after(() => empty.stop());
  await Promise.all([1, 2, 3].map(() => empty.startOrchestrator()));
  const { rows } = await empty.pool.query('select version from omotes_migration order by version');
  const files = await readdir(new URL('../migrations/', import.meta.url));
  assert.deepEqual(
    rows,
    files.sort().map((name) => ({ version: Number.parseInt(name, 10) })),
  );
  await empty.performJob(await empty.tasks());
});

test('a database that a newer orchestrator has migrated is refused', async (context) => {
  const newer = await World.create();
  context.after(() => newer.stop());
  await newer.pool.query(`insert into omotes_migration (version, name) values (9999, '9999-later.sql')`);
  await assert.rejects(newer.startOrchestrator(), {
    name: 'SchemaError',
    code: 'schema',
    message: /migration 9999.*run a newer orchestrator/,
  });
});

test('what a database has and lacks is told: nothing, migrations, or columns that another program’s table has not', async (context) => {
  const world = await World.create({ replicas: 0 });
  context.after(() => world.stop());
  const inspect = (): ReturnType<typeof inspectSchema> => inspectSchema(world.pool);
  await world.pool.query(FORMER_SCHEMA);
  const former = await inspect();
  assert.ok(former.missingMigrations.length > 1);
  assert.deepEqual(former.missingColumns, []);
  const { orchestrator } = await world.startOrchestrator();
  await orchestrator.stop();
  assert.deepEqual(await inspect(), {
    missingMigrations: [],
    unknownMigration: undefined,
    missingColumns: [],
  });
  await world.pool.query("insert into omotes_migration (version, name) values (99, 'of tomorrow')");
  assert.equal((await inspect()).unknownMigration, 99);
  await world.pool.query('alter table job rename column celery_id to name');
  assert.deepEqual((await inspect()).missingColumns, ['job.celery_id']);
});

test('the compose file of the page on migrating sets all that an orchestrator needs', async () => {
  const page = await readFile(new URL('../../../docs/migrating.md', import.meta.url), 'utf8');
  const names = [...page.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name = '']) => name);
  const inWorld = (name: string): string => world.environment[name] ?? '';
  const environment = Object.fromEntries(names.map((name) => [name, inWorld(name)]));
  assert.deepEqual(
    readEnvironment({ ...environment, HTTP_PORT: inWorld('HTTP_PORT') }),
    readEnvironment(world.environment),
  );
});
