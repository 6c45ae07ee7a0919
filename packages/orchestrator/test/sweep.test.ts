import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { describe, test, type TestContext } from 'node:test';
import type { Connection, Delivery } from '@omotes/amqp';
import { decodeTask, WorkerNode, type CeleryTask } from '@omotes/celery';
import { workerQueue } from '@omotes/protocol';
import { World, type SeenJob } from './world.ts';

const HOUR_MS = 3_600_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);

/** Longer than anything waits here, unless a test says otherwise. */
const RETENTION_SEC = 3_600;

/** Servers that an orchestrator has prepared, which has stopped since. */
async function createWorld(context: TestContext, environment: Record<string, string> = {}): Promise<World> {
  const world = await World.create({
    replicas: 0,
    environment: {
      TIMEOUT_JOB_HANDLER_RERUN_SEC: '1',
      JOB_RETENTION_SEC: String(RETENTION_SEC),
      ...environment,
    },
  });
  context.after(() => world.stop());
  const { orchestrator } = await world.startOrchestrator();
  await orchestrator.stop();
  return world;
}

/** A job that was seen last two hours ago, watched by its SDK. */
async function silentJob(world: World, columns: Readonly<Record<string, unknown>>): Promise<SeenJob> {
  const job = await world.watch();
  await world.insertRow(job.jobId, { celery_id: job.jobId, registered_at: ago(2 * HOUR_MS), ...columns });
  return job;
}

/** A worker that answers remote control and has these tasks. */
async function startWorker(
  context: TestContext,
  connection: Connection,
  taskIds: readonly string[],
): Promise<void> {
  const node = new WorkerNode(connection, {
    nodeName: `test@${randomUUID()}`,
    software: { name: 'test', version: '0' },
    broker: { hostname: '', port: 0, username: '', virtualHost: '' },
    queues: [workerQueue('noop')],
    concurrency: 1,
    prefetch: 1,
    tasks: () => taskIds.map((taskId) => ({ task: { ...HELD_TASK, taskId }, startedAtMs: 0 })),
    onRevoke: () => undefined,
    onShutdown: () => undefined,
  });
  await node.start();
  context.after(() => node.stop());
}

const HELD_TASK: CeleryTask = decodeTask({
  queue: 'noop',
  exchange: '',
  routingKey: 'noop',
  body: Buffer.from('[[], {}, {}]'),
  headers: { id: 'task', task: 'noop' },
  redelivered: false,
  messageId: undefined,
  correlationId: undefined,
  replyTo: undefined,
  contentType: 'application/json',
  contentEncoding: 'utf-8',
  priority: undefined,
} satisfies Delivery);

