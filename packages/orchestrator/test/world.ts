import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BatchConsumer,
  Connection,
  DeliveryConsumer,
  Publisher,
  type Delivery,
  type Publication,
} from '@omotes/amqp';
import { decodeTask, type CeleryTask } from '@omotes/celery';
import {
  DEAD_LETTER_QUEUE,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  JobProgressUpdate,
  jobQueues,
  JobResult,
  JobStatusUpdate,
  JobSubmission,
  OMOTES_EXCHANGE,
  plainQueue,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  TaskProgressUpdate,
  TaskResult,
  type ContractQueue,
  type JobUpdate,
  workerQueue,
} from '@omotes/protocol';
import {
  brokerEnvironment,
  databaseEnvironment,
  testBroker,
  testDatabase,
  type TestBroker,
  type TestDatabase,
} from '@omotes/testing';
import pg from 'pg';
import { createLog } from '@omotes/service';
import type { Undelivered } from '../src/domain/job.ts';
import { Orchestrator, readEnvironment } from '../src/index.ts';

export const ESDL =
  '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dorp"/>';

export const DEFINITIONS = [
  { workflow_type_name: 'noop', workflow_type_description_name: 'Does nothing' },
  {
    workflow_type_name: 'measured',
    workflow_type_description_name: 'Takes parameters',
    workflow_parameters: [
      { parameter_type: 'float', key_name: 'supply', minimum: 10, maximum: 120 },
      { parameter_type: 'integer', key_name: 'count', default: 3 },
    ],
  },
  {
    workflow_type_name: 'related',
    workflow_type_description_name: 'Takes parameters of which one bounds the other',
    workflow_parameters: [
      { parameter_type: 'float', key_name: 'lower' },
      {
        parameter_type: 'float',
        key_name: 'upper',
        constraints: [{ other_key_name: 'lower', relation: 'greater' }],
      },
    ],
  },
];

/** What an SDK sees of one job, in the order in which the broker delivered it. */
export class SeenJob {
  readonly jobId: string;
  readonly events: JobUpdate[] = [];
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  constructor(jobId: string) {
    this.jobId = jobId;
  }

  add(event: JobUpdate): void {
    this.events.push(event);
    this.#emitter.emit('event');
  }

