import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { listJobs } from '@omotes/orchestrator';
import {
  brokerEnvironment,
  databaseEnvironment,
  testBroker,
  testDatabase,
  type TestBroker,
  type TestDatabase,
} from '@omotes/testing';
import { type EnvironmentName, pythonEnvironment } from '@omotes/python';

export const ROOT = resolve(import.meta.dirname, '../..');
const INTEROP = resolve(ROOT, 'interop');

export type Language = 'Python' | 'TypeScript';

/** A program and the lines that it prints. */
export class Program {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  #onLine = Promise.withResolvers<void>();

  constructor(file: string, args: readonly string[], environment: Record<string, string>) {
    this.child = spawn(file, args, {
      cwd: INTEROP,
      env: { ...process.env, ...environment, PYTHONUNBUFFERED: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      assert.ok(stream);
      createInterface(stream).on('line', (line) => {
        this.lines.push(line);
        this.#onLine.resolve();
        this.#onLine = Promise.withResolvers();
      });
    }
    this.child.once('exit', () => this.#onLine.resolve());
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves with the first matching line, earlier or later. Throws if the program ends without one. */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const line = this.lines.find((each) => pattern.test(each));
      if (line !== undefined) return line;
      if (this.hasEnded) {
        throw new Error(`The program ended without printing ${pattern}:\n${this.lines.join('\n')}`);
      }
      await this.#onLine.promise;
    }
  }

  /** Resolves with the exit code when the program has ended and all its output was read. */
  async ended(): Promise<number | null> {
    if (!this.hasEnded) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** Ends only the program, not its children. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

/** Broker, database and the programs of one test file. */
export class World {
  readonly sdkBroker: TestBroker;
  readonly workerBroker: TestBroker;
  readonly database: TestDatabase;
  readonly #versions: EnvironmentName;
  readonly #programs: Program[] = [];

  private constructor(
    versions: EnvironmentName,
    ...[sdkBroker, workerBroker, database]: [TestBroker, TestBroker, TestDatabase]
  ) {
    this.#versions = versions;
    this.sdkBroker = sdkBroker;
    this.workerBroker = workerBroker;
    this.database = database;
  }

  /** `versions`: environment of its Python programs. */
  static async make(versions: EnvironmentName): Promise<World> {
    return new World(versions, ...(await Promise.all([testBroker(), testBroker(), testDatabase()])));
  }

  start(file: string, args: readonly string[], environment: Record<string, string>): Program {
    const program = new Program(file, args, environment);
    this.#programs.push(program);
    return program;
  }

  startPython(file: string, args: readonly string[], environment: Record<string, string>): Program {
    return this.startInstalled('python', [`python/${file}`, ...args], environment);
  }

  /** Starts a command of the Python environment. */
  startInstalled(
    command: 'python' | 'celery',
    args: readonly string[],
    environment: Record<string, string>,
  ): Program {
    return this.start(resolve(pythonEnvironment(this.#versions).folder, 'bin', command), args, environment);
  }

  startSdkClient(language: Language): Program {
    const environment = brokerEnvironment('', this.sdkBroker);
    if (language === 'Python') return this.startPython('sdk_client.py', [], environment);
    return this.start(process.execPath, ['sdk/sdk-client.ts'], environment);
  }

  /** `environment`: variables in addition to those of the servers. */
  startCommand(name: string, environment: Readonly<Record<string, string>> = {}): Program {
    return this.start(process.execPath, [resolve(ROOT, 'packages/cli/src/main.ts'), ...name.split(' ')], {
      ...brokerEnvironment('SDK_', this.sdkBroker),
      ...brokerEnvironment('CELERY_', this.workerBroker),
      ...brokerEnvironment('TASK_', this.workerBroker),
      ...databaseEnvironment(this.database),
      WORKFLOW_CONFIG_PATH: resolve(INTEROP, 'workflow-config.json'),
      HTTP_PORT: '0',
      ...environment,
    });
  }

  async startOrchestrator(environment: Readonly<Record<string, string>> = {}): Promise<Program> {
    const program = this.startCommand('orchestrator', environment);
    await program.printed(/orchestrator ready/);
    return program;
  }

  /** Starts a worker that performs one task at a time. `workflowTypes`: those of a Python worker; default: all. */
  async startWorker(language: Language, workflowTypes: readonly string[] = []): Promise<Program> {
    if (language === 'TypeScript') {
      return this.start(process.execPath, ['worker/worker.ts'], brokerEnvironment('', this.workerBroker));
    }
    const worker = this.startPython('worker.py', workflowTypes, brokerEnvironment('', this.workerBroker));
    await worker.printed(/ ready\.$/);
    return worker;
  }

  /** Resolves when no job is left in the database. */
  async noJobLeft(): Promise<void> {
    while ((await listJobs(this.database)).length > 0) await delay(20);
  }

  async end(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    await Promise.all([this.sdkBroker.drop(), this.workerBroker.drop(), this.database.drop()]);
  }
}

/** Resolves when the process has ended, even if it is still a zombie. */
export async function processGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await delay(20);
  }
}
