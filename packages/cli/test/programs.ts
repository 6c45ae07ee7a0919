import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BrokerConnection, DatabaseConnection } from '@omotes/local';
import { listJobs } from '@omotes/orchestrator';
import type { JobHandle, JobResult } from '@omotes/sdk';
import { checkoutPath } from '../src/checkout.ts';

export const ESDL =
  '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dörp"/>';

/** Orchestrators and workers as they run in production, each a process of its own that can be killed. */
export class Programs {
  readonly #sdkBroker: BrokerConnection;
  readonly #workerBroker: BrokerConnection;
  readonly #database: DatabaseConnection;
  readonly #running = new Set<ChildProcess>();

  constructor(sdkBroker: BrokerConnection, workerBroker: BrokerConnection, database: DatabaseConnection) {
    this.#sdkBroker = sdkBroker;
    this.#workerBroker = workerBroker;
    this.#database = database;
  }

  /** Resolves when the orchestrator takes jobs. */
  async startOrchestrator(): Promise<ChildProcess> {
    const { host, port, database, username, password } = this.#database;
    const child = this.#start(checkoutPath('packages/cli/src/main.ts'), ['orchestrator'], {
      ...broker('SDK_RABBITMQ', this.#sdkBroker),
      ...broker('CELERY_RABBITMQ', this.#workerBroker),
      ...broker('TASK_RABBITMQ', this.#workerBroker),
      POSTGRESQL_HOST: host,
      POSTGRESQL_PORT: String(port),
      POSTGRESQL_DATABASE: database,
      POSTGRESQL_USERNAME: username,
      POSTGRESQL_PASSWORD: password,
      WORKFLOW_CONFIG_PATH: checkoutPath('examples/workflow-config.json'),
      HTTP_PORT: '0',
    });
    assert.ok(child.stdout);
    for await (const line of createInterface(child.stdout)) if (line.includes('orchestrator ready')) break;
    child.stdout.resume();
    return child;
  }

  startWorker(): ChildProcess {
    return this.#start(checkoutPath('examples/worker.ts'), [], broker('RABBITMQ', this.#workerBroker));
  }

  /** SIGKILL for all that still run. */
  async killAll(): Promise<void> {
    await Promise.all([...this.#running].map((child) => kill(child, 'SIGKILL')));
  }

  /** Resolves when the database has no unfinished job. */
  async noRowLeft(): Promise<void> {
    while ((await listJobs(this.#database)).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  #start(program: string, args: readonly string[], environment: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdout.resume();
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }
}

function broker(prefix: string, connection: BrokerConnection): Record<string, string> {
  return {
    [`${prefix}_HOSTNAME`]: connection.hostname,
    [`${prefix}_PORT`]: String(connection.port),
    [`${prefix}_USERNAME`]: connection.username,
    [`${prefix}_PASSWORD`]: connection.password,
    [`${prefix}_VIRTUALHOST`]: connection.virtualHost,
  };
}

/** Resolves when the process is gone. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** The results of jobs; fails when one is handed over twice. */
export async function resultsOnce(jobs: readonly JobHandle[]): Promise<JobResult[]> {
  return Promise.all(
    jobs.map(async (job) => {
      const results: JobResult[] = [];
      for await (const event of job) if (event.type === 'result') results.push(event.result);
      assert.equal(results.length, 1, `job ${job.id} was handed ${results.length} results`);
      const [result] = results;
      assert.ok(result);
      return result;
    }),
  );
}

/** The jobs all succeeded, and each was handed its result once. */
export async function allSucceedOnce(jobs: readonly JobHandle[]): Promise<void> {
  const results = await resultsOnce(jobs);
  assert.deepEqual(new Set(results.map(({ type }) => type)), new Set(['SUCCEEDED']));
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
}
