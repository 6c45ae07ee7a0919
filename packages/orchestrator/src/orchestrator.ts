import { Publisher, QueueCounts, type BatchConsumer, type Connection } from '@omotes/amqp';
import { Periodic, retry, runOnce, withDeadline } from '@omotes/async';
import { RemoteControl } from '@omotes/celery';
import { SchemaError, type Logger } from '@omotes/service';
import { areResourcesDeleted, CleanUp, timeSeriesStores } from './clean-up/clean-up.ts';
import type { OrchestratorSettings } from './env.ts';
import { DatabaseRefusedError, OrchestratorStoppedError } from './errors.ts';
import { broadcastWorkflows } from './messaging/available-workflows.ts';
import { connectionTo } from './messaging/broker-connection.ts';
import { createConsumers } from './messaging/consumers.ts';
import { isTransient } from './messaging/is-transient.ts';
import { SdkUpdates } from './messaging/sdk-updates.ts';
import { SdkQueues } from './messaging/sdk-queues.ts';
import { WorkerInquiry } from './messaging/worker-inquiry.ts';
import { WorkerTasks } from './messaging/worker-tasks.ts';
import { WorkflowRequests } from './messaging/workflow-requests.ts';
import { Background } from './upkeep/background.ts';
import { Backlog } from './upkeep/backlog.ts';
import { DEADLINE_INTERVAL_MS, endJobsPastDeadline } from './upkeep/deadlines.ts';
import { HandOvers } from './transitions/hand-overs.ts';
import { HttpServer, type Check } from './monitoring/http-server.ts';
import { JobEnds } from './transitions/job-ends.ts';
import { logJobChange } from './monitoring/job-log.ts';
import { JobTransitions } from './transitions/job-transitions.ts';
import {
  CENSUS_INTERVAL_MS,
  findLostResults,
  takeFirstCensus,
  type LostResultPorts,
  type Missing,
} from './upkeep/lost-results.ts';
import { Metrics } from './monitoring/metrics.ts';
import { redeliver, REDELIVERY_INTERVAL_MS, RedeliveryPace } from './upkeep/redelivery.ts';
import { repeatRevocations, REVOCATION_INTERVAL_MS, Revocations } from './upkeep/revocations.ts';
import { sweep } from './upkeep/sweep.ts';
import { WorkflowDefinitions } from './workflow-definitions.ts';
import { JobStore } from './store/job-store.ts';
import { SDK_TOPOLOGY, taskEventTopology, taskTopology } from './topology.ts';

const QUERY_TASKS_TIMEOUT_MS = 5_000;

/** How long ends that are held may take to be told when the replica stops; their claims are carried out by another. */
const BACKGROUND_STOP_MS = 5_000;

/**
 * One replica: registers jobs, hands them to the workers, tells the SDKs. Replicas share the queues and the
 * database and know nothing of one another.
 */
export class Orchestrator {
  readonly #settings: OrchestratorSettings;
  readonly #log: Logger;
  readonly #definitions: WorkflowDefinitions;
  readonly #store: JobStore;
  readonly #cleanUp: CleanUp;
  readonly #sdk: Connection;
  readonly #celery: Connection;
  readonly #tasks: Connection;
  readonly #control: RemoteControl;
  readonly #revocations = new Revocations();
  readonly #sdkPublisher: Publisher;
  readonly #metrics: Metrics;
  readonly #http: HttpServer;
  readonly #sdkQueues: SdkQueues;
  readonly #background: Background;
  readonly #redeliveryPace = new RedeliveryPace();
  readonly #transitions: JobTransitions;
  readonly #consumers: readonly BatchConsumer[];
  readonly #workflowRequests: WorkflowRequests;
  readonly #services: readonly Periodic[];
  readonly #backlog: Backlog;
  readonly #lostResultPorts: LostResultPorts;
  readonly #stopping = new AbortController();
  #started: Promise<number> | undefined;

