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
import { hasDefects, type InjectedFault, type Ledger, ledgerOf, type QueueCount } from './ledger.ts';
import { FAULT_FILE, jobEnds, jobHistories, lastLines, taskStarts } from './log-lines.ts';
import { pythonWorkerCommand } from './python-worker.ts';
import { readRecords, type SdkRecord, type TaskRecord } from './records.ts';
import { runningTasks } from './running-tasks.ts';

export interface ChaosOptions {
  /** For how long jobs are submitted and things go wrong. */
  readonly minutes: number;
  /** A whole number; the same one gives the same jobs and the same faults. */
  readonly seed: number;
  /** Jobs a second. */
  readonly load: number;
  /** Called with one line for each thing a person may want to know. */
  readonly log: (line: string) => void;
  /** Breaks the run off. */
  readonly signal: AbortSignal;
}

export interface ChaosOutcome {
  readonly ledger: Ledger;
  readonly isPassed: boolean;
  /** Where the logs of all processes are kept: only when something is wrong. */
  readonly logFolder: string | undefined;
  /**
   * What the logs say of each job that a defect concerns, by its id, and the last lines of each process that ended by
   * itself, by its name.
   */
  readonly histories: ReadonlyMap<string, readonly string[]>;
}

/** What the system has, after the last fault, to end every job: a job takes up to a minute, and may start anew. */
const SETTLE_MS = 240_000;
const DRAIN_MS = 30_000;
const POLL_MS = 250;
const CRASH_LINES = 50;

/**
 * Runs jobs through a private system while everything in it fails, and counts what became of them. Nothing stays
 * behind, but for the logs when something is wrong. Rejects with the reason of `signal` when that is aborted.
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
  // A lane that is broken off still undoes what it has begun.
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

/** Resolves when every SDK program has ended, because its jobs have; or when the time for that is over. */
async function settled({ programs }: ChaosSystem, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + SETTLE_MS;
  while (programs.sdk.some(({ isRunning }) => isRunning) && Date.now() < deadline) {
    await delay(POLL_MS, undefined, { signal });
  }
}

/** The queues, once no message is in them; or when the time for that is over. */
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
