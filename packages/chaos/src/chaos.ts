import { appendFileSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { removeLocalStack } from '@omotes/local';
import { listJobs } from '@omotes/orchestrator';
import { type ChaosSystem, startChaosSystem } from './chaos-system.ts';
import { faultName, ROLES } from './fault.ts';
import { faultSchedule, type LaneSchedule, LANES_TOGETHER } from './fault-schedule.ts';
import { inject } from './inject.ts';
import type { InjectedFault, QueueCount } from './evidence.ts';
import { hasDefects, type Ledger, ledgerOf } from './ledger.ts';
import { FAULT_FILE, jobEnds, jobHistories, lastLines, taskStarts } from './log-lines.ts';
import { pythonWorkerCommand } from './python-worker.ts';
import { readRecords, type SdkRecord, type TaskRecord } from './records.ts';
import { runningTasks } from './running-tasks.ts';

export interface ChaosOptions {
  /** How long jobs are submitted and faults happen. */
  readonly minutes: number;
  /** A whole number. The same seed gives the same jobs and the same faults. */
  readonly seed: number;
  /** Jobs a second. */
  readonly load: number;
  /** Called with one line of progress at a time. */
  readonly log: (line: string) => void;
  /** Aborts the run. */
  readonly signal: AbortSignal;
}

export interface ChaosOutcome {
  readonly ledger: Ledger;
  readonly isPassed: boolean;
  /** Folder with the logs of all processes; undefined when the run passed, as they are then deleted. */
  readonly logFolder: string | undefined;
  /**
   * The log lines about each job with a defect, by job id, and the last log lines of each crashed process, by the name of
   * its run.
   */
  readonly histories: ReadonlyMap<string, readonly string[]>;
}

/** Time after the last fault in which every job has to end: a job takes up to a minute, and may start again. */
const SETTLE_MS = 240_000;
const DRAIN_MS = 30_000;
const POLL_MS = 250;
const CRASH_LINES = 50;

/**
 * Runs jobs through a private system while everything in it fails, and counts what became of them. Leaves nothing behind
 * but the logs of a run with defects. Rejects with the reason of `signal` when that is aborted.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const { minutes, seed, load, log, signal } = options;
  const pythonWorker = await pythonWorkerCommand(log);
  const folder = await mkdtemp(join(tmpdir(), 'omotes-chaos-'));
  let isKept = false;
  try {
    const durationMs = minutes * 60_000;
    const system = await startChaosSystem({ folder, seed, load, durationMs, pythonWorker, log });
    let ledger: Ledger;
    try {
      ledger = await live(system, options);
    } finally {
      await system.stop();
      await copyFile(join(folder, 'rabbitmq', 'rabbitmq.log'), join(system.logFolder, 'rabbitmq.log'));
    }
    const histories = await jobHistories(system.logFolder, ledger.concerned);
    for (const { run } of ledger.crashed)
      histories.set(run, await lastLines(system.logFolder, run, CRASH_LINES));
    isKept = hasDefects(ledger);
    return { ledger, isPassed: !isKept, logFolder: isKept ? system.logFolder : undefined, histories };
  } catch (error) {
    isKept = !signal.aborted;
    if (isKept) log(`The logs are kept in ${join(folder, 'logs')}`);
    throw error;
  } finally {
    await removeLocalStack(folder, isKept ? [] : ['logs']);
  }
}

async function live(system: ChaosSystem, { minutes, seed, log, signal }: ChaosOptions): Promise<Ledger> {
  const durationMs = minutes * 60_000;
  const startedAt = Date.now();
  const until = startedAt + durationMs;
  for (const program of ROLES.flatMap((role) => system.programs[role])) await program.start();
  const faults: InjectedFault[] = [];
  const schedule = faultSchedule(seed, durationMs);
  const failing = new AbortController();
  const context = { startedAt, faults, log, signal: AbortSignal.any([signal, failing.signal]) };
  await runLane(schedule.alone, system, context);
  const lanes = LANES_TOGETHER.map((lane) => runLane(schedule[lane], system, context));
  for (const lane of lanes) lane.catch((error: unknown) => failing.abort(error));
  // An aborted lane still ends the fault it began.
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
  await delay(Math.max(0, until - Date.now()), undefined, { signal });
  log('No more faults; every job now has to end …');
  await settled(system, signal);
  const queues = await drained(system, signal);
  const rows = await listJobs(system.stack.connections.database);
  const taskRecords = readRecords<TaskRecord>(system.taskRecordFile);
  return ledgerOf({
    sdkRecords: system.sdkRecordFiles.flatMap((file) => readRecords<SdkRecord>(file)),
    taskRecords,
    runningTasks: runningTasks(taskRecords),
    settledAt: Date.now(),
    faults,
    runEnds: system.runEnds,
    taskStarts: await taskStarts(system.logFolder),
    jobEnds: await jobEnds(system.logFolder),
    rows: rows.map(({ jobId }) => jobId),
    queues,
  });
}

interface LaneContext {
  readonly startedAt: number;
  readonly faults: InjectedFault[];
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

async function runLane(
  schedule: LaneSchedule,
  system: ChaosSystem,
  { startedAt, faults, log, signal }: LaneContext,
): Promise<void> {
  let freeAt = startedAt;
  for (const { atMs, gapMs, fault } of schedule.faults) {
    const at = Math.max(startedAt + atMs, freeAt + gapMs);
    if (at > startedAt + schedule.untilMs) return;
    await delay(Math.max(0, at - Date.now()), undefined, { signal });
    log(`${((at - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${faultName(fault)}`);
    appendFileSync(join(system.logFolder, FAULT_FILE), `${JSON.stringify({ at, fault })}\n`);
    await inject(fault, system, signal);
    signal.throwIfAborted();
    freeAt = Date.now();
    faults.push({ fault, startedAt: at, endedAt: freeAt });
  }
}

/** Resolves when every SDK program has ended, which it does after its last job; at the latest after `SETTLE_MS`. */
async function settled({ programs }: ChaosSystem, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + SETTLE_MS;
  while (programs.sdk.some(({ isRunning }) => isRunning) && Date.now() < deadline) {
    await delay(POLL_MS, undefined, { signal });
  }
}

/** The queues, once they are empty; at the latest after `DRAIN_MS`. */
async function drained({ stack }: ChaosSystem, signal: AbortSignal): Promise<QueueCount[]> {
  const deadline = Date.now() + DRAIN_MS;
  for (;;) {
    const queues: QueueCount[] = [];
    for (const virtualHost of ['omotes', 'omotes_celery']) {
      const listed = await stack.rabbitmq.rabbitmqctl([
        'list_queues',
        '--vhost',
        virtualHost,
        '--no-table-headers',
        'name',
        'messages',
      ]);
      for (const line of listed.trim().split('\n')) {
        const [name = '', messages] = line.split('\t');
        if (name !== '') queues.push({ virtualHost, name, messages: Number(messages) });
      }
    }
    const isEmpty = queues.every(({ messages }) => messages === 0);
    if (isEmpty || Date.now() > deadline) return queues;
    await delay(POLL_MS, undefined, { signal });
  }
}
