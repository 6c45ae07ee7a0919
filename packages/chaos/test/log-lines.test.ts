import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { jobEnds, jobHistories, taskStarts } from '../src/log-lines.ts';

test('the history of a job has the lines of all logs about it in order of time, and the faults in between', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-chaos-test-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = {
    'sdk-0.jsonl': ['{"at":1000,"type":"submitting","job":{"jobId":"one"}}', '{"at":4000,"jobId":"one"}'],
    'orchestrator-0.1.log': [
      '{"time":"1970-01-01T00:00:02.000Z","jobId":"one","msg":"job changed"}',
      '{"time":"1970-01-01T00:00:03.000Z","jobId":"one","msg":"job ended"}',
      '{"time":"1970-01-01T00:00:03.000Z","jobId":"two","msg":"job changed"}',
    ],
    'worker-2.1.log': [
      `${localTime(2_600)} [omotes_sdk_internal][MainThread][worker.py:258][INFO]: Worker started new task one with reference None`,
    ],
    'worker-0.1.log': ['{"time":2500,"jobId":"one","msg":"task started"}', 'a line without a time'],
    'faults.jsonl': ['{"at":500,"fault":"early"}', '{"at":2700,"fault":"meanwhile"}'],
  };
  for (const [file, lines] of Object.entries(files)) await writeFile(join(folder, file), lines.join('\n'));
  const histories = await jobHistories(folder, ['one', 'none']);
  assert.deepEqual(
    histories.get('one')?.map((line) => line.split(': ')[0]),
    [
      '1970-01-01T00:00:01.000Z sdk-0.jsonl',
      '1970-01-01T00:00:02.000Z orchestrator-0.1.log',
      '1970-01-01T00:00:02.500Z worker-0.1.log',
      '1970-01-01T00:00:02.600Z worker-2.1.log',
      '1970-01-01T00:00:02.700Z faults.jsonl',
      '1970-01-01T00:00:03.000Z orchestrator-0.1.log',
      '1970-01-01T00:00:04.000Z sdk-0.jsonl',
    ],
  );
  assert.deepEqual(histories.get('none'), []);
  assert.deepEqual(await jobEnds(folder), new Map([['one', 3_000]]));
  assert.deepEqual(await taskStarts(folder), new Map([['one', [2_500, 2_600]]]));
});

/** As Python's logging writes it. */
function localTime(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().replace('T', ' ').replace('.', ',').replace('Z', '');
}
