import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueueHead } from '../src/domain/queue-head.ts';
import type { SilentRun } from '../src/domain/silent-job.ts';
import type { QueueConsumers, WorkerCensus } from '../src/domain/worker-census.ts';
import {
  findLostResults,
  takeFirstCensus,
  type LostResultPorts,
  type Missing,
} from '../src/upkeep/lost-results.ts';
import { World } from './world.ts';

const RUN: SilentRun = {
  jobId: 'job',
  taskId: 'task',
  workflowType: 'noop',
  priority: 4,
  registeredAtMs: 500,
  seenAtMs: 1_000,
  lastSignAtMs: 1_000,
};

/** One silent run and one worker; each look may find other things. */
class Scene {
  readonly told: SilentRun[] = [];
  readonly seen: string[] = [];
  readonly censuses: WorkerCensus[] = [{ takenAtMs: 0, nodes: { a: 1 } }];
  readonly lookedAt: [workflowType: string, priority: number][] = [];
  asked = 0;
  run: SilentRun | undefined = RUN;
  nodes: WorkerCensus['nodes'] = { a: 1 };
  running = new Set<string>();
  known = new Set<string>();
  consumers: QueueConsumers | undefined = { count: 1, answering: 1 };
  queueHead: QueueHead | undefined = { tasks: [], isWhole: true };
  areEventsWaiting = false;
  #missing: Missing = new Map();
  readonly #ports: LostResultPorts = {
    store: {
      recordCensus: async (nodes) => {
        this.censuses.push({ takenAtMs: this.censuses.length * 15_000, nodes });
      },
      censuses: async () => this.censuses,
      silentRuns: async () => (this.run ? [this.run] : []),
      hasCensus: async () => this.censuses.length > 0,
      noteSeen: async (taskIds) => {
        this.seen.push(...taskIds);
      },
    },
    workers: {
      census: async () => ({ nodes: this.nodes, running: this.running }),
      find: async () => {
        this.asked += 1;
        return { known: this.known, consumers: new Map(this.consumers ? [['noop', this.consumers]] : []) };
      },
      queueHead: async (workflowType, priority) => {
        this.lookedAt.push([workflowType, priority]);
        return this.queueHead;
      },
      areEventsWaiting: async () => this.areEventsWaiting,
      reportMissingResult: async (runs) => {
        this.told.push(...runs);
      },
    },
  };

  async begin(): Promise<void> {
    await takeFirstCensus(this.#ports);
  }

  async look(...differences: readonly Partial<Scene>[]): Promise<void> {
    for (const difference of differences) {
      Object.assign(this, difference);
      this.#missing = await findLostResults(this.#ports, this.#missing);
    }
  }
}

test('a task that is nowhere, twice, has ended without a result', async () => {
  const scene = new Scene();
  await scene.look({});
  assert.deepEqual(scene.told, []);
  await scene.look({});
  assert.deepEqual([scene.told, scene.seen], [[RUN], []]);
});

test('a task is lost too while others wait behind its place in the queue', async () => {
  const scene = new Scene();
  scene.queueHead = { tasks: [{ taskId: 'other', priority: 4, redelivered: false }], isWhole: false };
  await scene.look({}, {});
  assert.deepEqual([scene.told, scene.lookedAt], [[RUN], Array(2).fill(['noop', 4])]);
});

test('no queue is looked at while a worker may have the task', async () => {
  const scene = new Scene();
  await scene.look({ known: new Set(['task']) }, { known: new Set(), nodes: {} });
  assert.deepEqual(scene.lookedAt, []);
});

test('a task that runs is a sign of life of its job, and no worker is asked for it by name', async () => {
  const scene = new Scene();
  await scene.look({ running: new Set(['task']) }, {});
  assert.deepEqual([scene.told, scene.seen, scene.asked], [[], ['task', 'task'], 0]);
});

test('a task that waits in a worker is a sign of life too', async () => {
  const scene = new Scene();
  await scene.look({ known: new Set(['task']) }, {});
  assert.deepEqual([scene.told, scene.seen], [[], ['task', 'task']]);
});

test('a task that was missing once and then begun again is not lost', async () => {
  const scene = new Scene();
  await scene.look({}, { run: { ...RUN, lastSignAtMs: 20_000 } });
  assert.deepEqual(scene.told, []);
});

test('a replica that starts takes a census only when nobody did', async () => {
  const scene = new Scene();
  await scene.begin();
  assert.equal(scene.censuses.length, 1);
  scene.censuses.pop();
  await scene.begin();
  assert.deepEqual(scene.censuses, [{ takenAtMs: 0, nodes: { a: 1 } }]);
});

test('a worker that is stopped in order and tells progress while it ends its task has it', async () => {
  const scene = new Scene();
  scene.nodes = { a: 1, b: 2 };
  await scene.look({ running: new Set(['task']) });
  // From now on the other one answers alone.
  const run = { ...RUN, seenAtMs: 15_000, lastSignAtMs: 100_000 };
  await scene.look({ running: new Set(), nodes: { a: 1 }, run }, {}, {}, {}, {}, {}, {}, {}, {}, {});
  assert.deepEqual(scene.told, []);
});

test('no task is lost while there are no silent runs, and nobody is asked', async () => {
  const scene = new Scene();
  await scene.look({ run: undefined }, {});
  assert.deepEqual([scene.told, scene.asked], [[], 0]);
});

for (const [description, difference] of [
  ['the task may wait in its queue', { queueHead: { tasks: [], isWhole: false } }],
  ['nobody can say what waits in its queue', { queueHead: undefined }],
  ['a consumer of the queue does not answer', { consumers: { count: 2, answering: 1 } }],
  ['the queue has no consumer', { consumers: { count: 0, answering: 0 } }],
  ['there is no such queue', { consumers: undefined }],
  ['the result may wait to be handled', { areEventsWaiting: true }],
  ['a worker that answered before does not', { nodes: {} }],
] as const)
  test(`nothing is concluded while ${description}`, async () => {
    const scene = new Scene();
    await scene.look(difference, {}, {});
    assert.deepEqual([scene.told, scene.seen], [[], []]);
  });

test('in a system that was never used the workers are asked before the first submission is taken', async (context) => {
  const world = await World.create();
  context.after(() => world.stop());
  await world.orchestrators[0]?.stop();
  await world.pool.query('delete from worker_census');
  // It waits already when the first orchestrator starts.
  const job = await world.submit();
  await world.startOrchestrator();
  await job.status('ENQUEUED');
  const { rows } = await world.pool.query<{ taken_at: Date }>(
    'select min(taken_at) as taken_at from worker_census',
  );
  const { registered_at: registeredAt } = (await world.row(job.jobId)) ?? {};
  assert.ok(registeredAt instanceof Date && rows[0] && rows[0].taken_at < registeredAt);
});
