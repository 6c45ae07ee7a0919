import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CeleryTask } from '@omotes/celery';
import { OrchestratorProcess } from './orchestrator-process.ts';
import { World } from './world.ts';

const HOUR_MS = 3_600_000;

let world: World;
let replicas: OrchestratorProcess[];
let taskOf: (jobId: string) => Promise<CeleryTask>;

before(async () => {
  world = await World.create({ replicas: 0 });
  replicas = [-HOUR_MS, HOUR_MS].map((jumpMs) => withClock(jumpMs));
  await Promise.all(replicas.map(({ ready }) => ready));
  taskOf = await world.tasks();
});
after(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await world.stop();
});

test('deadlines hold between orchestrators whose clocks are hours apart, and jump', async () => {
  const [patient, hasty] = await Promise.all([
    world.submit({ timeoutMs: 600_000 }),
    world.submit({ timeoutMs: 1_000 }),
  ]);
  const tasks = new Map<string, string>();
  for (const { jobId } of [patient, hasty]) {
    const { taskId } = await taskOf(jobId);
    tasks.set(jobId, taskId);
    await world.sendStart(jobId, taskId);
  }
  assert.equal((await hasty.result()).resultType, 'TIMEOUT');
  await world.sendResult(patient.jobId, tasks.get(patient.jobId) ?? '');
  assert.equal((await patient.result()).resultType, 'SUCCEEDED');
});

/** Its clock is behind and ahead by so much in turn, for 300 ms each time. */
function withClock(jumpMs: number): OrchestratorProcess {
  const isAhead = 'Math.floor(performance.now() / 300) % 2';
  const jumping = `const { now } = Date; Date.now = () => now() + (${isAhead} ? ${jumpMs} : ${-jumpMs});`;
  return new OrchestratorProcess({
    ...world.environment,
    NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(jumping)}"`,
  });
}
