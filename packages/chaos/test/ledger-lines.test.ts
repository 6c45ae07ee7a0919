import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerOf } from '../src/ledger.ts';
import { defectLines } from '../src/ledger-lines.ts';

test('a report of defects has their counts, what they concern and the log lines about it', () => {
  const ledger = ledgerOf({
    sdkRecords: [],
    taskRecords: [],
    runningTasks: [],
    settledAt: 0,
    faults: [],
    runEnds: [{ run: 'worker-0.3', at: 1_000, exitCode: 1 }],
    taskStarts: new Map(),
    jobEnds: new Map(),
    rows: ['one'],
    queues: [{ virtualHost: 'omotes', name: 'job_submissions', messages: 2 }],
  });
  const histories = new Map([
    ['one', ['what became of it']],
    ['worker-0.3', ['its last line']],
  ]);
  assert.deepEqual(defectLines({ ledger, isPassed: false, logFolder: '/logs', histories }), [
    'There are defects; the logs are in /logs:',
    '  rows left               1',
    '  messages left           2',
    '  processes that crashed  1',
    '  queue job_submissions of omotes: 2 messages',
    '  worker-0.3 crashed, exit code 1',
    '',
    'History of one:',
    'what became of it',
    '',
    'History of worker-0.3:',
    'its last line',
  ]);
});
