import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { privateStack, testBroker, type PrivateStack } from '@omotes/testing';
import { connect } from '../src/index.ts';
import { status, StubOrchestrator, succeeded } from './stub-orchestrator.ts';

let stack: PrivateStack;
before(async () => {
  stack = await privateStack();
});
after(() => stack.stop());

for (const inbox of [false, true]) {
  test(`killing the broker during 50 jobs loses none of them, ${inbox ? 'with the inbox' : 'with three queues'}`, async () => {
    const broker = await testBroker(stack.servers.broker);
    const orchestrator = new StubOrchestrator(broker, { inbox });
    await orchestrator.start();
    orchestrator.script = () => [status('REGISTERED')];
    const { hostname, port, username, password, virtualHost } = broker;
    const client = await connect({ hostname, port, username, password, virtualHost, clientId: 'a client' });
    const submit = (count: number) =>
      Promise.all(Array.from({ length: count }, () => client.submit({ workflowType: 'noop', esdl: '<a/>' })));
    const jobs = await submit(25);
    // These were handed over before the broker was killed, and must not come again.
    for (const job of jobs) {
      for await (const event of job) {
        assert.deepEqual(event, { type: 'status', status: 'REGISTERED' });
        break;
      }
    }
    await stack.rabbitmq.kill('SIGKILL');
    const submitting = submit(25);
    await stack.rabbitmq.start();
    jobs.push(...(await submitting));
    await Promise.all(
      jobs.map(({ id }) =>
        orchestrator.publishEvents(id, status('RUNNING'), status('FINISHED'), succeeded('<b/>')),
      ),
    );
    for (const job of jobs) {
      const statuses: string[] = [];
      for await (const event of job) if (event.type === 'status') statuses.push(event.status);
      assert.deepEqual(statuses.slice(-2), ['RUNNING', 'FINISHED']);
      assert.equal((await job.result()).outputEsdl, '<b/>');
    }
    await client.close();
    await orchestrator.stop();
    await broker.drop();
  });
}
