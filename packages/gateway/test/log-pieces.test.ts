import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '@omotes/testing';
import { Database } from '../src/store/database.ts';
import { readLogsSince, readLogSoFar } from '../src/store/job-queries.ts';
import { insertJobs, insertLogs } from '../src/store/job-writes.ts';

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

async function storeJob(): Promise<string> {
  const jobId = randomUUID();
  await database.transaction((client) =>
    insertJobs(client, [
      {
        jobId,
        jobName: '',
        userName: '',
        projectName: '',
        workflowType: 'noop',
        jobPriority: 'medium',
        timeoutAfterS: undefined,
        liveLogs: true,
        submittedAt: new Date(),
        inputParams: {},
        inputEsdl: '<x/>',
        idempotencyKey: undefined,
        requestHash: Buffer.alloc(0),
      },
    ]),
  );
  return jobId;
}

test('a job that logs very much keeps its newest pieces, and other jobs keep theirs', async () => {
  const [talkative, quiet] = [await storeJob(), await storeJob()];
  const append = (logs: readonly (readonly [string, string])[]) =>
    database.transaction((client) => insertLogs(client, new Map(logs)));
  await append([
    [quiet, 'once\n'],
    [randomUUID(), 'of no job\n'],
  ]);
  for (let piece = 0; piece < 300; piece += 1) await append([[talkative, `piece ${piece}\n`]]);
  const pieces = await readLogsSince(database, 0, talkative, 1_000);
  assert.deepEqual(
    pieces.map(({ text }) => text),
    Array.from({ length: 256 }, (_, index) => `piece ${index + 44}\n`),
  );
  assert.equal(await readLogSoFar(database, quiet), 'once\n');
});
