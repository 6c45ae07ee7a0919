import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobResultType } from '@omotes/protocol';
import type { Fault } from '../src/fault.ts';
import type { Evidence } from '../src/evidence.ts';
import { type Defects, hasDefects, ledgerOf } from '../src/ledger.ts';
import type { PlannedJob } from '../src/planned-job.ts';
import type { SdkRecord } from '../src/records.ts';

const JOB: PlannedJob = {
  jobId: '6c800ec2-23ab-421f-842b-3ea30293e41c',
  workflowType: 'noop',
  params: {},
  liveLogs: false,
  deserves: ['SUCCEEDED'],
};
const { jobId } = JOB;

const NOTHING: Evidence = {
  sdkRecords: [],
  taskRecords: [],
  runningTasks: [],
  settledAt: 100_000,
  faults: [],
  runEnds: [],
  taskStarts: new Map(),
  jobEnds: new Map(),
  rows: [],
  queues: [],
};

function submitted(job: PlannedJob = JOB): SdkRecord[] {
  return [
    { at: 1_000, run: 'sdk-0.1', type: 'submitting', job },
    { at: 1_010, run: 'sdk-0.1', type: 'confirmed', jobId: job.jobId },
  ];
}

function handed(at: number, run = 'sdk-0.1', resultType: JobResultType = 'SUCCEEDED', logs = ''): SdkRecord {
  return { at, run, type: 'handed', jobId, resultType, logs };
}

/** Changes the evidence of a job that went well, and expects these defects and no others. */
function assertDefects(different: Partial<Evidence>, expected: Partial<Defects>): void {
  const ledger = ledgerOf({ ...NOTHING, sdkRecords: [...submitted(), handed(2_000)], ...different });
  const found = Object.entries(ledger.defects).filter(([, count]: [string, number]) => count > 0);
  assert.deepEqual(Object.fromEntries(found), expected);
  assert.equal(hasDefects(ledger), found.length > 0);
}

test('a job that was confirmed and has the right result once is not a defect', () => {
  assertDefects({}, {});
  const { confirmed, results } = ledgerOf({ ...NOTHING, sdkRecords: [...submitted(), handed(2_000)] });
  assert.equal(confirmed, 1);
  assert.equal(results.SUCCEEDED, 1);
});

test('a confirmed job without a result is lost; an unconfirmed one is not', () => {
  assertDefects({ sdkRecords: submitted() }, { lost: 1 });
  assertDefects({ sdkRecords: submitted().slice(0, 1) }, {});
  assert.deepEqual(ledgerOf({ ...NOTHING, sdkRecords: submitted() }).concerned, [jobId]);
});

test('a result handed over twice by one run is a defect', () => {
  assertDefects({ sdkRecords: [...submitted(), handed(2_000), handed(2_001)] }, { handedTwice: 1 });
});

test('a repetition is excused when the run before it ended shortly after it had the result', () => {
  const sdkRecords = [...submitted(), handed(2_000), handed(9_000, 'sdk-0.2')];
  const end = (at: number) => ({ run: 'sdk-0.1', at, exitCode: undefined });
  assertDefects({ sdkRecords, runEnds: [end(2_100)] }, {});
  assertDefects({ sdkRecords, runEnds: [end(4_500)] }, { handedTwice: 1 });
  assertDefects({ sdkRecords }, { handedTwice: 1 });
});

test('a repetition is excused when a fault kept the acknowledgement of its program from the broker', () => {
  const sdkRecords = [...submitted(), handed(2_000), handed(9_000, 'sdk-0.2')];
  const runEnds = [{ run: 'sdk-0.1', at: 8_000, exitCode: undefined }];
  const during = (fault: Fault) => ({
    sdkRecords,
    runEnds,
    faults: [{ fault, startedAt: 1_900, endedAt: 7_900 }],
  });
  assertDefects(during({ type: 'half-open', link: 'sdk', direction: 'toServer', ms: 6_000 }), {});
  assertDefects(during({ type: 'disk-alarm', ms: 6_000 }), {});
  assertDefects(during({ type: 'freeze', role: 'sdk', index: 0, ms: 6_000 }), {});
  assertDefects(during({ type: 'freeze', role: 'sdk', index: 1, ms: 6_000 }), { handedTwice: 1 });
  assertDefects(during({ type: 'stop-database', ms: 6_000 }), { handedTwice: 1 });
});

test('two different results of one job are a defect, even in two runs of its program', () => {
  const sdkRecords = [...submitted(), handed(2_000), handed(9_000, 'sdk-0.2', 'CANCELLED')];
  const runEnds = [{ run: 'sdk-0.1', at: 2_100, exitCode: undefined }];
  assertDefects({ sdkRecords, runEnds }, { twoEnds: 1, undeserved: 1 });
});

