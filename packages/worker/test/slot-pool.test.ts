import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, test } from 'node:test';
import type { TaskListener, TaskOutcome } from '../src/execution/runner.ts';
import { SlotPool, type SlotPoolOptions } from '../src/slots/slot-pool.ts';

const TASKS = new URL('./fixtures/tasks.ts', import.meta.url);
const never = new AbortController().signal;
const DEAF: TaskListener = { progress: () => undefined, resource: () => undefined, output: () => undefined };

let pool: SlotPool;

afterEach(() => pool.stop());

function startPool(options: Partial<SlotPoolOptions> = {}): SlotPool {
  pool = new SlotPool({
    tasksModule: TASKS,
    execArgv: [],
    cancelGraceMs: 60_000,
    maxLogBytes: 10_000,
    slots: 1,
    maxTasksPerSlot: Infinity,
    startFailed: assert.fail,
    lateError: assert.fail,
    ...options,
  });
  pool.start();
  return pool;
}

interface Running {
  readonly outcome: Promise<TaskOutcome>;
  /** The message of the first progress. */
  readonly message: Promise<string>;
  readonly cancel: () => void;
}

function run(workflowType: string, params: Record<string, unknown> = {}): Running {
  const { promise, resolve } = Promise.withResolvers<string>();
  const cancelling = new AbortController();
  const request = { taskId: 't', workflowType, jobId: 'j', jobReference: null, esdl: '<x/>', params };
  const outcome = pool.run(request, { ...DEAF, progress: (_, text) => resolve(text) }, cancelling.signal);
  return { outcome, message: promise, cancel: () => cancelling.abort() };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A zombie, which waits for its parent to collect its exit status, does not count as running.
  return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** Resolves when the process has ended. */
async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await turn();
}

test('the process id of a running task is known', async () => {
  startPool();
  const running = run('hang');
  const pid = Number((await running.message).replace('pid ', ''));
  assert.equal(pool.pidOf('t'), pid);
  running.cancel();
  await running.outcome;
  assert.equal(pool.pidOf('t'), undefined);
});

for (const workflowType of ['hang', 'clean_up', 'spin']) {
  test(`a cancelled task ends on SIGTERM, and the next gets a new process: ${workflowType}`, async () => {
    startPool();
    const running = run(workflowType);
    const pid = Number((await running.message).replace('pid ', ''));
    running.cancel();
    assert.deepEqual(await running.outcome, { type: 'cancelled' });
    assert.equal(isAlive(pid), false);
    const next = run('pid');
    assert.notEqual(Number(await next.message), pid);
    assert.equal((await next.outcome).type, 'succeeded');
  });
}

test('a cancelled task that ignores SIGTERM is killed after the grace time', async () => {
  startPool({ cancelGraceMs: 50 });
  const running = run('hang_stubbornly');
  const pid = Number((await running.message).replace('pid ', ''));
  running.cancel();
  assert.deepEqual(await running.outcome, { type: 'cancelled' });
  assert.equal(isAlive(pid), false);
});

test('child processes of a task end with it', async () => {
  startPool();
  const running = run('hang_with_child');
  const pid = Number(await running.message);
  running.cancel();
  await running.outcome;
  await gone(pid);
});

for (const workflowType of ['hang_with_detached_child', 'die_with_detached_child']) {
  test(`child processes in a session of their own end with their task: ${workflowType}`, async () => {
    startPool();
    const running = run(workflowType);
    const pid = Number(await running.message);
    if (workflowType === 'hang_with_detached_child') running.cancel();
    await running.outcome;
    await gone(pid);
  });
}

for (const workflowType of ['throw_later', 'reject_later']) {
  test(`an error of a task that has ended is reported, and the running task continues: ${workflowType}`, async () => {
    const seen = Promise.withResolvers<[string, string]>();
    startPool({ lateError: (...error) => seen.resolve(error) });
    const before = await run('pid').message;
    assert.equal((await run(workflowType, { delayMs: 100 }).outcome).type, 'succeeded');
    assert.deepEqual(await run('pause', { forMs: 300 }).outcome, {
      type: 'succeeded',
      outputEsdl: '<x/>',
      logs: '',
      feedback: [],
    });
    const [taskId, error] = await seen.promise;
    assert.equal(taskId, 't');
    assert.match(error, /too late/);
    assert.notEqual(await run('pid').message, before);
  });

  test(`an error between two tasks is reported, and the next task gets a new process: ${workflowType}`, async () => {
    const seen = Promise.withResolvers<void>();
    startPool({ lateError: () => seen.resolve() });
    const before = await run('pid').message;
    await run(workflowType, { delayMs: 0 }).outcome;
    await seen.promise;
    const next = run('pid');
    assert.notEqual(await next.message, before);
    assert.equal((await next.outcome).type, 'succeeded');
  });
}

