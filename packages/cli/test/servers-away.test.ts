import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { connect, type Client } from '@omotes/sdk';
import { privateStack, type PrivateStack } from '@omotes/testing';
import {
  allSucceedOnce,
  ESDL,
  kill,
  processGone,
  Programs,
  readiness,
  takesJobs,
  taskProcesses,
} from './programs.ts';

/* What programs do while a server is away, full, or not there yet. */

const NOOP = { workflowType: 'noop', esdl: ESDL, params: {} };
const HOURS = { workflowType: 'sleep', esdl: ESDL, params: { seconds: 36_000 } };

let stack: PrivateStack;
let programs: Programs;

before(async () => {
  stack = await privateStack();
  const { orchestratorSdk, orchestratorWorker, sdk, database } = stack.connections;
  programs = new Programs(orchestratorSdk, orchestratorWorker, database, sdk);
});

afterEach(() => programs.killAll());

after(() => stack.stop());

function connected(clientId: string): Promise<Client> {
  return connect({ ...stack.connections.sdk, clientId, connectTimeoutMs: 600_000 });
}

/** Waits for the disk: RabbitMQ 3.10 confirms a queue before its definition is on it. */
async function queuesAreOnDisk(): Promise<void> {
  await stack.rabbitmq.rabbitmqctl(['eval', 'mnesia:sync_log().']);
}

const ALARMS = {
  memory: {
    on: ['set_vm_memory_high_watermark', '0.00001'],
    off: ['set_vm_memory_high_watermark', '0.4'],
    reason: /low on memory/,
  },
  disk: {
    on: ['set_disk_free_limit', '1000000000000000'],
    off: ['set_disk_free_limit', '50000000'],
    reason: /low on disk/,
  },
};

for (const [what, { on, off, reason }] of Object.entries(ALARMS)) {
  test(`a broker low on ${what} blocks publishers, which readiness shows; afterwards everything continues`, async () => {
    const orchestrator = programs.launchOrchestrator();
    const httpPort = await takesJobs(orchestrator);
    programs.startWorker();
    await using client = await connected(`low on ${what}`);
    // The broker receives these submissions after the alarm has begun.
    orchestrator.kill('SIGSTOP');
    const jobs = await Promise.all(Array.from({ length: 20 }, () => client.submit(NOOP)));
    await stack.rabbitmq.rabbitmqctl(on);
    orchestrator.kill('SIGCONT');
    const isBlocked = (problem: string | null): boolean => reason.test(problem ?? '');
    await readiness(httpPort, ({ problems }) => Object.values(problems).some(isBlocked));
    const metrics = await (await fetch(`http://127.0.0.1:${httpPort}/metrics`)).text();
    assert.match(metrics, /^omotes_broker_blocked 1$/m);
    const submitting = Array.from({ length: 20 }, () => client.submit(NOOP));
    await stack.rabbitmq.rabbitmqctl(off);
    await readiness(httpPort, ({ status }) => status === 200);
    await allSucceedOnce([...jobs, ...(await Promise.all(submitting))]);
    await programs.noRowLeft();
    assert.equal(orchestrator.exitCode, null);
  });
}

for (const clientId of ['away', undefined]) {
  const how = clientId === undefined ? 'by the job’s id alone' : 'by its client id';
  test(`an SDK program that was killed before a restart of the broker gets its result: ${how}`, async () => {
    await programs.startOrchestrator();
    const { program, jobId } = await programs.startSubmittingProgram(1, clientId);
    await kill(program, 'SIGKILL');
    await queuesAreOnDisk();
    await stack.rabbitmq.kill('SIGKILL');
    await stack.rabbitmq.start();
    programs.startWorker();
    await programs.noRowLeft();
    await stack.rabbitmq.stop();
    await stack.rabbitmq.start();
    await using client = await connect({
      ...stack.connections.sdk,
      ...(clientId === undefined ? {} : { clientId }),
    });
    await allSucceedOnce([await client.attach(jobId)]);
  });
}

for (const [what, end] of Object.entries({ cancel: 'CANCELLED', deadline: 'TIMEOUT' })) {
  test(`a ${what} while the broker is down ends the job in ${end} when it is back, and its task ends`, async () => {
    await programs.startOrchestrator();
    const worker = programs.startWorker();
    await using client = await connected(what);
    // A job can be RUNNING before its process has started, so another job runs first.
    await (await client.submit({ ...HOURS, params: { seconds: 0 } })).result();
    const job = await client.submit({ ...HOURS, ...(what === 'deadline' ? { timeoutMs: 500 } : {}) });
    const waiting = await client.submit(HOURS);
    for await (const event of job) if (event.type === 'status' && event.status === 'RUNNING') break;
    const [pid] = taskProcesses(worker);
    assert.ok(pid !== undefined);
    await queuesAreOnDisk();
    const killed = stack.rabbitmq.kill('SIGKILL');
    const cancelled = [waiting, ...(what === 'cancel' ? [job] : [])].map((each) => each.cancel());
    await killed;
    await stack.rabbitmq.start();
    await Promise.all(cancelled);
    assert.equal((await job.result()).resultType, end);
    assert.equal((await waiting.result()).resultType, 'CANCELLED');
    await processGone(pid);
    await programs.noRowLeft();
  });
}

test('while the database is down nothing spins, and waiting jobs continue when it is back', async () => {
  const orchestrator = programs.launchOrchestrator();
  const httpPort = await takesJobs(orchestrator);
  programs.startWorker();
  await using client = await connected('no database');
  await stack.postgresql.kill('SIGKILL');
  const jobs = await Promise.all(Array.from({ length: 200 }, () => client.submit(NOOP)));
  await readiness(httpPort, ({ problems }) => problems['database'] !== null);
  const cpuBefore = await cpuSeconds(httpPort);
  const AWAY_MS = 5_000;
  await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
  const cpuShare = ((await cpuSeconds(httpPort)) - cpuBefore) / (AWAY_MS / 1_000);
  assert.ok(cpuShare < 0.5, `took ${cpuShare.toFixed(2)} of a processor while it could do nothing`);
  await stack.postgresql.start();
  await allSucceedOnce(jobs);
  await programs.noRowLeft();
});

async function cpuSeconds(httpPort: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${httpPort}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(metrics)?.[1]);
}

describe('in whichever order all are started, a job ends', () => {
  const ORDERS = [
    ['SDK', 'worker', 'orchestrator', 'RabbitMQ', 'PostgreSQL'],
    ['PostgreSQL', 'orchestrator', 'RabbitMQ', 'worker', 'SDK'],
    ['RabbitMQ', 'SDK', 'orchestrator', 'PostgreSQL', 'worker'],
    ['worker', 'PostgreSQL', 'SDK', 'RabbitMQ', 'orchestrator'],
  ] as const;
  for (const order of ORDERS) {
    test(order.join(', '), async () => {
      await Promise.all([stack.rabbitmq.stop(), stack.postgresql.stop()]);
      let connecting: Promise<Client> | undefined;
      const start = {
        SDK: () => void (connecting = connected(order.join())),
        worker: () => void programs.startWorker(),
        orchestrator: () => void programs.launchOrchestrator(),
        RabbitMQ: () => stack.rabbitmq.start(),
        PostgreSQL: () => stack.postgresql.start(),
      };
      for (const each of order) await start[each]();
      await using client = await connecting;
      assert.ok(client);
      await allSucceedOnce([await client.submit(NOOP)]);
      await programs.noRowLeft();
    });
  }
});
