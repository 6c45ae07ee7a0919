import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { energySystem } from './esdl.ts';
import { World, type Program } from './programs.ts';
import { S3Server, type S3User } from './s3-server.ts';
import { SdkProcess } from './sdk-process.ts';

/** The definitions of the other tests, and a workflow that leaves a resource. */
const DEFINITIONS = [
  {
    workflow_type_name: 'fail',
    workflow_type_description_name: 'Leave a resource, then fail',
    workflow_parameters: [{ parameter_type: 'string', key_name: 'resource' }],
  },
];

const LIST = { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: '*' } as const;
const DELETE = { Effect: 'Allow', Action: ['s3:DeleteObject'], Resource: '*' } as const;

let server: S3Server;
let user: S3User;
let world: World;
let folder: string;
let settings: Record<string, string>;
let database: pg.Pool;
let orchestrator: Program;
let sdk: SdkProcess;
before(async () => {
  [server, world] = await Promise.all([S3Server.create(), World.make('s3')]);
  user = await server.createUser('orchestrator', [LIST]);
  await server.createBucket('results');
  const { username, ...place } = world.database;
  database = new pg.Pool({ ...place, user: username });
  database.on('error', () => undefined); // the end of the test ends its connections
  folder = await mkdtemp(join(tmpdir(), 'omotes-s3-resources-'));
  const definitionsPath = join(folder, 'workflow-config.json');
  await writeFile(definitionsPath, JSON.stringify(DEFINITIONS));
  settings = {
    WORKFLOW_CONFIG_PATH: definitionsPath,
    CLEANUP_S3_BUCKETS: 'archive, results',
    AWS_ACCESS_KEY_ID: user.accessKeyId,
    AWS_SECRET_ACCESS_KEY: user.secretAccessKey,
    AWS_ENDPOINT_URL_S3: `${server.endpoint}/`,
  };
  [orchestrator] = await Promise.all([
    world.startOrchestrator({ ...settings, TIMEOUT_JOB_HANDLER_RERUN_SEC: '1' }),
    world.startWorker('TypeScript'),
  ]);
  sdk = await SdkProcess.start('TypeScript', world);
});
after(async () => {
  await database.end();
  await Promise.all([world.end(), server.remove(), rm(folder, { recursive: true })]);
});

/** Submits a job that registers this path and fails. */
async function leave(resource: string): Promise<string> {
  const job = await sdk.submit({ workflowType: 'fail', esdl: energySystem('Town'), params: { resource } });
  await job.events.result();
  return job.id;
}

/** Resolves with the line of the orchestrator's log about this job. */
async function logLine(jobId: string, message: string): Promise<Record<string, unknown>> {
  const line = await orchestrator.printed(new RegExp(`"jobId":"${jobId}".*"msg":"${message}`));
  return JSON.parse(line) as Record<string, unknown>;
}

/** Moves the job's times back by the retention time and the time until the next attempt. */
async function passTime(jobId: string): Promise<void> {
  for (;;) {
    const { rowCount } = await database.query(
      `update job_resource set deactivated_at = now() - interval '3 days', next_attempt_at = now()
        where job_id = $1 and deactivated_at is not null`,
      [jobId],
    );
    if (rowCount === 1) return;
    await delay(20);
  }
}

test('an S3 path that a task registered is deleted after the job failed, and tried again while S3 refuses', async () => {
  await server.put('results', ['jobs/1', 'jobs/1/größe 1+1%.csv', 'jobs/1/2', 'jobs/10/1']);
  const path = 's3://results/jobs/1/';
  const jobId = await leave(path);
  await passTime(jobId);
  const { s3Path, err } = await logLine(jobId, 'resource cannot be deleted; tried again later');
  assert.equal(s3Path, path);
  assert.match((err as Error).message, /^S3 refuses .*bucket 'results': AccessDenied/);
  const { rows } = await database.query<{ failures: number; waits: boolean }>(
    'select failures, next_attempt_at > now() as waits from job_resource where job_id = $1',
    [jobId],
  );
  assert.deepEqual(rows, [{ failures: 1, waits: true }]);
  assert.match(await metrics(), /omotes_cleanups_total\{kind="resource",outcome="failed"\} 1/);
  await server.allow('orchestrator', [LIST, DELETE]);
  await passTime(jobId);
  await logLine(jobId, 'resource deleted');
  assert.deepEqual(await server.keys('results'), ['jobs/1', 'jobs/10/1']);
});

test('a path in a bucket that is not listed, and a whole bucket, are refused when they arrive', async () => {
  for (const [path, reason] of [
    ['s3://private/jobs/1', "bucket 'private' is not in CLEANUP_S3_BUCKETS"],
    ['s3://results/', "it names the whole bucket 'results'; only objects and prefixes are deleted"],
  ] as const) {
    const line = await logLine(await leave(path), 'resource not registered; it will not be deleted');
    assert.equal(line['reason'], reason);
  }
});

test('the doctor checks whether each bucket can be listed', async () => {
  const doctor = world.startCommand('doctor', settings);
  await doctor.ended();
  assert.match(await doctor.printed(/bucket 'results' of S3/), /its objects can be listed/);
  assert.match(await doctor.printed(/bucket 'archive' of S3/), /NoSuchBucket/);
});

test('no log line contains the secret', () => {
  assert.deepEqual(
    orchestrator.lines.filter((line) => line.includes(user.secretAccessKey)),
    [],
  );
});

async function metrics(): Promise<string> {
  const { port } = JSON.parse(await orchestrator.printed(/orchestrator ready/)) as { port: number };
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}
