import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { brokerEnvironment } from '@omotes/testing';
import type { EnvironmentName } from '@omotes/python';
import { energySystem, nameOf } from './esdl.ts';
import type { Job } from './job-events.ts';
import { processGone, World, type Language, type Program } from './programs.ts';
import { SdkProcess } from './sdk-process.ts';

const ESDL = energySystem('Dörp 🏘 ø');
const ALL_STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'];
const PARAMS = {
  text: 'größe',
  flag: false,
  count: 7,
  low: 1.5,
  high: 70.25,
  start: '2024-03-31T12:30:00+02:00',
  step: 900.5,
};

/** Numbers that JavaScript writes to JSON as integers, and a Struct and Python as floats. */
const WHOLE_PARAMS = {
  text: 'depth',
  flag: true,
  count: 0,
  low: -1,
  high: 1e21,
  start: '1970-01-01T00:00:00+00:00',
  step: 3_600,
};

/**
 * Tests workers of one language with the SDKs of both languages. `versions`: those of the Python programs. The pairing without
 * a Python program runs with 'newest' only.
 */
export function testPairings(workers: Language, versions: EnvironmentName): void {
  const isRunWith = (sdk: Language): boolean =>
    versions === 'newest' || workers === 'Python' || sdk === 'Python';
  let world: World;
  let worker: Program;

  before(async () => {
    world = await World.make(versions);
    await world.startOrchestrator();
    worker = await world.startWorker(workers);
  });
  after(() => world.end());

  for (const language of (['Python', 'TypeScript'] as const).filter(isRunWith)) {
    describe(`${language} SDK, ${workers} worker`, () => {
      let sdk: SdkProcess;
      before(async () => {
        sdk = await SdkProcess.start(language, world);
      });
      after(() => sdk.close());
      afterEach(() => world.noJobLeft());

      const copyOf = async (jobReference: string | undefined): Promise<string | undefined> => {
        const job = await sdk.submit({
          workflowType: 'copy',
          esdl: ESDL,
          ...(jobReference === undefined ? {} : { jobReference }),
        });
        return nameOf((await job.events.result()).outputEsdl);
      };

      test('a job with parameters of every type succeeds, with statuses, progress and messages in order', async () => {
        const job = await sdk.submit({
          workflowType: 'echo',
          esdl: ESDL,
          params: PARAMS,
          jobReference: 'größer',
        });
        const result = await job.events.result();
        assert.equal(result.resultType, 'SUCCEEDED', result.logs);
        assert.equal(nameOf(result.outputEsdl), 'Dörp 🏘 ø_größer');
        assert.match(result.logs, /said on stdout: größer/);
        const [params, warning] = result.feedback;
        assert.deepEqual(JSON.parse(params?.message ?? ''), {
          ...PARAMS,
          start: Date.parse(PARAMS.start) / 1_000,
        });
        assert.deepEqual(
          { ...params, message: '' },
          { message: '', severity: 'info', ...withoutAsset(params) },
        );
        assert.deepEqual(warning, {
          message: 'The pipe is too narrow: ø',
          severity: 'warning',
          assetId: 'pipe-1',
        });
        await job.events.progress(0.75);
        assert.deepEqual(
          job.events.updates.slice(0, 3).map(({ fraction, message }) => [fraction, message]),
          [
            [0.25, 'a quarter'],
            [0.5, 'half, größer'],
            [0.75, 'three quarters'],
          ],
        );
        await allStatuses(job);
      });

      test('a task gets whole numbers as the types of their parameters', async () => {
        const job = await sdk.submit({ workflowType: 'echo', esdl: ESDL, params: WHOLE_PARAMS });
        const { resultType, logs, feedback } = await job.events.result();
        assert.equal(resultType, 'SUCCEEDED', logs);
        assert.deepEqual(JSON.parse(feedback[0]?.message ?? ''), { ...WHOLE_PARAMS, start: 0 });
      });

      test('live logs arrive when both programs support them; otherwise only the result has the logs', async () => {
        const job = await sdk.submit({ workflowType: 'echo', esdl: ESDL, params: PARAMS, liveLogs: true });
        const { resultType, logs } = await job.events.result();
        assert.equal(resultType, 'SUCCEEDED', logs);
        assert.match(logs, /said on stdout: größer/);
        const hasLiveLogs = language === 'TypeScript' && workers === 'TypeScript';
        assert.equal(job.events.output, hasLiveLogs ? logs : '');
      });

      test('the output is named after the reference; without one after the workflow; with an empty one after the input', async () => {
        assert.equal(await copyOf('scenario 7'), 'Dörp 🏘 ø_scenario 7');
        assert.equal(await copyOf(undefined), 'Dörp 🏘 ø_copy');
        assert.equal(await copyOf(''), 'Dörp 🏘 ø');
      });

      test('an exception ends the job in ERROR with the logs', async () => {
        const job = await sdk.submit({ workflowType: 'fail', esdl: ESDL });
        const result = await job.events.result();
        assert.equal(result.resultType, 'ERROR');
        assert.match(result.logs, /said before the end/);
        assert.match(result.logs, /said on stderr/);
        assert.ok(!job.events.statuses.includes('FINISHED'));
      });

      test('a cancelled running job ends in CANCELLED and its process is gone; a cancelled queued job never runs', async () => {
        const running = await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
        const pid = Number((await running.events.progress()).message);
        const queued = await sdk.submit({ workflowType: 'copy', esdl: ESDL });
        await queued.events.status('ENQUEUED');
        await sdk.cancel(queued);
        assert.equal((await queued.events.result()).resultType, 'CANCELLED');
        await sdk.cancel(running);
        assert.equal((await running.events.result()).resultType, 'CANCELLED');
        await processGone(pid);
        assert.ok(!queued.events.statuses.includes('RUNNING'));
        assert.equal(await copyOf(''), 'Dörp 🏘 ø', 'the worker works on');
      });

      test('a job past its deadline ends in TIMEOUT and its process is gone', async () => {
        const params = { seconds: 3_600 };
        const job = await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params, timeoutMs: 500 });
        const pid = Number((await job.events.progress()).message);
        assert.equal((await job.events.result()).resultType, 'TIMEOUT');
        await processGone(pid);
      });

      test('with the worker busy, HIGH overtakes MEDIUM overtakes LOW', async () => {
        const busy = await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
        await busy.events.progress();
        const ended: string[] = [];
        const jobs = [];
        for (const priority of ['low', 'medium', 'high'] as const) {
          // In the same queue as the busy job: queues have no order between them.
          const job = await sdk.submit({
            workflowType: 'sleep',
            esdl: ESDL,
            // Long enough: the updates of two jobs come through two queues, which have no order between them.
            params: { seconds: 0.5 },
            priority,
          });
          await job.events.status('ENQUEUED');
          jobs.push(job.events.status('RUNNING').then(() => ended.push(priority)));
        }
        await sdk.cancel(busy);
        await Promise.all(jobs);
        assert.deepEqual(ended, ['high', 'medium', 'low']);
      });

      test('the SDK refuses an unknown workflow, wrong types and values out of range', async () => {
        const wrong = [
          { workflowType: 'no such workflow', params: {} },
          { workflowType: 'echo', params: { ...PARAMS, count: 'seven' } },
          { workflowType: 'echo', params: { ...PARAMS, low: 99.5 } },
        ];
        for (const each of wrong) await assert.rejects(sdk.submit({ esdl: ESDL, ...each }));
      });

      test('another process follows a running job by its id', async () => {
        const first = await SdkProcess.start(language, world);
        const job = await first.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 1 } });
        await job.events.status('RUNNING');
        await first.close();
        const again = await sdk.reconnect(job.id);
        const result = await again.events.result();
        assert.equal(result.resultType, 'SUCCEEDED', result.logs);
        await again.events.status('FINISHED');
      });

      test('another process gets the result of a job that ended in between', async () => {
        const busy = await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
        await busy.events.progress();
        const first = await SdkProcess.start(language, world);
        const job = await first.submit({ workflowType: 'copy', esdl: ESDL });
        await job.events.status('ENQUEUED');
        await first.close();
        await sdk.cancel(busy);
        await world.noJobLeft();
        const again = await sdk.reconnect(job.id);
        const result = await again.events.result();
        assert.equal(result.resultType, 'SUCCEEDED', result.logs);
      });

      test('a task that is killed on each start ends in ERROR after the limit', async () => {
        const job = await sdk.submit({ workflowType: 'killed', esdl: ESDL });
        const result = await job.events.result();
        assert.equal(result.resultType, 'ERROR');
        assert.match(result.logs, /started 4 times without finishing/);
        assert.equal(await copyOf(''), 'Dörp 🏘 ø', 'the worker works on');
      });

      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        test(`a worker ended by ${signal} during a job and started again loses no job`, async () => {
          const jobs = [];
          for (let count = 0; count < 3; count += 1) {
            const params = { seconds: 0.5 };
            jobs.push(await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params }));
          }
          await jobs[0]?.events.progress();
          await worker.stop(signal);
          worker = await world.startWorker(workers);
          for (const job of jobs) {
            const result = await job.events.result();
            assert.equal(result.resultType, 'SUCCEEDED', result.logs);
            await allStatuses(job);
          }
        });
      }

      test('20 MB of non-ASCII text come back whole', async () => {
        const esdl = energySystem('Dörp', 20_000_000);
        const job = await sdk.submit({ workflowType: 'copy', esdl, jobReference: '' });
        const { resultType, logs, outputEsdl = '' } = await job.events.result();
        assert.equal(resultType, 'SUCCEEDED', logs);
        const pipes = (text: string): string[] => text.match(/description="[^"]*"/g) ?? [];
        assert.deepEqual(pipes(outputEsdl), pipes(esdl));
      });
    });
  }

  describe(`past the SDK’s checks, ${workers} worker`, () => {
    let sdk: SdkProcess;
    before(async () => {
      sdk = await SdkProcess.start('Python', world);
    });

    const wrong = [
      { workflowType: 'no such workflow', params: {}, logs: /no such workflow/ },
      { workflowType: 'echo', params: { ...PARAMS, start: 0, count: 'seven' }, logs: /count/ },
      { workflowType: 'echo', params: { ...PARAMS, start: 0, count: 11 }, logs: /count/ },
      { workflowType: 'echo', params: { ...PARAMS, start: 0, low: 99.5 }, logs: /low/ },
      { workflowType: 'echo', params: {}, logs: /text/ },
      // A Python worker cannot read such a task, and would drop it silently.
      { workflowType: 'copy', params: { further: [{ __type__: 'no', __value__: 1 }] }, logs: /__type__/ },
    ];
    for (const { logs, ...each } of wrong) {
      test(`${each.workflowType} with ${JSON.stringify(each.params)} ends in an ERROR that says why`, async () => {
        const job = await sdk.submitUnchecked({ esdl: ESDL, ...each });
        const result = await job.events.result();
        assert.equal(result.resultType, 'ERROR');
        assert.match(result.logs, logs);
      });
    }
  });

  // Load finds races, and those do not depend on the versions: the full load runs with one of them.
  const jobs = versions === 'newest' ? 100 : 20;
  test(`5 Python processes with ${jobs} jobs each have all results once, ${workers} worker`, async () => {
    const programs = Array.from({ length: 5 }, () => {
      const program = world.startPython(
        'load.py',
        ['copy', String(jobs)],
        brokerEnvironment('', world.sdkBroker),
      );
      program.child.stdin?.end(ESDL);
      return program;
    });
    for (const program of programs) {
      assert.equal(await program.ended(), 0, program.lines.join('\n'));
      const printed = await program.printed(/^\{"types"/);
      assert.deepEqual(JSON.parse(printed), { types: { SUCCEEDED: jobs }, jobs, repeats: 0 });
    }
    await world.noJobLeft();
  });
}

/** Statuses have their own queue, so the last one may arrive after the result. */
async function allStatuses({ events }: Job): Promise<void> {
  await events.status('FINISHED');
  assert.deepEqual([...new Set(events.statuses)], ALL_STATUSES);
}

function withoutAsset(message: object | undefined): object {
  assert.ok(message && (!('assetId' in message) || message.assetId === undefined));
  return 'assetId' in message ? { assetId: undefined } : {};
}
