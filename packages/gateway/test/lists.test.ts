import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JobSummary } from '@omotes/http-api';
import pg from 'pg';
import type { Gateway } from '../src/index.ts';
import { HttpClient, problemOf } from './http-client.ts';
import { startWorld, type World } from './world.ts';

const JOBS = 100_000;

let world: World;
let gateway: Gateway;
let client: HttpClient;

before(async () => {
  world = await startWorld({ orchestrator: false });
  gateway = await world.startGateway();
  client = new HttpClient(gateway.url);
  const { host, port, database, username, password } = world.database;
  const connection = new pg.Client({ host, port, database, user: username, password });
  await connection.connect();
  await connection.query(
    `insert into job (job_id, job_name, user_name, project_name, workflow_type, job_priority, live_logs, status,
                      submitted_at, running_at, stopped_at, is_confirmed, request_hash)
     select gen_random_uuid(), 'Job ' || n, 'user ' || n % 50, 'project ' || n % 200, 'noop',
            (array['low', 'medium', 'high']::job_priority[])[1 + n % 3], false,
            case when n % 100 = 0 then 'running' else 'succeeded' end::job_status,
            timestamptz '2026-01-01' + n * interval '1 minute',
            timestamptz '2026-01-01' + n * interval '2 minutes',
            case when n % 100 = 0 then null else timestamptz '2026-01-01' + n * interval '3 minutes' end,
            true, ''
       from generate_series(1, ${JOBS}) n`,
  );
  await connection.query('analyze job');
  await connection.end();
});

after(() => world.stop());

const names = (jobs: readonly JobSummary[]): string[] => jobs.map((job) => job.job_name);

test('a list has the newest jobs first, the total number, and a link to the next page', async () => {
  const response = await client.get('/job/?limit=3');
  assert.deepEqual(names((await response.json()) as JobSummary[]), ['Job 100000', 'Job 99999', 'Job 99998']);
  assert.equal(response.headers.get('x-total-count'), String(JOBS));
  assert.equal(response.headers.get('link'), '</job/?limit=3&offset=3>; rel="next"');
  assert.deepEqual(names(await client.json('/job/?limit=3&offset=3')), [
    'Job 99997',
    'Job 99996',
    'Job 99995',
  ]);
  const last = await client.get(`/job/?offset=${JOBS - 1}`);
  assert.equal(last.headers.get('link'), null);
  assert.deepEqual(names((await last.json()) as JobSummary[]), ['Job 1']);
});

test('lists are filtered by any of several statuses, by user, project and workflow', async () => {
  const total = async (path: string): Promise<number> =>
    Number((await client.get(path)).headers.get('x-total-count'));
  assert.equal(await total('/job/?status=running'), 1_000);
  assert.equal(await total('/job/?status=running&status=error'), 1_000);
  assert.equal(await total('/job/?status=running&status=succeeded'), JOBS);
  assert.equal(await total('/job/?user_name=user%207'), 2_000);
  assert.equal(await total('/job/user/user%207?status=succeeded'), 2_000);
  assert.equal(await total('/job/user/user%200?status=running'), 1_000);
  assert.equal(await total('/job/project/project%209'), 500);
  assert.equal(await total('/job/?project_name=project%209&user_name=user%209'), 500);
  assert.equal(await total('/job/?workflow_type=other'), 0);
});

test('lists are sorted by each field in both directions, with missing values last', async () => {
  const first = await client.json<JobSummary[]>('/job/?sort=stopped_at&limit=1');
  assert.deepEqual(names(first), ['Job 1']);
  const last = await client.json<JobSummary[]>('/job/?sort=-stopped_at&limit=1');
  assert.deepEqual(names(last), ['Job 99999']);
  const [urgent] = await client.json<JobSummary[]>('/job/?sort=-job_priority&limit=1');
  assert.equal(urgent?.job_priority, 'high');
  for (const field of ['job_name', 'user_name', 'project_name', 'workflow_type', 'status', 'running_at'])
    assert.equal((await client.json<JobSummary[]>(`/job/?sort=${field}&limit=5`)).length, 5);
});

test('a search ignores case, looks in name, id, user and project, and has no wildcards', async () => {
  assert.deepEqual(names(await client.json('/job/?q=jOB%2099999')), ['Job 99999']);
  const [job] = await client.json<JobSummary[]>('/job/?limit=1');
  assert.ok(job);
  assert.deepEqual(names(await client.json(`/job/?q=${job.job_id.slice(0, 18)}`)), [job.job_name]);
  assert.equal((await client.json<JobSummary[]>('/job/?q=PROJECT%20199&limit=1000')).length, 500);
  for (const q of ['%25', '_', '%5C'])
    assert.deepEqual(await client.json(`/job/?q=${q}`), [], `nothing is called so: ${q}`);
});

test('an invalid query of a list is refused with its field', async () => {
  const fields = async (query: string) =>
    (await problemOf(await client.get(`/job/?${query}`), 422)).errors.map(({ field }) => field);
  assert.deepEqual(await fields('limit=1001&offset=-1&sort=colour'), ['limit', 'offset', 'sort']);
  assert.deepEqual(await fields('status=done'), ['status.0']);
  assert.deepEqual(await fields('q=%00'), ['q']);
  assert.deepEqual(await fields('state=running'), ['state']);
});
