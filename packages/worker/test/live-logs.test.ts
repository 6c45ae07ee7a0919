import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testBroker, type TestBroker } from '@omotes/testing';
import { Worker } from '../src/index.ts';
import { openGate } from './fixtures/gate.ts';
import { OrchestratorStandIn } from './orchestrator-stand-in.ts';

const TASKS = new URL('./fixtures/tasks.ts', import.meta.url);

let broker: TestBroker;
let orchestrator: OrchestratorStandIn;
let worker: Worker;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omotes-live-logs-'));
  broker = await testBroker();
  orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  worker = new Worker(TASKS, { connection: broker, logLevel: 'fatal', slots: 1 });
  await worker.start();
});

after(async () => {
  await worker.stop();
  await orchestrator.stop();
  await broker.drop();
  await rm(folder, { recursive: true });
});

/** The pieces of output that were published for a task. */
function pieces(taskId: string): string[] {
  return orchestrator
    .about(taskId)
    .flatMap((seen) => (seen.of === 'update' && seen.type === 'progress' ? [seen.log ?? []] : []))
    .flat();
}

const KINDS = {
  slot_gated: (path: string) => writeFile(path, ''),
  inline_gated: (_: string, taskId: string) => openGate(taskId),
} as const;

for (const workflowType of ['slot_gated', 'inline_gated'] as const) {
  test(`output arrives while the task runs, and the result has all of it: ${workflowType}`, async () => {
    const path = join(folder, workflowType);
    const taskId = await orchestrator.submit({ workflowType, liveLogs: true, params: { path } });
    await orchestrator.until(() => (pieces(taskId).join('') === 'before the gate\n' ? true : undefined));
    await KINDS[workflowType](path, taskId);
    const { logs } = await orchestrator.result(taskId);
    assert.equal(logs, 'before the gate\nbehind the gate\n');
    assert.equal(pieces(taskId).join(''), logs);
    assert.equal(orchestrator.about(taskId).at(-1)?.of, 'result');
  });
}

test('output is published with the last progress', async () => {
  const taskId = await orchestrator.submit({ workflowType: 'inline_talk_at_half', liveLogs: true });
  await orchestrator.result(taskId);
  const seen = orchestrator
    .about(taskId)
    .flatMap((each) => (each.of === 'update' && each.type === 'progress' ? [each] : []));
  assert.deepEqual(
    seen.map(({ fraction, message, log }) => [fraction, message, log]),
    [
      [0.5, 'half', undefined],
      [0.5, 'half', 'half done\n'],
    ],
  );
});

test('with a lot of output, each piece is small and says how much is left out', async () => {
  const params = { lines: 100_000 };
  const taskId = await orchestrator.submit({ workflowType: 'chatter', liveLogs: true, params });
  const { logs } = await orchestrator.result(taskId);
  let bytes = 0;
  for (const piece of pieces(taskId)) {
    const notice = /^\[(\d+) bytes of earlier output left out\]\n/.exec(piece);
    const text = piece.slice(notice?.[0].length ?? 0);
    assert.ok(text.length <= 16 * 1024);
    bytes += Number(notice?.[1] ?? 0) + text.length;
  }
  assert.equal(bytes, 1_088_895);
  assert.ok(pieces(taskId).at(-1)?.endsWith('line 100000\n'));
  assert.ok(logs.endsWith('line 100000\n'));
});

test('without live logs, the output is only in the result', async () => {
  for (const workflowType of ['talk', 'inline_talk']) {
    const taskId = await orchestrator.submit({ workflowType, params: { word: 'one' } });
    assert.match((await orchestrator.result(taskId)).logs, /out one/);
    const updates = orchestrator.about(taskId).filter((seen) => seen.of === 'update');
    assert.ok(updates.every(({ type }) => type === 'start'));
  }
});

test('tasks in one process publish only their own output, not that of code the last task left running', async () => {
  for (const word of ['one', 'two', 'three']) {
    const taskId = await orchestrator.submit({ workflowType: 'talk', liveLogs: true, params: { word } });
    const { logs } = await orchestrator.result(taskId);
    assert.equal(pieces(taskId).join(''), logs);
  }
});

test('the output of a task that crashes is published before the next START', async () => {
  const taskId = await orchestrator.submit({ workflowType: 'exit', liveLogs: true });
  await orchestrator.startsReach(2, taskId);
  const seen = orchestrator.about(taskId).slice(0, 3);
  assert.deepEqual(
    seen.map((each) => each.of === 'update' && (each.type === 'start' ? 'start' : each.log)),
    ['start', 'so long\n', 'start'],
  );
  await orchestrator.control.revoke([taskId]);
});
