import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '@omotes/testing';
import { Database } from '../src/store/database.ts';
import { readPlaces } from '../src/store/system-queries.ts';

let testing: TestDatabase;
let database: Database;

before(async () => {
  testing = await testDatabase();
  database = new Database(testing, () => undefined);
  await database.migrate();
});

after(async () => {
  await database.end();
  await testing.drop();
});

/** Stores jobs that are enqueued at the same moment, or some seconds apart; returns their ids. */
async function enqueue(
  workflowType: string,
  priority: string,
  jobs: number,
  afterSec: number,
): Promise<string[]> {
  const { rows } = await database.query<{ job_id: string }>(
    `insert into job (job_id, job_name, user_name, project_name, workflow_type, job_priority, live_logs, status,
                      submitted_at, enqueued_at, is_confirmed, request_hash)
     select gen_random_uuid(), '', '', '', $1, $2::job_priority, false, 'enqueued', now(),
            timestamptz '2026-01-01' + ($4 + n) * interval '1 second', true, ''
       from generate_series(1, $3) as n
     returning job_id`,
    [workflowType, priority, jobs, afterSec],
  );
  return rows.map(({ job_id }) => job_id);
}

async function placesOf(jobIds: readonly string[]): Promise<(readonly [number, number] | undefined)[]> {
  const places = new Map((await readPlaces(database, jobIds)).map((each) => [each.job_id, each]));
  return jobIds.map((jobId) => {
    const found = places.get(jobId);
    return found && ([found.place, found.jobs] as const);
  });
}

test('places are by priority, then by when jobs were enqueued, for each workflow', async () => {
  const low = await enqueue('a', 'low', 1, 0);
  const medium = await enqueue('a', 'medium', 2, 10);
  const high = await enqueue('a', 'high', 1, 20);
  const other = await enqueue('b', 'low', 1, 30);
  assert.deepEqual(await placesOf([...low, ...medium, ...high, ...other]), [
    [4, 4],
    [2, 4],
    [3, 4],
    [1, 4],
    [1, 1],
  ]);
});

test('with very many waiting jobs no place is looked up, so that lists stay fast', async () => {
  const [first] = await enqueue('a', 'high', 10_000, 1_000);
  assert.deepEqual(await placesOf([first ?? '']), [undefined]);
});