test('only the beginning of a long exception is kept', async () => {
  startPool();
  const outcome = await run('throw_at_length').outcome;
  assert.ok(outcome.type === 'failed' && outcome.error.length < 20_000);
  assert.ok(outcome.error.startsWith('Error: xxx'));
  assert.match(outcome.error, /xxx \[\d+ characters left out\]\nError: x+ \[\d+ characters left out\]$/);
});

test('a task that waits for a slot can be cancelled', async () => {
  startPool();
  const first = run('hang');
  await first.message;
  const second = run('echo');
  second.cancel();
  assert.deepEqual(await second.outcome, { type: 'cancelled' });
  first.cancel();
  await first.outcome;
});

test('a process is reused', async () => {
  startPool();
  const pids = new Set<string>();
  for (let task = 0; task < 20; task += 1) pids.add(await run('pid').message);
  assert.equal(pids.size, 1);
});

test('a process is replaced after maxTasksPerSlot tasks', async () => {
  startPool({ maxTasksPerSlot: 2 });
  const pids: string[] = [];
  for (let task = 0; task < 4; task += 1) {
    const running = run('pid');
    pids.push(await running.message);
    await running.outcome;
  }
  assert.equal(pids[0], pids[1]);
  assert.equal(pids[2], pids[3]);
  assert.notEqual(pids[1], pids[2]);
});

test('a task whose process crashes is distinguished from one that fails, and its last output is kept', async () => {
  startPool();
  const outcome = await run('exit').outcome;
  assert.deepEqual(outcome, { type: 'crashed', reason: 'its process exited with code 3', logs: 'so long\n' });
  assert.equal((await run('fail').outcome).type, 'failed');
});

test('a task cannot disturb the channel between its process and the worker', async () => {
  startPool();
  assert.equal((await run('tell_parent').outcome).type, 'succeeded');
});

test('a module that cannot be imported is reported with its error, and the import is tried again', async () => {
  const reports: string[] = [];
  const twice = Promise.withResolvers<void>();
  startPool({
    tasksModule: new URL('./fixtures/no-such-module.ts', import.meta.url),
    startFailed: (reason, output) => {
      reports.push(`${reason}: ${output}`);
      if (reports.length === 2) twice.resolve();
    },
  });
  await twice.promise;
  assert.match(reports[0] ?? '', /exited with code 1: .*no-such-module\.ts: the file does not exist/s);
});

test('an input of 50 MB reaches a process and returns', async () => {
  startPool();
  const esdl = `<x>${'a'.repeat(50_000_000)}</x>`;
  const request = { taskId: 't', workflowType: 'echo', jobId: 'j', jobReference: null, esdl, params: {} };
  const outcome = await pool.run(request, DEAF, never);
  assert.ok(outcome.type === 'succeeded' && outcome.outputEsdl === esdl);
});

test('when the worker is killed, its tasks end too, even one that computes', async () => {
  startPool();
  const program = `
    import { SlotPool } from ${JSON.stringify(new URL('../src/slots/slot-pool.ts', import.meta.url).href)};
    const pool = new SlotPool({ tasksModule: new URL(${JSON.stringify(TASKS.href)}), execArgv: [], slots: 1,
      cancelGraceMs: 1, maxLogBytes: 1, maxTasksPerSlot: Infinity, startFailed: () => process.exit(1),
      lateError: () => process.exit(1) });
    pool.start();
    const request = { taskId: 't', workflowType: 'spin', jobId: 'j', jobReference: null, esdl: '', params: {} };
    const listener = { progress: (_, message) => console.log(message), output: () => undefined };
    pool.run(request, listener, new AbortController().signal);`;
  const worker = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(worker.stdout), 'line')) as [string];
  const pid = Number(line.replace('pid ', ''));
  assert.ok(isAlive(pid));
  worker.kill('SIGKILL');
  await gone(pid);
});