  /** Resolves with the first event, past or future, for which `test` holds. */
  async until(test: (event: JobUpdate) => boolean): Promise<JobUpdate> {
    for (;;) {
      const found = this.events.find(test);
      if (found) return found;
      await once(this.#emitter, 'event');
    }
  }

  /** Resolves with the next event that arrives. */
  async next(): Promise<void> {
    await once(this.#emitter, 'event');
  }

  async status(status: string): Promise<void> {
    await this.until((event) => event.type === 'status' && event.status === status);
  }

  async result(): Promise<JobResult> {
    const event = await this.until(({ type }) => type === 'result');
    if (event.type !== 'result') throw new Error('unreachable');
    return event;
  }

  get progress(): number[] {
    return this.events.flatMap((event) => (event.type === 'progress' ? [event.fraction] : []));
  }

  get statuses(): string[] {
    return this.events.flatMap((event) => (event.type === 'status' ? [event.status] : []));
  }
}

export interface WorldOptions {
  readonly replicas?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Orchestrators on real servers, with an SDK and a worker that speak the wire and do only what a test says. */
export class World {
  readonly sdkBroker: TestBroker;
  readonly workerBroker: TestBroker;
  readonly database: TestDatabase;
  readonly definitionsPath: string;
  readonly orchestrators: Orchestrator[] = [];
  readonly sdk: Connection;
  readonly worker: Connection;
  readonly sdkPublisher: Publisher;
  readonly workerPublisher: Publisher;
  readonly pool: pg.Pool;
  readonly revoked: string[] = [];
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #worker = new EventEmitter().setMaxListeners(0);
  readonly #tasks: CeleryTask[] = [];
  readonly #deadLetters: Delivery[] = [];

  private constructor(
    parts: { sdkBroker: TestBroker; workerBroker: TestBroker; database: TestDatabase; folder: string },
    environment: Readonly<Record<string, string>>,
  ) {
    const { sdkBroker, workerBroker, database, folder } = parts;
    this.sdkBroker = sdkBroker;
    this.workerBroker = workerBroker;
    this.database = database;
    this.#folder = folder;
    this.definitionsPath = join(folder, 'definitions.json');
    this.#environment = environment;
    this.sdk = new Connection({ ...sdkBroker, name: 'test-sdk', topology: { exchanges: [OMOTES_EXCHANGE] } });
    this.worker = new Connection({ ...workerBroker, name: 'test-worker' });
    this.sdkPublisher = new Publisher(this.sdk);
    this.workerPublisher = new Publisher(this.worker);
    const { host, port, username: user, password } = database;
    this.pool = new pg.Pool({ host, port, database: database.database, user, password });
    this.pool.on('error', () => undefined);
  }

  static async create({ replicas = 1, environment = {} }: WorldOptions = {}): Promise<World> {
    const [sdkBroker, workerBroker, database, folder] = await Promise.all([
      testBroker(),
      testBroker(),
      testDatabase(),
      mkdtemp(join(tmpdir(), 'omotes-world-')),
    ]);
    const world = new World({ sdkBroker, workerBroker, database, folder }, environment);
    await writeFile(world.definitionsPath, JSON.stringify(DEFINITIONS));
    await Promise.all([world.sdk.start(), world.worker.start()]);
    for (let index = 0; index < replicas; index += 1) await world.startOrchestrator();
    return world;
  }

  /** The environment names of the contract for this world's servers. */
  get environment(): Record<string, string> {
    return {
      ...brokerEnvironment('SDK_', this.sdkBroker),
      ...brokerEnvironment('CELERY_', this.workerBroker),
      ...brokerEnvironment('TASK_', this.workerBroker),
      ...databaseEnvironment(this.database),
      WORKFLOW_CONFIG_PATH: this.definitionsPath,
      HTTP_PORT: '0',
      LOG_LEVEL: process.env['OMOTES_TEST_LOG_LEVEL'] ?? 'FATAL',
      ...this.#environment,
    };
  }

  /** Starts one more, with these variables in place of the world's. */
  async startOrchestrator(
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ orchestrator: Orchestrator; port: number }> {
    const settings = readEnvironment({ ...this.environment, ...environment });
    const orchestrator = new Orchestrator(settings, createLog(settings.logLevel, {}));
    this.orchestrators.push(orchestrator);
    return { orchestrator, port: await orchestrator.start() };
  }

  /** Starts watching a job's three queues, or those given, as an SDK does before it submits. */
  async watch(jobId: string = randomUUID(), queues?: readonly ContractQueue[]): Promise<SeenJob> {
    const seen = new SeenJob(jobId);
    const { status, progress, result } = jobQueues(jobId);
    const consumer = new BatchConsumer(this.sdk, {
      subscriptions: (queues ?? [status, progress, result]).map((declaration) => ({
        queue: declaration.name,
        prefetch: 0,
        declaration,
      })),
      handle: async (batch) => {
        for (const { queue, body } of batch) {
          if (queue === status.name) seen.add({ type: 'status', ...JobStatusUpdate.decode(body) });
          else if (queue === progress.name) seen.add({ type: 'progress', ...JobProgressUpdate.decode(body) });
          else seen.add({ type: 'result', ...JobResult.decode(body) });
        }
      },
      isTransient: () => false,
      deadLetter: (_, error) => Promise.reject(error instanceof Error ? error : new Error(String(error))),
    });
    await consumer.start();
    return seen;
  }

  /** Watches a job and submits it. */
  async submit(submission: Partial<JobSubmission> = {}): Promise<SeenJob> {
    const seen = await this.watch(submission.jobId);
    await this.publishSubmission({ ...submission, jobId: seen.jobId });
    return seen;
  }

  async publishSubmission(
    submission: Partial<JobSubmission> & { jobId: string },
    properties: Partial<Publication> = {},
  ): Promise<void> {
    const body = JobSubmission.encode({ workflowType: 'noop', esdl: ESDL, params: {}, ...submission });
    await this.publishToSdkQueue(JOB_SUBMISSIONS_QUEUE, body, properties);
  }

  async delete(jobId: string): Promise<void> {
    await this.publishToSdkQueue(JOB_DELETIONS_QUEUE, JobDelete.encode({ jobId }));
  }

  /** Publishes raw bytes as an SDK does. */
  async publishToSdkQueue(
    queue: string,
    body: Uint8Array,
    properties: Partial<Publication> = {},
  ): Promise<void> {
    const exchange = OMOTES_EXCHANGE.name;
    await this.sdkPublisher.publish({ exchange, routingKey: queue, body, ...properties });
  }

  /** Consumes the tasks of a queue, acknowledging each at once; returns a way to wait for a job's. */
  async tasks(queue = workerQueue('noop')): Promise<(jobId: string) => Promise<CeleryTask>> {
    const consumer = new DeliveryConsumer(this.worker, {
      queues: [queue],
      prefetch: 1000,
      handle: async (delivery: Delivery) => {
        this.#tasks.push(decodeTask(delivery));
        this.#worker.emit('task');
        return 'acknowledge';
      },
    });
    await consumer.start();
    return async (jobId) => {
      for (;;) {
        const [task] = this.tasksOf(jobId);
        if (task) return task;
        await once(this.#worker, 'task');
      }
    };
  }

  /** The tasks that were published for a job. */
  tasksOf(jobId: string): CeleryTask[] {
    return this.#tasks.filter(({ args }) => args[0] === jobId);
  }

  /** Collects the dead letters of both virtual hosts from now on. */
  async hearDeadLetters(): Promise<void> {
    for (const connection of [this.sdk, this.worker]) {
      const consumer = new DeliveryConsumer(connection, {
        queues: [plainQueue(DEAD_LETTER_QUEUE)],
        prefetch: 1000,
        handle: async (delivery) => {
          this.#deadLetters.push(delivery);
          this.#worker.emit('deadLetter');
          return 'acknowledge';
        },
      });
      await consumer.start();
    }
  }

  /** Those heard so far. */
  get deadLetters(): readonly Delivery[] {
    return this.#deadLetters;
  }

  /** Resolves with the first dead letter, past or future, of this queue and with this body. */
  async deadLetter(queue: string, body: Uint8Array): Promise<Delivery> {
    for (;;) {
      const found = this.#deadLetters.find(
        ({ headers, ...delivery }) => headers['x-omotes-queue'] === queue && delivery.body.equals(body),
      );
      if (found) return found;
      await once(this.#worker, 'deadLetter');
    }
  }

  /** Submits a job and performs it; resolves when its SDK has the result. `taskOf`: as `tasks` returned it. */
  async performJob(
    taskOf: (jobId: string) => Promise<CeleryTask>,
    submission: Partial<JobSubmission> = {},
  ): Promise<SeenJob> {
    const job = await this.submit(submission);
    const { taskId } = await taskOf(job.jobId);
    await this.sendStart(job.jobId, taskId);
    await this.sendResult(job.jobId, taskId);
    await job.result();
    return job;
  }

  /** Resolves when everything published before has been handled: a job of its own has gone the same ways. */
  async settled(): Promise<void> {
    const probes = this.orchestrators.map(async () => {
      const jobId = randomUUID();
      await this.declareQueues(Object.values(jobQueues(jobId)));
      await this.insertRow(jobId, { celery_id: jobId, status: 'SUBMITTED' });
      await this.sendStart(jobId, jobId);
      await this.sendResult(jobId, jobId);
      await this.delete(jobId);
      await this.rowGone(jobId);
    });
    await Promise.all(probes);
    await this.queuesEmpty();
  }

  /** Declares queues on the SDKs' virtual host, once: not again after a reconnect. */
  async declareQueues(queues: readonly ContractQueue[]): Promise<void> {
    await this.sdk.withChannel(async (channel) => {
      for (const { name, durable, arguments: args } of queues)
        await channel.assertQueue(name, { durable, arguments: args ?? {} });
    });
  }

  /** Resolves when no message waits for the orchestrators. */
  async queuesEmpty(): Promise<void> {
    for (;;) {
      const sdk = await this.sdk.withChannel((channel) =>
        Promise.all([JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE].map((queue) => channel.checkQueue(queue))),
      );
      const tasks = await this.worker.withChannel((channel) =>
        Promise.all([TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE].map((queue) => channel.checkQueue(queue))),
      );
      if ([...sdk, ...tasks].every(({ messageCount }) => messageCount === 0)) return;
    }
  }

  /** Resolves when the broker holds nothing for the orchestrators and workers, acknowledgements included. */
  async nothingPending(): Promise<void> {
    for (const broker of [this.sdkBroker, this.workerBroker]) {
      const isPending = async (): Promise<boolean> =>
        (await broker.queues()).some(
          ({ name, messages }) => !/^(jobs\.|sdk\.|omotes_dead_letters)/.test(name) && messages > 0,
        );
      while (await isPending());
    }
  }

  /** Puts a row into the table, as an orchestrator that died has left it. */
  async insertRow(jobId: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
    const row = { job_id: jobId, workflow_type: 'noop', registered_at: new Date(), ...columns };
    const names = Object.keys(row);
    await this.pool.query(
      `insert into job (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  }

  async sendStart(jobId: string, taskId: string, messageId: string = randomUUID()): Promise<void> {
    await this.publishToTaskQueue(
      TASK_PROGRESS_QUEUE,
      TaskProgressUpdate.encode({ jobId, taskId, taskType: 'noop', message: '', type: 'start' }),
      { messageId },
    );
  }

  async sendProgress(jobId: string, taskId: string, fraction: number, log?: string): Promise<void> {
    await this.publishToTaskQueue(
      TASK_PROGRESS_QUEUE,
      TaskProgressUpdate.encode({
        jobId,
        taskId,
        taskType: 'noop',
        message: 'on',
        type: 'progress',
        fraction,
        log,
      }),
    );
  }

  async sendResult(jobId: string, taskId: string, result: Partial<TaskResult> = {}): Promise<void> {
    await this.publishToTaskQueue(
      TASK_RESULT_QUEUE,
      TaskResult.encode({
        jobId,
        taskId,
        taskType: 'noop',
        resultType: 'SUCCEEDED',
        outputEsdl: ESDL,
        logs: '',
        feedback: [],
        ...result,
      }),
    );
  }

  async publishToTaskQueue(
    queue: string,
    body: Uint8Array,
    properties: Partial<Publication> = {},
  ): Promise<void> {
    await this.workerPublisher.publish({ exchange: '', routingKey: queue, body, ...properties });
  }

  /** Hears revokes from now on, as a worker's mailbox does; they are collected in `revoked`. */
  async hearRevokes(): Promise<void> {
    await this.worker.declare({ exchanges: [{ name: 'celery.pidbox', type: 'fanout', durable: false }] });
    const declaration = {
      name: `${randomUUID()}.celery.pidbox`,
      durable: false,
      exclusive: true,
      bindings: [{ exchange: 'celery.pidbox', routingKey: '' }],
    };
    const consumer = new DeliveryConsumer(this.worker, {
      queues: [declaration],
      prefetch: 100,
      handle: async ({ body }) => {
        const command = JSON.parse(body.toString()) as {
          method: string;
          arguments: { task_id: string | string[] };
        };
        if (command.method === 'revoke') this.revoked.push(...[command.arguments.task_id].flat());
        this.#worker.emit('revoked');
        return 'acknowledge';
      },
    });
    await consumer.start();
  }

  async revokedTask(taskId: string, times = 1): Promise<void> {
    while (this.revoked.filter((id) => id === taskId).length < times) await once(this.#worker, 'revoked');
  }

  /** The row of a job, or undefined. */
  async row(jobId: string): Promise<Record<string, unknown> | undefined> {
    return (await this.pool.query<Record<string, unknown>>('select * from job where job_id = $1', [jobId]))
      .rows[0];
  }

  /** Resolves when the job has no row any more. */
  async rowGone(jobId: string): Promise<void> {
    while (await this.row(jobId)) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Resolves when a column of the job's row has this value. */
  async rowHas(jobId: string, column: string, value: unknown): Promise<void> {
    while ((await this.row(jobId))?.[column] !== value)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** What waits of a job for its queues, or undefined. */
  async undelivered(jobId: string): Promise<{ state: Undelivered } | undefined> {
    const query = 'select state from undelivered where job_id = $1';
    return (await this.pool.query<{ state: Undelivered }>(query, [jobId])).rows[0];
  }

  async tombstone(jobId: string): Promise<Record<string, unknown> | undefined> {
    const { rows } = await this.pool.query<Record<string, unknown>>(
      'select * from ended_job where job_id = $1',
      [jobId],
    );
    return rows[0];
  }

  async stop(): Promise<void> {
    await Promise.all(this.orchestrators.map((orchestrator) => orchestrator.stop()));
    await Promise.all([this.sdk.stop(), this.worker.stop(), this.pool.end()]);
    await Promise.all([this.sdkBroker.drop(), this.workerBroker.drop(), this.database.drop()]);
    await rm(this.#folder, { recursive: true });
  }
}
