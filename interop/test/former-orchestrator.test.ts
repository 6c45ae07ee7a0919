import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { energySystem, nameOf } from './esdl.ts';
import { FormerOrchestrator } from './former-orchestrator.ts';
import { processGone, World } from './programs.ts';
import { SdkProcess } from './sdk-process.ts';

const ESDL = energySystem('Dörp 🏘 ø');
const PARAMS = {
  text: 'größe',
  flag: true,
  count: 0,
  low: -1,
  high: 1e21,
  start: 0,
  step: 3_600,
  further: { list: [1, 2.5, [-7, 2 ** 53]], table: { small: 1e-7, none: null }, text: '3600' },
};

for (const versions of ['kombu-5.2', 'kombu-5.5', 'newest'] as const) {
  describe(`the former orchestrator (${versions}) and a TypeScript worker`, () => {
    let world: World;
    let orchestrator: FormerOrchestrator;
    before(async () => {
      world = await World.make(versions);
      [orchestrator] = await Promise.all([FormerOrchestrator.start(world), world.startWorker('TypeScript')]);
    });
    after(() => world.end());

    test('a task succeeds and sends START, progress and the result', async () => {
      const sent = await orchestrator.send({ name: 'echo', esdl: ESDL, reference: 'größer', params: PARAMS });
      const events = await orchestrator.ended(sent);
      for (const { job, name } of events) assert.deepEqual([job, name], [sent.job, 'echo']);
      assert.deepEqual(
        events.map((event) => (event.type === 'progress' ? event.progress : event.type)),
        ['status', 0.25, 0.5, 0.75, 'result'],
      );
      const { result, output, logs, messages } = await orchestrator.told(sent, 'result');
      assert.deepEqual([result, nameOf(output)], ['SUCCEEDED', 'Dörp 🏘 ø_größer']);
      assert.match(logs, /said on stdout: größer/);
      assert.deepEqual(JSON.parse(messages[0] ?? ''), PARAMS);
    });

    test('a task fails and sends the error with the logs', async () => {
      const sent = await orchestrator.send({ name: 'fail', esdl: ESDL });
      const { job, result, logs } = await orchestrator.told(sent, 'result');
      assert.deepEqual([job, result], [sent.job, 'ERROR']);
      assert.match(logs, /said before the end/);
    });

    test('a revoked task ends without a result, and the worker performs the next one', async () => {
      const sent = await orchestrator.send({ name: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
      const { message } = await orchestrator.told(sent, 'progress');
      await orchestrator.revoke(sent);
      await processGone(Number(message));
      const next = await orchestrator.send({ name: 'copy', esdl: ESDL });
      const types = (await orchestrator.ended(next)).map(({ type }) => type);
      assert.deepEqual([types.at(0), types.at(-1)], ['status', 'result']);
    });
  });

  test(`the task of a job is the one that the former orchestrator (${versions}) would send`, async (context) => {
    const world = await World.make(versions);
    context.after(() => world.end());
    const [sdk, orchestrator] = await Promise.all([
      world.startOrchestrator().then(() => SdkProcess.start('TypeScript', world)),
      FormerOrchestrator.start(world),
    ]);
    const task = { name: 'echo', esdl: ESDL, reference: 'größer', params: PARAMS };
    const { name: workflowType, reference: jobReference, esdl, params } = task;
    const job = await sdk.submit({ workflowType, jobReference, esdl, params });
    await job.events.status('ENQUEUED');
    const ours = await orchestrator.take('echo');
    await orchestrator.send(task);
    const theirs = await orchestrator.take('echo');

    const [[jobId, ...ourArgs], ...ourRest] = ours.body;
    const [[, ...theirArgs], ...theirRest] = theirs.body;
    assert.equal(jobId, job.id);
    assert.deepEqual([ourArgs, ...ourRest], [theirArgs, ...theirRest]);
    assert.deepEqual(ours.properties, theirs.properties);
    // Celery since 5.7 writes null for false.
    const { ignore_result: isIgnored = 'bool', ...types } = theirs.types;
    assert.ok(['bool', 'NoneType'].includes(isIgnored));
    assert.partialDeepStrictEqual(ours.types, types);
  });
}
