import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { privateStack, type PrivateStack } from '@omotes/testing';
import { allSucceedOnce, ESDL, Programs } from './programs.ts';

/* What becomes of jobs when the servers end amid them. */

let stack: PrivateStack;
let programs: Programs;
let client: Client;

before(async () => {
  stack = await privateStack();
  const { sdk, orchestratorSdk, orchestratorWorker, database } = stack.connections;
  programs = new Programs(orchestratorSdk, orchestratorWorker, database);
  await programs.startOrchestrator();
  programs.startWorker();
  client = await connect({ ...sdk, clientId: 'servers-killed' });
});

after(async () => {
  await client.close();
  await programs.killAll();
  await stack.stop();
});

/** Submits jobs one after the other until it is stopped; resolves with the confirmed ones. */
function submitSteadily(stopped: AbortSignal): Promise<JobHandle[]> {
  return (async () => {
    const jobs: JobHandle[] = [];
    while (!stopped.aborted) jobs.push(await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} }));
    return jobs;
  })();
}

const ENDS = {
  killed: (server: PrivateStack['rabbitmq' | 'postgresql']) => server.kill('SIGKILL'),
  stopped: (server: PrivateStack['rabbitmq' | 'postgresql']) => server.stop(),
};

for (const server of ['rabbitmq', 'postgresql'] as const)
  for (const [how, end] of Object.entries(ENDS)) {
    test(`${server} is ${how} and started again while jobs run: each confirmed job ends once`, async () => {
      const stopping = new AbortController();
      const submitting = submitSteadily(stopping.signal);
      const first = await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
      await first.result();
      // RabbitMQ 3.10 confirms a queue before its definition is on the disk, which is not tested here.
      if (server === 'rabbitmq') await stack.rabbitmq.rabbitmqctl(['eval', 'mnesia:sync_log().']);
      await end(stack[server]);
      await stack[server].start();
      const afterwards = await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
      assert.equal((await afterwards.result()).resultType, 'SUCCEEDED');
      stopping.abort();
      const jobs = await submitting;
      assert.ok(jobs.length > 0);
      await allSucceedOnce(jobs);
      await programs.noRowLeft();
    });
  }
