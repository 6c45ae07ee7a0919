import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BrokerConnection, DatabaseConnection } from '@omotes/local';
import { listJobs } from '@omotes/orchestrator';
import type { JobHandle, JobResult } from '@omotes/sdk';
import { testBroker, testDatabase, type TestBroker, type TestDatabase } from '@omotes/testing';
import { checkoutPath } from '../src/checkout.ts';

export const ESDL =
  '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dörp"/>';

/** Orchestrators and workers as in production: each is a separate process that can be killed. */
export class Programs {
  readonly #sdkBroker: BrokerConnection;
  readonly #workerBroker: BrokerConnection;
  readonly #database: DatabaseConnection;
  readonly #submitterBroker: BrokerConnection;
  readonly #running = new Set<ChildProcess>();

  /** `submitterBroker`: how SDK programs connect, if not like the orchestrator. */
  constructor(
    sdkBroker: BrokerConnection,
    workerBroker: BrokerConnection,
    database: DatabaseConnection,
    submitterBroker = sdkBroker,
  ) {
    this.#submitterBroker = submitterBroker;
    this.#sdkBroker = sdkBroker;
    this.#workerBroker = workerBroker;
    this.#database = database;
  }

  /** Resolves when the orchestrator accepts jobs. `environment` overrides its variables. */
  async startOrchestrator(environment: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
    const child = this.launchOrchestrator(environment);
    await takesJobs(child);
    return child;
  }

  /** Starts an orchestrator without waiting for it. */
  launchOrchestrator(environment: Readonly<Record<string, string>> = {}): ChildProcess {
    const { host, port, database, username, password } = this.#database;
    return this.#start(checkoutPath('packages/cli/src/main.ts'), ['orchestrator'], {
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
      ...environment,
    });
  }

  /** `program`: default: the example worker. */
  startWorker(
    environment: Readonly<Record<string, string>> = {},
    program = checkoutPath('examples/worker.ts'),
  ): ChildProcess {
    return this.#start(program, [], {
      ...broker('RABBITMQ', this.#workerBroker),
      ...environment,
    });
  }

  /** Starts a program that submits a job with this number of seconds; resolves when the submission is confirmed. */
  async startSubmittingProgram(
    seconds: number,
    clientId?: string,
  ): Promise<{ program: ChildProcess; jobId: string }> {
    const program = this.#start(
      fileURLToPath(import.meta.resolve('./fixtures/submitting-program.ts')),
      [String(seconds), ...(clientId === undefined ? [] : [clientId])],
      broker('RABBITMQ', this.#submitterBroker),
    );
    assert.ok(program.stdout);
    const [jobId] = (await once(createInterface(program.stdout), 'line')) as [string];
    return { program, jobId };
  }

  /** Sends SIGKILL to all programs that still run. */
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

/** Programs, and the servers of one test file that they use. */
export interface ProgramsOnTestServers {
  readonly programs: Programs;
  readonly sdkBroker: TestBroker;
  readonly workerBroker: TestBroker;
  readonly database: TestDatabase;
  /** Kills the programs and removes their virtual hosts and database. */
  readonly stop: () => Promise<void>;
}

export async function programsOnTestServers(): Promise<ProgramsOnTestServers> {
  const [sdkBroker, workerBroker, database] = await Promise.all([testBroker(), testBroker(), testDatabase()]);
  const programs = new Programs(sdkBroker, workerBroker, database);
  const stop = async (): Promise<void> => {
    await programs.killAll();
    await Promise.all([sdkBroker.drop(), workerBroker.drop(), database.drop()]);
  };
  return { programs, sdkBroker, workerBroker, database, stop };
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

/** Resolves with the HTTP port of an orchestrator when it accepts jobs; rejects if it ends before that. */
export async function takesJobs(orchestrator: ChildProcess): Promise<number> {
  const line = await logged(orchestrator, 'orchestrator ready');
  return (JSON.parse(line) as { port: number }).port;
}

/** Resolves with the next log line of a program that contains the text; rejects if the program ends before that. */
export async function logged({ stdout }: ChildProcess, text: string): Promise<string> {
  assert.ok(stdout);
  try {
    for await (const line of createInterface(stdout)) if (line.includes(text)) return line;
  } finally {
    stdout.resume();
  }
  throw new Error(`The program ended before it logged '${text}'`);
}

/** Resolves with whether a worker with log level debug has begun a task and handled everything else. */
export async function hasBegunTask(worker: ChildProcess): Promise<boolean> {
  assert.ok(worker.stdout);
  const awaited = new Set(['task started', 'ready']);
  for await (const line of createInterface(worker.stdout)) {
    awaited.delete((JSON.parse(line) as { msg: string }).msg);
    if (awaited.size === 0) break;
  }
  worker.stdout.resume();
  return awaited.size === 0;
}

export interface Readiness {
  /** HTTP status: 200 or 503. */
  readonly status: number;
  readonly problems: Readonly<Record<string, string | null>>;
}

/** Resolves with the readiness of an orchestrator when it is the wanted one. */
export async function readiness(
  httpPort: number,
  isAsWanted: (readiness: Readiness) => boolean,
): Promise<Readiness> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${httpPort}/readyz`);
    const problems = (await response.json()) as Readiness['problems'];
    const found = { status: response.status, problems };
    if (isAsWanted(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The slot processes of a worker. */
export function taskProcesses(worker: ChildProcess): number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(worker.pid), '-f', 'slot-main'], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** Resolves when a process has ended. */
export async function processGone(pid: number): Promise<void> {
  while (
    spawnSync('ps', ['-p', String(pid), '-o', 'stat='])
      .stdout.toString()
      .replace(/^Z.*/, '')
      .trim() !== ''
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Resolves when the process is gone. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** The results of jobs. Fails if one is handed over twice. */
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

/** Checks that all jobs succeeded and each result was handed over once. */
export async function allSucceedOnce(jobs: readonly JobHandle[]): Promise<void> {
  const results = await resultsOnce(jobs);
  assert.deepEqual(new Set(results.map(({ resultType }) => resultType)), new Set(['SUCCEEDED']));
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
}