describe('a job without a sign of life for the retention time', () => {
  test('that no worker took ends in an ERROR that says so, and its task is revoked', async (context) => {
    const world = await createWorld(context);
    await world.hearRevokes();
    const job = await silentJob(world, { status: 'SUBMITTED', submitted_at: ago(2 * HOUR_MS) });
    await world.startOrchestrator();
    const result = await job.result();
    assert.equal(result.resultType, 'ERROR');
    assert.match(result.logs, /No worker for 'noop' took the job within 1 h/);
    await world.revokedTask(job.jobId);
    await world.rowGone(job.jobId);
    assert.equal((await world.tombstone(job.jobId))?.['cause'], 'silence');
  });

  test('lives on while a worker knows its task, and ends when none does', async (context) => {
    const world = await createWorld(context);
    const running = { status: 'RUNNING', starts: 1, running_at: ago(2 * HOUR_MS) };
    const known = await silentJob(world, running);
    const lost = await silentJob(world, running);
    const young = await silentJob(world, { ...running, last_sign_at: ago(HOUR_MS / 2) });
    await startWorker(context, world.worker, [known.jobId, randomUUID()]);
    await world.startOrchestrator();
    const result = await lost.result();
    assert.equal(result.resultType, 'ERROR');
    assert.match(result.logs, /no sign of life for 1 h, and no worker knows its task/);
    const { last_sign_at } = (await world.row(known.jobId)) ?? {};
    assert.ok(last_sign_at instanceof Date && last_sign_at > ago(HOUR_MS / 2), 'noted as a sign of life');
    assert.ok(await world.row(young.jobId));
    assert.deepEqual([known.events, young.events], [[], []]);
    await world.sendResult(known.jobId, known.jobId);
    assert.equal((await known.result()).resultType, 'SUCCEEDED');
  });

  test('ends when there is no worker at all', async (context) => {
    const world = await createWorld(context);
    const job = await silentJob(world, { status: 'RUNNING', starts: 1, running_at: ago(2 * HOUR_MS) });
    await world.startOrchestrator();
    assert.match((await job.result()).logs, /no worker knows its task/);
  });

  test('ends when its result was claimed and the message has vanished', async (context) => {
    const world = await createWorld(context);
    const job = await silentJob(world, {
      status: 'RUNNING',
      starts: 1,
      end_cause: 'result',
      end_digest: 'gone',
      end_reason: '',
      end_claimed_at: ago(2 * HOUR_MS),
    });
    await world.startOrchestrator();
    assert.equal((await job.result()).resultType, 'ERROR');
    await world.rowGone(job.jobId);
  });

  test('is not given up for the time when no orchestrator ran: its waiting result goes before', async (context) => {
    const world = await createWorld(context);
    const job = await silentJob(world, { status: 'RUNNING', starts: 1, running_at: ago(2 * HOUR_MS) });
    await world.sendResult(job.jobId, job.jobId);
    await world.startOrchestrator();
    assert.equal((await job.result()).resultType, 'SUCCEEDED');
  });
});

describe('a job that waits longer than the retention time behind a busy worker', () => {
  interface Scene {
    readonly world: World;
    readonly waiting: SeenJob;
    /** The worker takes its next task; resolves with its id. */
    readonly takeNext: () => Promise<string>;
  }

  /** A worker has one job, and another one waits behind it. */
  async function busyWorker(context: TestContext): Promise<Scene> {
    const world = await createWorld(context, { JOB_RETENTION_SEC: '1' });
    await world.startOrchestrator();
    const channel = await world.worker.openChannel();
    await channel.prefetch(1);
    const messages = new EventEmitter();
    await channel.consume('noop', (message) => messages.emit('taken', message?.properties.headers?.['id']));
    const takeNext = async (): Promise<string> => {
      const taken = once(messages, 'taken');
      channel.ackAll();
      const [taskId] = (await taken) as unknown[];
      return String(taskId);
    };
    const taking = takeNext();
    await world.submit();
    const taskId = await taking;
    await startWorker(context, world.worker, [taskId]);
    const waiting = await world.submit();
    await waiting.status('ENQUEUED');
    return { world, waiting, takeNext };
  }

  /** The job has been looked at, and lives on. */
  async function outlivesRetention(world: World, jobId: string): Promise<void> {
    const isOutlived = async (): Promise<boolean> => {
      const { submitted_at: from, last_sign_at: to } = (await world.row(jobId)) ?? {};
      assert.ok(from instanceof Date && to instanceof Date, 'the job was given up');
      return to.getTime() - from.getTime() > 1_000;
    };
    while (!(await isOutlived()));
  }

  test('runs when its turn comes', async (context) => {
    const { world, waiting, takeNext } = await busyWorker(context);
    await outlivesRetention(world, waiting.jobId);
    await world.sendResult(waiting.jobId, await takeNext());
    assert.equal((await waiting.result()).resultType, 'SUCCEEDED');
  });

  test('ends when its task was taken out of the queue', async (context) => {
    const { world, waiting } = await busyWorker(context);
    await outlivesRetention(world, waiting.jobId);
    await world.worker.withChannel((channel) => channel.purgeQueue('noop'));
    const { resultType, logs } = await waiting.result();
    assert.equal(resultType, 'ERROR');
    assert.match(logs, /No worker for 'noop' took the job within 0 h, and its task is in no queue/);
  });
});

