import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { readEnvironment, startGateway, type Gateway } from '@omotes/gateway';
import type { JobStatusAnswer, System } from '@omotes/http-api';
import { createLog } from '@omotes/service';
import { brokerEnvironment, testDatabase, type TestDatabase } from '@omotes/testing';
import type { EnvironmentName } from '@omotes/python';
import { World, type Language } from './programs.ts';

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Town"/>';

const WORKERS = [
  ['Python', 'locked'],
  ['Python', 'newest'],
  ['TypeScript', 'newest'],
] as const satisfies readonly [Language, EnvironmentName][];

for (const [language, versions] of WORKERS) {
  describe(`a ${language} worker (${versions} versions), seen from the gateway`, () => {
    let world: World;
    let database: TestDatabase;
    let gateway: Gateway;

    before(async () => {
      [world, database] = await Promise.all([World.make(versions), testDatabase()]);
      await Promise.all([world.startOrchestrator(), world.startWorker(language)]);
      const settings = readEnvironment({
        ...brokerEnvironment('', world.sdkBroker),
        ...brokerEnvironment('CELERY_', world.workerBroker),
        POSTGRESQL_HOST: database.host,
        POSTGRESQL_PORT: String(database.port),
        POSTGRESQL_DATABASE: database.database,
        POSTGRESQL_USERNAME: database.username,
        POSTGRESQL_PASSWORD: database.password,
        HTTP_PORT: '0',
        LOG_LEVEL: 'FATAL',
      });
      gateway = await startGateway(settings, {
        log: createLog('fatal', {}),
        signal: new AbortController().signal,
      });
      while (!(await fetch(`${gateway.url}/readyz`)).ok) await delay(20);
    });
    after(async () => {
      await gateway.stop();
      await world.end();
      await database.drop();
    });

    test('is listed with its workflows, its slots and its running job', async () => {
      const submitted = await fetch(`${gateway.url}/job/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          job_name: 'Long',
          workflow_type: 'sleep',
          user_name: 'ada',
          project_name: 'interop',
          input_esdl: ESDL,
          input_params_dict: { seconds: 3_600 },
          live_logs: true,
        }),
      });
      const { job_id: jobId } = (await submitted.json()) as JobStatusAnswer;
      const busy = async (): Promise<System> => {
        for (;;) {
          const system = (await (await fetch(`${gateway.url}/system`)).json()) as System;
          if (system.workers.some(({ tasks }) => tasks.length > 0)) return system;
          await delay(100);
        }
      };
      const { workers, orchestrators, problems } = await busy();
      assert.deepEqual([orchestrators.length, problems], [1, []]);
      const [worker] = workers;
      assert.equal(workers.length, 1);
      assert.equal(worker?.slots, 1);
      assert.ok(worker.workflows.includes('sleep'));
      assert.deepEqual(
        worker.tasks.map(({ job_id, workflow_type }) => [job_id, workflow_type]),
        [[jobId, 'sleep']],
      );
      assert.ok((worker.tasks[0]?.running_for_s ?? -1) >= 0);
      await fetch(`${gateway.url}/job/${jobId}`, { method: 'DELETE' });
      await world.noJobLeft();
    });
  });
}