test('an ERROR must have the reason of its job', () => {
  const failing: PlannedJob = { ...JOB, workflowType: 'fail', deserves: ['ERROR'], because: 'always fails' };
  const ended = (logs: string) => [...submitted(failing), handed(2_000, 'sdk-0.1', 'ERROR', logs)];
  assertDefects({ sdkRecords: ended('Error: This task always fails.') }, {});
  assertDefects({ sdkRecords: ended('The job was started 21 times without finishing.') }, { undeserved: 1 });
  assertDefects({ sdkRecords: [...submitted(), handed(2_000, 'sdk-0.1', 'ERROR')] }, { undeserved: 1 });
});

test('any job may end in ERROR for too many starts, but only after that many', () => {
  const logs = 'The job was started 4 times without finishing.';
  const sdkRecords = [...submitted(), handed(9_000, 'sdk-0.1', 'ERROR', logs)];
  const started = (...at: readonly number[]) => ({ sdkRecords, taskStarts: new Map([[jobId, at]]) });
  assertDefects(started(2_000, 3_000, 4_000, 5_000), {});
  assertDefects(started(2_000, 3_000, 4_000, 9_001), { undeserved: 1 });
});

test('a run that continues after the end of its job is a defect, unless faults explain it', () => {
  const taskRecords = [
    { at: 1_500, type: 'begun', jobId, pid: 1 },
    { at: 30_000, type: 'ended', jobId, pid: 1 },
  ] as const;
  const jobEnds = new Map([[jobId, 2_000]]);
  assertDefects({ taskRecords, jobEnds }, { ranAfterEnd: 1 });
  const fault = { type: 'close-connections' } as const;
  assertDefects({ taskRecords, jobEnds, faults: [{ fault, startedAt: 1_900, endedAt: 16_000 }] }, {});
  assertDefects(
    { taskRecords, jobEnds, faults: [{ fault, startedAt: 1_900, endedAt: 12_000 }] },
    { ranAfterEnd: 1 },
  );
});

test('a run that continues after the end of its job is a defect even if it is killed later', () => {
  const taskRecords = [
    { at: 1_500, type: 'begun', jobId, pid: 1 },
    { at: 7_100, type: 'alive', jobId, pid: 1 },
  ] as const;
  assertDefects({ taskRecords, jobEnds: new Map([[jobId, 2_000]]) }, { ranAfterEnd: 1 });
  assertDefects({ taskRecords, jobEnds: new Map([[jobId, 3_000]]) }, {});
});

test('a task that still runs when all jobs have ended is a defect; a killed one is not', () => {
  const begun = { at: 1_500, type: 'begun', jobId, pid: 1 } as const;
  const jobEnds = new Map([[jobId, 2_000]]);
  assertDefects({ taskRecords: [begun], runningTasks: [begun], jobEnds }, { ranAfterEnd: 1 });
  assertDefects({ taskRecords: [begun], jobEnds }, {});
});

test('leftover rows, queues and messages are defects; queues of a program that was killed before it deleted them are not', () => {
  assertDefects({ rows: [jobId] }, { rowsLeft: 1 });
  const queue = (name: string, messages: number) => ({ virtualHost: 'omotes', name, messages });
  assertDefects({ queues: [queue('job_submissions', 0), queue('sdk.sdk-0', 2)] }, { messagesLeft: 2 });
  assertDefects({ queues: [queue('omotes_dead_letters', 3)] }, { deadLetters: 3 });
  const found = ledgerOf({ ...NOTHING, queues: [queue('job_submissions', 1), queue('sdk.sdk-0', 0)] });
  assert.deepEqual(found.concernedQueues, [queue('job_submissions', 1)]);
  const queues = [queue(`jobs.${jobId}.result`, 0)];
  assertDefects({ queues }, { queuesLeft: 1 });
  assertDefects({ queues, runEnds: [{ run: 'sdk-0.1', at: 2_100, exitCode: undefined }] }, {});
});

test('a process that ends by itself is a defect, unless it is an SDK program that has done its work', () => {
  assertDefects({ runEnds: [{ run: 'worker-0.1', at: 5_000, exitCode: 0 }] }, { crashes: 1 });
  assertDefects({ runEnds: [{ run: 'sdk-1.1', at: 5_000, exitCode: 1 }] }, { crashes: 1 });
  assertDefects({ runEnds: [{ run: 'sdk-1.1', at: 5_000, exitCode: 0 }] }, {});
});

test('recovery is the time from the end of a fault that was alone to the first result of a job confirmed after it', () => {
  const fault = { type: 'cut', link: 'worker' } as const;
  const alone = { fault, startedAt: 500, endedAt: 900 };
  const sdkRecords = [...submitted(), handed(2_000)];
  assert.deepEqual(ledgerOf({ ...NOTHING, sdkRecords, faults: [alone] }).recovery, [
    { fault: 'cut worker', count: 1, p50Ms: 1_100, maxMs: 1_100 },
  ]);
  const other = { fault: { type: 'disk-alarm', ms: 9 }, startedAt: 1_000, endedAt: 1_400 } as const;
  assert.deepEqual(ledgerOf({ ...NOTHING, sdkRecords, faults: [alone, other] }).recovery[0], {
    fault: 'cut worker',
    count: 1,
  });
});
