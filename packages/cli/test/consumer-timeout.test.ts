import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { connect } from '@omotes/sdk';
import { privateStack } from '@omotes/testing';
import { allSucceedOnce, ESDL, kill, logged, Programs } from './programs.ts';

/* What becomes of jobs that outlast the time for which the broker lets a consumer hold a delivery. */

const CONSUMER_TIMEOUT_MS = 1_000;

const stack = await privateStack();
after(() => stack.stop());

test('the private broker never requeues a task that a worker performs', async () => {
  const timeout = await stack.rabbitmq.rabbitmqctl([
    'eval',
    '{ok, Timeout} = application:get_env(rabbit, consumer_timeout), Timeout.',
  ]);
  const tenYearsMs = 315_360_000_000;
  assert.ok(Number(timeout) > tenYearsMs);
});

test('with a short consumer_timeout of the broker, a job of four times that ends once, with two workers too', async (context) => {
  // Each channel reads it when it is opened. The broker looks for deliveries that are too old on each tick.
  await stack.rabbitmq.rabbitmqctl([
    'eval',
    `application:set_env(rabbit, consumer_timeout, ${CONSUMER_TIMEOUT_MS}), application:set_env(rabbit, channel_tick_interval, 500).`,
  ]);
  const { orchestratorSdk, orchestratorWorker, sdk, database } = stack.connections;
  const programs = new Programs(orchestratorSdk, orchestratorWorker, database, sdk);
  context.after(() => programs.killAll());
  await programs.startOrchestrator();
  const workers = [programs.startWorker(), programs.startWorker()];
  await Promise.all(workers.map((worker) => logged(worker, '"msg":"ready"')));
  const channelsClosed = Promise.all(workers.map((worker) => logged(worker, 'RabbitMQ: channelClosed')));
  await using client = await connect({ ...sdk, clientId: 'consumer-timeout' });
  const params = { seconds: (4 * CONSUMER_TIMEOUT_MS) / 1_000 };
  const jobs = await Promise.all(
    Array.from({ length: 4 }, () => client.submit({ workflowType: 'sleep', esdl: ESDL, params })),
  );
  await allSucceedOnce(jobs);
  await channelsClosed;
  await programs.noRowLeft();
  for (const worker of workers) {
    assert.equal(worker.exitCode, null);
    await kill(worker, 'SIGTERM');
  }
});