test('an end that was claimed by a process that died is carried out, and told in one way only', async (context) => {
  const world = await createWorld(context);
  await world.hearRevokes();
  const claimed = (cause: string): Record<string, unknown> => ({
    status: 'RUNNING',
    starts: 1,
    running_at: new Date(),
    last_sign_at: new Date(),
    end_cause: cause,
    end_reason: `claimed for ${cause}`,
    end_claimed_at: ago(60_000),
  });
  const expected = { deleted: 'CANCELLED', deadline: 'TIMEOUT', starts: 'ERROR', silence: 'ERROR' };
  const jobs = await Promise.all(
    Object.keys(expected).map(async (cause) => ({ cause, job: await silentJob(world, claimed(cause)) })),
  );
  const fresh = await silentJob(world, { ...claimed('deleted'), end_claimed_at: new Date() });
  await Promise.all([world.startOrchestrator(), world.startOrchestrator()]);
  for (const { cause, job } of jobs) {
    const { resultType, logs } = await job.result();
    assert.deepEqual([resultType, logs], [expected[cause as keyof typeof expected], `claimed for ${cause}`]);
    await world.revokedTask(job.jobId);
    await world.rowGone(job.jobId);
    assert.equal((await world.tombstone(job.jobId))?.['cause'], cause);
  }
  await world.settled();
  for (const { job } of jobs) {
    // Two replicas that meet a claim at the same moment both tell it; the SDK drops the repetition.
    const told = job.events.flatMap((event) => (event.type === 'result' ? [event.logs] : []));
    assert.equal(new Set(told).size, 1);
  }
  assert.ok(await world.row(fresh.jobId), 'its owner may be at work');
});

test('tombstones are forgotten after the retention time', async (context) => {
  const world = await createWorld(context);
  await world.startOrchestrator();
  const [old, young] = [randomUUID(), randomUUID()];
  await world.pool.query(
    `insert into ended_job (job_id, cause, reason, starts, ended_at)
     values ($1, 'result', '', 1, $3), ($2, 'result', '', 1, $4)`,
    [old, young, ago(2 * HOUR_MS), ago(HOUR_MS / 2)],
  );
  while (await world.tombstone(old));
  assert.ok(await world.tombstone(young));
});

describe('a deadline that passed while no orchestrator ran', () => {
  const passed = { status: 'RUNNING', starts: 1, timeout_ms: 1_000, deadline_at: ago(60_000) };

  test('waits for the events of that time: a result that came meanwhile goes before it', async (context) => {
    const world = await createWorld(context);
    const inTime = await silentJob(world, { ...passed, last_sign_at: new Date() });
    const late = await silentJob(world, { ...passed, last_sign_at: new Date() });
    // A crowd of events before the result, so that it is not handled with the first batch.
    const { jobId: other } = await silentJob(world, {
      status: 'RUNNING',
      starts: 1,
      last_sign_at: new Date(),
    });
    const crowd = Array.from({ length: 3_000 }, (_, index) =>
      world.sendProgress(other, other, index / 3_000),
    );
    await Promise.all(crowd);
    await world.sendResult(inTime.jobId, inTime.jobId);
    await world.startOrchestrator();
    assert.equal((await inTime.result()).resultType, 'SUCCEEDED');
    assert.equal((await late.result()).resultType, 'TIMEOUT');
  });

  test('is not waited with for ever when those events cannot be handled', async (context) => {
    const world = await createWorld(context, { TIMEOUT_JOB_MANAGER_START_BUFFER_SEC: '1' });
    const job = await silentJob(world, { ...passed, last_sign_at: new Date() });
    const stuck = await silentJob(world, { status: 'RUNNING', starts: 1, last_sign_at: new Date() });
    await world.sendResult(stuck.jobId, stuck.jobId);
    // Whoever holds the row's lock holds up its event.
    const client = await world.pool.connect();
    await client.query('begin');
    await client.query('select 1 from job where job_id = $1 for update', [stuck.jobId]);
    await world.startOrchestrator();
    assert.equal((await job.result()).resultType, 'TIMEOUT');
    assert.deepEqual(stuck.events, []);
    await client.query('rollback');
    client.release();
    assert.equal((await stuck.result()).resultType, 'SUCCEEDED');
  });
});
