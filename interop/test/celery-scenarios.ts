import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Connection, Publisher } from '@omotes/amqp';
import { encodeTask } from '@omotes/celery';
import type { EnvironmentName } from '@omotes/python';
import { CeleryTools, EventDump, Flower, type Replies } from './celery-tools.ts';
import { energySystem } from './esdl.ts';
import { processGone, World, type Language } from './programs.ts';
import definitions from '../workflow-config.json' with { type: 'json' };

const ESDL = energySystem('Dörp 🏘 ø');
const QUESTIONS = ['ping', 'active', 'registered', 'stats', 'active_queues'] as const;
const TASKS = (definitions as { workflow_type_name: string }[])
  .map(({ workflow_type_name: name }) => name)
  .sort();

type Answers = Readonly<Record<(typeof QUESTIONS)[number], unknown>>;

/** Tests Celery's tools and plain Celery programs of these versions. */
export function testCeleryTools(versions: EnvironmentName): void {
  /** The output of `celery inspect` for a worker that performs one task, by the worker's language. */
  const answersOf = new Map<Language, Answers>();

  for (const language of ['Python', 'TypeScript'] as const) {
    describe(`Celery’s tools and a ${language} worker`, () => {
      let world: World;
      let celery: CeleryTools;
      let dump: EventDump;
      let flower: Flower;
      let node: string;

      // Without an orchestrator, which would revoke tasks of unknown jobs.
      before(async () => {
        world = await World.make(versions);
        celery = new CeleryTools(world);
        await world.startWorker(language);
        [dump, flower] = await Promise.all([EventDump.start(celery), Flower.start(celery)]);
        await celery.control('enable_events');
        [node = ''] = Object.keys(await celery.inspect('ping'));
      });
      after(async () => {
        await flower.stop();
        await world.end();
      });

      const send = (name: string, params = {}): Promise<string> =>
        celery.sendTask(name, [randomUUID(), null, ESDL, params]);

      test('a task of a plain Celery program is received, started, and succeeds or fails', async () => {
        const [copy, fail] = await Promise.all([send('copy'), send('fail')]);
        assert.deepEqual(await dump.kindsOf(copy, 'succeeded'), ['received', 'started', 'succeeded']);
        // A Python worker rejects the delivery of a failed task, ours acknowledges it.
        const failing = ['received', 'started', ...(language === 'Python' ? ['rejected'] : []), 'failed'];
        assert.deepEqual(await dump.kindsOf(fail, 'failed'), failing);
        for (const [taskId, name, state] of [
          [copy, 'copy', 'SUCCESS'],
          [fail, 'fail', 'FAILURE'],
        ] as const) {
          const task = await flower.task(taskId, state);
          assert.deepEqual([task['name'], task['worker']], [name, node]);
        }
      });

      test('inspect shows the worker and its tasks; control revokes waiting and running tasks', async () => {
        const running = await send('sleep', { seconds: 3_600 });
        await dump.line(running, 'started');
        const waiting = await send('copy');
        const replies = await Promise.all(QUESTIONS.map((question) => celery.inspect(question)));
        const answers = Object.fromEntries(
          QUESTIONS.map((question, index) => [question, replies[index]?.[node]]),
        ) as Answers;
        answersOf.set(language, answers);
        assert.deepEqual(answers.ping, { ok: 'pong' });
        assert.deepEqual(
          TASKS.filter((name) => (answers.registered as string[]).includes(name)),
          TASKS,
        );
        assert.deepEqual((answers.active_queues as { name: string }[]).map(({ name }) => name).sort(), TASKS);
        assert.deepEqual((answers.stats as { total: object }).total, { copy: 1, fail: 1, sleep: 1 });
        const [active] = answers.active as { id: string; name: string; worker_pid: number }[];
        assert.deepEqual([active?.id, active?.name], [running, 'sleep']);

        await celery.control('revoke', waiting);
        await celery.control('terminate', 'SIGTERM', running);
        await processGone(active?.worker_pid ?? 0);
        assert.deepEqual(await dump.kindsOf(running, 'revoked'), ['received', 'started', 'revoked']);
        await flower.task(running, 'REVOKED');
        await flower.task(waiting, 'REVOKED');
      });

      test('Flower lists the worker and revokes a task', async () => {
        const workers = (await flower.get('/api/workers?refresh=1')) as Record<string, Replies>;
        assert.deepEqual(Object.keys(workers), [node]);
        const queues = workers[node]?.['active_queues'] as { name: string }[];
        assert.deepEqual(queues.map(({ name }) => name).sort(), TASKS);
        const running = await send('sleep', { seconds: 3_600 });
        await flower.task(running, 'STARTED');
        await flower.post(`/api/task/revoke/${running}?terminate=true`);
        await flower.task(running, 'REVOKED');
      });
    });
  }

  test('inspect shows a TypeScript worker in the same form as a Python worker', () => {
    assert.partialDeepStrictEqual(formOf(answersOf.get('Python')), formOf(answersOf.get('TypeScript')));
  });

  test('a plain Celery worker performs a task of a TypeScript program', async (context) => {
    const world = await World.make(versions);
    context.after(() => world.end());
    const celery = new CeleryTools(world);
    celery.start(['-A', 'plain', 'worker', '--queues=plain', '--concurrency=1', '--task-events']);
    const dump = await EventDump.start(celery);
    const connection = new Connection({ ...world.workerBroker, name: 'plain-sender' });
    context.after(() => connection.stop());
    await connection.start();
    const taskId = randomUUID();
    await new Publisher(connection).publish(
      encodeTask({ taskId, name: 'plain', args: [1, 'größer'], kwargs: { to: ['ø'] } }),
    );
    assert.match(await dump.line(taskId, 'succeeded'), /\[\[1, "größer"\], \{"to": \["ø"\]\}\]/);
  });
}

/** The keys with the types of their values; a list has the form of its first element, null has none. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(formOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      // A Python worker shows all arguments of an active task, ours a short text, because they contain the ESDL.
      return each === null || key === 'args' || key === 'kwargs' ? [] : [[key, formOf(each)]];
    }),
  );
}
