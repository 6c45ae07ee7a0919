import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { testBroker, type TestBroker } from '@omotes/testing';
import { WorkerOptionsError } from '../src/index.ts';
import { optionsFromEnvironment } from '../src/env.ts';
import { OrchestratorStandIn } from './orchestrator-stand-in.ts';

function spawnWorker(broker: TestBroker): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [fileURLToPath(new URL('./fixtures/main.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      RABBITMQ_HOSTNAME: broker.hostname,
      RABBITMQ_PORT: String(broker.port),
      RABBITMQ_USERNAME: broker.username,
      RABBITMQ_PASSWORD: broker.password,
      RABBITMQ_VIRTUALHOST: broker.virtualHost,
    },
  });
}

test('a worker configured by the environment logs when it is ready, finishes its task on SIGTERM and exits with 0', async () => {
  const broker = await testBroker();
  const orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  const worker = spawnWorker(broker);
  const exited = once(worker, 'exit');
  for await (const line of createInterface(worker.stdout)) {
    const { msg, workflowTypes } = JSON.parse(line) as { msg: string; workflowTypes?: string[] };
    if (msg === 'ready' && workflowTypes?.includes('count')) break;
  }
  worker.stdout.resume();
  const taskId = await orchestrator.submit({ workflowType: 'count', params: { updates: 1_000 } });
  await orchestrator.startsReach(1, taskId);
  worker.kill('SIGTERM');
  assert.equal((await orchestrator.result(taskId)).resultType, 'SUCCEEDED');
  assert.deepEqual(await exited, [0, null]);
  await orchestrator.stop();
  await broker.drop();
});

test('a task that ends its worker before START is published is counted when it starts again', async () => {
  const broker = await testBroker();
  const orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  const taskId = await orchestrator.submit({ workflowType: 'end_worker', takesPacked: true });
  for (let run = 1; run <= 2; run += 1) {
    const worker = spawnWorker(broker);
    worker.stdout.resume();
    assert.deepEqual(await once(worker, 'exit'), [7, null]);
  }
  await orchestrator.startsReach(1, taskId);
  assert.equal(orchestrator.about(taskId).length, 1); // of the second run
  await orchestrator.stop();
  await broker.drop();
});

test('a worker with unusable settings prints one line and exits with 1', async () => {
  const worker = spawn(process.execPath, [fileURLToPath(new URL('./fixtures/main.ts', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, RABBITMQ_PORT: 'none' },
  });
  const said = text(worker.stderr);
  assert.deepEqual(await once(worker, 'exit'), [1, null]);
  assert.match(await said, /^Cannot run the worker: RABBITMQ_PORT must be .*\n$/);
});

test('the environment sets the connection, the queues and the log level; unset or empty variables have defaults', () => {
  assert.deepEqual(
    optionsFromEnvironment({
      RABBITMQ_PORT: '5673',
      RABBITMQ_USERNAME: '',
      CELERY_RABBITMQ_VIRTUALHOST: 'omotes_celery',
      TASK_RESULT_QUEUE_NAME: 'results',
      LOG_LEVEL: 'WARNING',
    }),
    {
      connection: {
        hostname: 'localhost',
        port: 5673,
        username: 'omotes',
        password: 'guest',
        virtualHost: 'omotes_celery',
      },
      resultQueue: 'results',
      progressQueue: 'omotes_task_progress_events',
      logLevel: 'warn',
    },
  );
  assert.throws(() => optionsFromEnvironment({ LOG_LEVEL: 'loud' }), WorkerOptionsError);
});
