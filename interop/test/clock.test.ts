import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Connection, Publisher } from '@omotes/amqp';
import { RemoteControl } from '@omotes/celery';
import { energySystem } from './esdl.ts';
import { World, type Program } from './programs.ts';
import { SdkProcess } from './sdk-process.ts';

const ESDL = energySystem('Dorf');
const GATEWAY_QUESTIONS = ['active', 'active_queues', 'stats'];

// Celery’s clock is a header of every command and reply: a whole number of any size. A Python worker crashes when it cannot
// read a header.
for (const versions of ['locked', 'newest'] as const) {
  describe(`a Python worker (${versions} versions)`, () => {
    let world: World;
    let worker: Program;
    let sdk: SdkProcess;
    let connection: Connection;
    let control: RemoteControl;

    before(async () => {
      world = await World.make(versions);
      connection = new Connection({ ...world.workerBroker, name: 'clock-test' });
      control = new RemoteControl(connection);
      await Promise.all([connection.start(), world.startOrchestrator()]);
      worker = await world.startWorker('Python');
      sdk = await SdkProcess.start('TypeScript', world);
    });
    after(async () => {
      await control.stop();
      await connection.stop();
      await world.end();
    });

    const performsJobs = async (): Promise<void> => {
      assert.ok(!worker.hasEnded, worker.lines.join('\n'));
      const { events } = await sdk.submit({ workflowType: 'copy', esdl: ESDL });
      assert.equal((await events.result()).resultType, 'SUCCEEDED');
    };

    test('performs jobs after 300 of them were cancelled', async () => {
      for (let count = 0; count < 300; count += 1) {
        const job = await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
        await sdk.cancel(job);
        assert.equal((await job.events.result()).resultType, 'CANCELLED');
      }
      await performsJobs();
    });

    test('performs jobs after 300 inquiries of the gateway', async () => {
      const questions = Array.from({ length: 100 }, () => GATEWAY_QUESTIONS).flat();
      const replies = await Promise.all(questions.map((method) => control.inspect(method)));
      assert.deepEqual(
        replies.map(({ size }) => size),
        questions.map(() => 1),
      );
      await performsJobs();
    });

    test('performs jobs beside an earlier TypeScript worker whose clock is at 200', async () => {
      await worker.stop('SIGTERM');
      const other = await world.startWorker('TypeScript');
      while ((await control.ping()).length !== 1);
      const clock = { exchange: 'celery.pidbox', routingKey: '', contentType: 'application/json' };
      const publisher = new Publisher(connection);
      await publisher.publish({
        ...clock,
        headers: { clock: 200 },
        body: Buffer.from(JSON.stringify({ method: 'clock', arguments: {}, destination: null })),
        correlationId: randomUUID(),
      });
      await publisher.stop();
      const [reply] = (await control.inspect('clock')).values();
      assert.ok((reply as { clock: number }).clock > 200);
      worker = await world.startWorker('Python');
      await other.stop('SIGTERM');
      await performsJobs();
    });
  });
}
