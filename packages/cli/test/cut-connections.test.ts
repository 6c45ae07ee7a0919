import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { TcpProxy } from '@omotes/testing';
import { allSucceedOnce, ESDL, programsOnTestServers, readiness, takesJobs } from './programs.ts';

/* Networks that fail between the programs and the servers: every program has a proxy of its own before it. */

const LINKS = ['SDK', 'orchestrator', 'orchestrator and database', 'worker'] as const;

const { programs, sdkBroker, database, stop } = await programsOnTestServers();
const proxies = new Map<(typeof LINKS)[number], TcpProxy>();
let worker: ChildProcess;
let httpPort: number;
let client: Client;

before(async () => {
  const brokerAddress = { host: sdkBroker.hostname, port: sdkBroker.port };
  for (const link of LINKS)
    proxies.set(link, await TcpProxy.listen(link === 'orchestrator and database' ? database : brokerAddress));
  const orchestrator = programs.launchOrchestrator({
    SDK_RABBITMQ_PORT: portOf('orchestrator'),
    CELERY_RABBITMQ_PORT: portOf('orchestrator'),
    TASK_RABBITMQ_PORT: portOf('orchestrator'),
    POSTGRESQL_PORT: portOf('orchestrator and database'),
  });
  httpPort = await takesJobs(orchestrator);
  worker = programs.startWorker({ RABBITMQ_PORT: portOf('worker') });
  client = await connect({ ...sdkBroker, port: Number(portOf('SDK')), clientId: 'cut-connections' });
});

after(async () => {
  await client.close();
  await stop();
  await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
});

function portOf(link: (typeof LINKS)[number]): string {
  return String(proxies.get(link)?.port);
}

function submit(workflowType: string, params = {}): Promise<JobHandle> {
  return client.submit({ workflowType, esdl: ESDL, params });
}

for (const link of LINKS) {
  test(`connections are cut while jobs run: each job ends once (${link})`, async () => {
    const submitting = Array.from({ length: 100 }, () => submit('noop'));
    await (await submitting[0])?.result();
    proxies.get(link)?.refuse();
    proxies.get(link)?.cut();
    submitting.push(...Array.from({ length: 100 }, () => submit('noop')));
    proxies.get(link)?.refuse(false);
    await allSucceedOnce(await Promise.all(submitting));
    await programs.noRowLeft();
  });
}

test('all programs notice half-open connections, and a job that ran in the meantime ends once', async () => {
  const job = await submit('sleep', { seconds: 1 });
  for await (const event of job) if (event.type === 'status' && event.status === 'RUNNING') break;
  for (const proxy of proxies.values()) proxy.pause();
  await Promise.all([orchestratorNotices(), workerNotices(), sdkNotices()]);
  for (const proxy of proxies.values()) proxy.resume();
  await allSucceedOnce([job, await submit('noop')]);
  await programs.noRowLeft();
});

async function orchestratorNotices(): Promise<void> {
  const { problems } = await readiness(httpPort, ({ problems }) =>
    Object.values(problems).every((problem) => problem !== null),
  );
  assert.match(String(problems['omotes-orchestrator-sdk']), /not connected/);
}

async function workerNotices(): Promise<void> {
  assert.ok(worker.stdout);
  for await (const line of createInterface(worker.stdout)) if (/RabbitMQ: disconnected/.test(line)) break;
  worker.stdout.resume();
}

async function sdkNotices(): Promise<void> {
  while (client.isConnected) await new Promise((resolve) => setTimeout(resolve, 50));
}