  constructor(settings: OrchestratorSettings, log: Logger) {
    this.#settings = settings;
    this.#log = log;
    this.#definitions = new WorkflowDefinitions(settings.definitionsPath);
    this.#store = new JobStore(
      settings.database,
      (error) => log.warn({ err: error }, 'database connection lost'),
      {
        timeSeries: timeSeriesStores(settings.timeSeries).length > 0,
        resources: areResourcesDeleted(settings.resources),
      },
    );
    const { progressQueue, resultQueue } = settings;
    this.#sdk = connectionTo('sdk', settings.sdkBroker, log, SDK_TOPOLOGY);
    this.#celery = connectionTo('celery', settings.celeryBroker, log);
    this.#tasks = connectionTo(
      'task',
      settings.taskBroker,
      log,
      taskEventTopology(progressQueue, resultQueue),
    );
    this.#control = new RemoteControl(this.#celery);
    this.#sdkPublisher = new Publisher(this.#sdk);
    this.#metrics = new Metrics(this.#store, () =>
      this.#connections.some(({ blockedReason }) => blockedReason !== undefined),
    );
    this.#cleanUp = new CleanUp({
      timeSeries: settings.timeSeries,
      resources: settings.resources,
      store: this.#store,
      registry: this.#metrics.registry,
      log,
      retentionMs: settings.retentionSec * 1000,
    });
    const sdk = new SdkUpdates(this.#sdkPublisher);
    this.#sdkQueues = new SdkQueues(new QueueCounts(this.#sdk));
    this.#background = new Background((error) =>
      log.warn({ err: error }, 'the end of a job could not be told; tried again later'),
    );
    this.#transitions = new JobTransitions(
      {
        store: this.#store,
        sdk,
        workers: new WorkerTasks(new Publisher(this.#celery), this.#control, this.#revocations),
        ends: new JobEnds(sdk, this.#sdkQueues),
        handOvers: new HandOvers(),
        holdEnd: (_, work) => this.#background.run(work),
        changed: (change) => {
          this.#metrics.jobChanged(change);
          if (change.to.type !== 'unknown' && change.to.undelivered?.dueAtMs !== undefined)
            this.#redeliveryPace.kept(performance.now());
          logJobChange(log, change);
        },
      },
      { maxStarts: settings.maxStarts, retentionMs: settings.retentionSec * 1000 },
    );
    this.#backlog = new Backlog(settings.deadlineStartBufferSec * 1000);
    this.#consumers = createConsumers({
      sdk: this.#sdk,
      tasks: this.#tasks,
      progressQueue,
      resultQueue,
      sdkPort: sdk,
      transitions: this.#transitions,
      definitions: () => this.#definitions.current,
      removeLeftovers: (jobIds) => this.#cleanUp.jobsDeleted(jobIds),
      registerResources: (resources) => this.#cleanUp.registerResources(resources),
      backlog: this.#backlog,
      metrics: this.#metrics,
      log,
    });
    this.#workflowRequests = new WorkflowRequests({
      connection: this.#sdk,
      publisher: this.#sdkPublisher,
      broadcast: (signal) => broadcastWorkflows(this.#sdkPublisher, this.#definitions.current, signal),
      log,
    });
    this.#lostResultPorts = {
      store: this.#store,
      workers: new WorkerInquiry({
        control: this.#control,
        celery: this.#celery,
        tasks: this.#tasks,
        taskPublisher: new Publisher(this.#tasks),
        progressQueue,
        resultQueue,
      }),
    };
    this.#services = this.#periodicServices();
    this.#http = new HttpServer({
      ...settings.http,
      checks: this.#checks(),
      metrics: async () => ({
        contentType: this.#metrics.registry.contentType,
        body: await this.#metrics.registry.metrics(),
      }),
    });
  }

  /**
   * Starts, waiting for the servers as long as it takes; resolves with the port of the HTTP server when jobs are
   * taken. Rejects with `DefinitionsFileError` or `DefinitionsError` when the definitions file cannot be used,
   * `DatabaseRefusedError` when the database may not be used, `SchemaError` when it is newer, `HttpPortError` when
   * the HTTP port is taken, and `OrchestratorStoppedError` when stopped meanwhile.
   */
  start(): Promise<number> {
    const { signal } = this.#stopping;
    this.#started ??= this.#start(signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
    return this.#started;
  }

  /** Takes no more messages, finishes the batches in progress, and closes everything. */
  readonly stop = runOnce(() => this.#stop());

  get #connections(): readonly Connection[] {
    return [this.#sdk, this.#celery, this.#tasks];
  }

  async #start(signal: AbortSignal): Promise<number> {
    await this.#definitions.load();
    this.#logDefinitionWarnings();
    signal.throwIfAborted();
    const port = await this.#http.start();
    await Promise.all([this.#prepareStore(signal), ...this.#connections.map((each) => each.start(signal))]);
    await this.#celery.declare(taskTopology(this.#definitions.current.keys()));
    await this.#countBacklog(signal);
    if (this.#backlog.isOver(performance.now())) await this.#takeFirstCensus();
    // Consuming begins only now that everything a handler uses is declared and connected.
    await Promise.all(this.#consumers.map((consumer) => consumer.start()));
    signal.throwIfAborted();
    for (const service of this.#services) service.start();
    await this.#workflowRequests.start();
    this.#definitions.watch({
      changed: (definitions) => this.#definitionsChanged(definitions.keys()),
      failed: (error) =>
        this.#log.error({ err: error }, 'workflow definitions not usable; the former ones stay'),
    });
    await broadcastWorkflows(this.#sdkPublisher, this.#definitions.current, signal);
    this.#log.info({ port, workflowTypes: [...this.#definitions.current.keys()] }, 'orchestrator ready');
    return port;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort(new OrchestratorStoppedError());
    this.#definitions.stop();
    this.#workflowRequests.stop();
    const stopBackground = (): Promise<void> =>
      withDeadline(this.#background.stop(), BACKGROUND_STOP_MS).catch(() => undefined);
    // First, as it uses the signals of the services; and again, for what they have begun meanwhile.
    await stopBackground();
    await Promise.allSettled([...this.#consumers, ...this.#services].map((part) => part.stop()));
    await stopBackground();
    await this.#control.stop();
    await Promise.allSettled(this.#connections.map((connection) => connection.stop()));
    // Without its connections a start that is under way ends too.
    await this.#started?.catch(() => undefined);
    await this.#http.stop();
    await this.#store.stop();
    this.#log.info('orchestrator stopped');
  }

  async #prepareStore(signal: AbortSignal): Promise<void> {
    const prepare = async (): Promise<readonly string[]> => {
      const applied = await this.#store.prepare();
      await this.#cleanUp.prepare();
      return applied;
    };
    const applied = await this.#untilThere('database', isServerAway, prepare, signal).catch(
      (error: unknown) => {
        throw isRefused(error) ? new DatabaseRefusedError(this.#settings.database, error) : error;
      },
    );
    if (applied.length > 0) this.#log.info({ migrations: applied }, 'database schema updated');
  }

  async #countBacklog(signal: AbortSignal): Promise<void> {
    const { resultQueue, progressQueue } = this.#settings;
    const count = (): Promise<{ queue: string; messageCount: number }[]> =>
      this.#tasks.withChannel(async (channel) => [
        await channel.checkQueue(progressQueue),
        await channel.checkQueue(resultQueue),
      ]);
    const counts = await this.#untilThere('RabbitMQ', isTransient, count, signal);
    this.#backlog.started(
      new Map(counts.map(({ queue, messageCount }) => [queue, messageCount])),
      performance.now(),
    );
  }

  /** Without it the orchestrator works too: a lost result of the first seconds is then given up later. */
  async #takeFirstCensus(): Promise<void> {
    try {
      await takeFirstCensus(this.#lostResultPorts);
    } catch (error) {
      this.#log.warn({ err: error }, 'the workers could not be asked at the start; asked again later');
    }
  }

  #untilThere<T>(
    server: string,
    isAway: (error: unknown) => boolean,
    use: () => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    return retry(use, {
      signal,
      isTransient: isAway,
      failed: (error) => this.#log.warn({ err: error }, `${server} not reachable; trying again`),
    });
  }

  #logDefinitionWarnings(): void {
    const { warnings } = this.#definitions;
    if (warnings.length === 0) return;
    this.#log.warn({ warnings }, 'workflow definitions contradict themselves; they are used as they are');
  }

  async #definitionsChanged(workflowTypes: Iterable<string>): Promise<void> {
    this.#logDefinitionWarnings();
    await this.#celery.declare(taskTopology(workflowTypes));
    await broadcastWorkflows(this.#sdkPublisher, this.#definitions.current, this.#stopping.signal);
    this.#log.info({ workflowTypes: [...this.#definitions.current.keys()] }, 'workflow definitions changed');
  }

  #periodicServices(): Periodic[] {
    const { sweepIntervalSec, retentionSec } = this.#settings;
    const ports = { store: this.#store, transitions: this.#transitions };
    const failed = (error: unknown): void =>
      this.#log.warn({ err: error }, 'periodic work failed; tried again later');
    const knownTasks = (taskIds: readonly string[]): Promise<ReadonlySet<string>> =>
      this.#control.queryTasks(taskIds, QUERY_TASKS_TIMEOUT_MS);
    const revocationPorts = {
      revocations: this.#revocations,
      knownTasks,
      revoke: (taskIds: readonly string[]) => this.#control.revoke(taskIds, { signal: 'SIGKILL' }),
      abandoned: (taskIds: readonly string[]) =>
        this.#log.warn(
          { taskIds },
          'tasks were revoked again and again and still run: their workers cannot end a task (pool solo or threads); stop these workers',
        ),
      nowMs: () => performance.now(),
    };
    let missing: Missing = new Map();
    const taskCounts = new QueueCounts(this.#celery);
    const sweepPorts = {
      ...ports,
      knownTasks,
      waitingTasks: (workflowTypes: Iterable<string>) => taskCounts.of(workflowTypes),
      retentionMs: retentionSec * 1000,
    };
    const afterBacklog =
      (work: (signal: AbortSignal) => Promise<void>) =>
      async (signal: AbortSignal): Promise<void> => {
        if (this.#backlog.isOver(performance.now())) await work(signal);
      };
    const redeliveryPorts = { ...ports, queues: this.#sdkQueues };
    return [
      new Periodic(() => repeatRevocations(revocationPorts), REVOCATION_INTERVAL_MS, failed),
      new Periodic(
        async (signal) => {
          if (this.#redeliveryPace.isTurn(performance.now())) await redeliver(redeliveryPorts, signal);
        },
        REDELIVERY_INTERVAL_MS,
        failed,
      ),
      new Periodic(
        afterBacklog((signal) => endJobsPastDeadline(ports, signal)),
        DEADLINE_INTERVAL_MS,
        failed,
      ),
      new Periodic(
        afterBacklog(async () => {
          missing = await findLostResults(this.#lostResultPorts, missing);
        }),
        CENSUS_INTERVAL_MS,
        failed,
      ),
      new Periodic(
        afterBacklog((signal) => sweep(sweepPorts, signal)),
        sweepIntervalSec * 1000,
        failed,
      ),
      new Periodic(
        (signal) => this.#cleanUp.pass(signal),
        // A short retention time is kept to within a quarter.
        Math.min(sweepIntervalSec, retentionSec / 4) * 1000,
        failed,
      ),
    ];
  }

  #checks(): Check[] {
    const brokers = this.#connections.map((connection): Check => ({
      name: connection.name,
      problem: () => problemOf(connection),
    }));
    return [
      ...brokers,
      {
        name: 'consumers',
        problem: () => {
          const missing = this.#consumers.filter(({ isSubscribed }) => !isSubscribed);
          const queues = new Set(missing.flatMap((consumer) => consumer.queues));
          return missing.length === 0 ? undefined : `not subscribed to ${[...queues].join(', ')}`;
        },
      },
      { name: 'database', problem: () => this.#store.ping().then(() => undefined) },
    ];
  }
}

/** Why messages do not get through at present, if they do not. */
function problemOf(connection: Connection): string | undefined {
  const { isConnected, lastError, blockedReason, topologyProblem } = connection;
  if (!isConnected) return `not connected: ${lastError?.message ?? 'connecting'}`;
  if (blockedReason !== undefined) return `RabbitMQ takes no publications: ${blockedReason}`;
  return topologyProblem && `RabbitMQ refuses a declaration: ${topologyProblem}`;
}

/** Whether the database may be there later: anything but an answer of its own about the statement. */
function isServerAway(error: unknown): boolean {
  return !isRefused(error) && isTransient(error) && !(error instanceof SchemaError);
}

/** SQLSTATE classes 28, 3D and 42: no such user or database, a wrong password, or no right to something. */
function isRefused(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(28|3D|42)/.test(String(error.code));
}
