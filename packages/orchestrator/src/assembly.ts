import { Publisher, QueueCounts, QueueLook, type BatchConsumer, type Connection } from '@omotes/amqp';
import type { Periodic } from '@omotes/async';
import { RemoteControl } from '@omotes/celery';
import type { Logger } from '@omotes/service';
import { areResourcesDeleted, CleanUp, timeSeriesStores } from './clean-up/clean-up.ts';
import type { OrchestratorSettings } from './env.ts';
import { broadcastWorkflows } from './messaging/available-workflows.ts';
import { connectionTo } from './messaging/broker-connection.ts';
import { createConsumers } from './messaging/consumers.ts';
import { SdkQueues } from './messaging/sdk-queues.ts';
import { SdkUpdates } from './messaging/sdk-updates.ts';
import { WorkerInquiry } from './messaging/worker-inquiry.ts';
import { WorkerTasks } from './messaging/worker-tasks.ts';
import { WorkflowRequests } from './messaging/workflow-requests.ts';
import { HttpServer } from './monitoring/http-server.ts';
import { logJobChange } from './monitoring/job-log.ts';
import { Metrics } from './monitoring/metrics.ts';
import { readinessChecks } from './monitoring/readiness.ts';
import { JobStore } from './store/job-store.ts';
import { SDK_TOPOLOGY, taskEventTopology } from './topology.ts';
import { HandOvers } from './transitions/hand-overs.ts';
import { JobEnds } from './transitions/job-ends.ts';
import { JobTransitions } from './transitions/job-transitions.ts';
import { Background } from './upkeep/background.ts';
import { Backlog } from './upkeep/backlog.ts';
import type { LostResultPorts } from './upkeep/lost-results.ts';
import { RedeliveryPace } from './upkeep/redelivery.ts';
import { Revocations } from './upkeep/revocations.ts';
import { createUpkeep } from './upkeep/upkeep.ts';
import { WorkflowDefinitions } from './workflow-definitions.ts';

/** One replica looks at a queue of tasks at a time: the queue that is its lock. */
const QUEUE_LOOK_LOCK = 'omotes_queue_look';

/** The parts of one replica; none is started. */
export interface OrchestratorParts {
  readonly settings: OrchestratorSettings;
  readonly log: Logger;
  readonly definitions: WorkflowDefinitions;
  readonly store: JobStore;
  readonly cleanUp: CleanUp;
  readonly connections: Connections;
  readonly control: RemoteControl;
  readonly backlog: Backlog;
  readonly lostResults: LostResultPorts;
  readonly background: Background;
  readonly consumers: readonly BatchConsumer[];
  readonly workflowRequests: WorkflowRequests;
  readonly broadcastWorkflows: (signal: AbortSignal) => Promise<void>;
  readonly upkeep: readonly Periodic[];
  readonly http: HttpServer;
}

/** To the SDKs, to the workers (tasks, remote control), and to where the workers' events come from. */
type Connections = Readonly<Record<'sdk' | 'celery' | 'tasks', Connection>>;

/** Makes the parts of a replica and hands each what it uses. */
export function assemble(settings: OrchestratorSettings, log: Logger): OrchestratorParts {
  const definitions = new WorkflowDefinitions(settings.definitionsPath);
  const connections = connectionsOf(settings, log);
  const { sdk, celery, tasks } = connections;
  const control = new RemoteControl(celery);
  const sdkPublisher = new Publisher(sdk);
  const store = storeOf(settings, log);
  const metrics = new Metrics(store, () =>
    Object.values(connections).some(({ blockedReason }) => blockedReason !== undefined),
  );
  const retentionMs = settings.retentionSec * 1000;
  const { timeSeries, resources, progressQueue, resultQueue } = settings;
  const cleanUp = new CleanUp({ timeSeries, resources, store, registry: metrics.registry, log, retentionMs });

  const sdkUpdates = new SdkUpdates(sdkPublisher);
  const sdkQueues = new SdkQueues(new QueueCounts(sdk));
  const revocations = new Revocations();
  const redeliveryPace = new RedeliveryPace();
  const background = new Background((error) =>
    log.warn({ err: error }, 'the end of a job could not be published; it is tried again later'),
  );
  const transitions = new JobTransitions(
    {
      store,
      sdk: sdkUpdates,
      workers: new WorkerTasks(new Publisher(celery), control, revocations),
      ends: new JobEnds(sdkUpdates, sdkQueues),
      handOvers: new HandOvers(),
      holdEnd: (_, work) => background.run(work),
      changed: (change) => {
        metrics.jobChanged(change);
        if (change.to.type !== 'unknown' && change.to.undelivered?.dueAtMs !== undefined)
          redeliveryPace.kept(performance.now());
        logJobChange(log, change);
      },
    },
    { maxStarts: settings.maxStarts, retentionMs },
  );

  const backlog = new Backlog(settings.deadlineStartBufferSec * 1000);
  const consumers = createConsumers({
    sdk,
    tasks,
    progressQueue,
    resultQueue,
    sdkPort: sdkUpdates,
    transitions,
    definitions: () => definitions.current,
    removeLeftovers: (jobIds) => cleanUp.jobsDeleted(jobIds),
    registerResources: (registered) => cleanUp.registerResources(registered),
    backlog,
    metrics,
    log,
  });
  const broadcast = (signal: AbortSignal): Promise<void> =>
    broadcastWorkflows(sdkPublisher, definitions.current, signal);
  const workflowRequests = new WorkflowRequests({ connection: sdk, publisher: sdkPublisher, broadcast, log });

  const taskPublisher = new Publisher(tasks);
  const queueLook = new QueueLook(celery, QUEUE_LOOK_LOCK);
  const workers = new WorkerInquiry({
    control,
    celery,
    queueLook,
    tasks,
    taskPublisher,
    progressQueue,
    resultQueue,
  });
  const lostResults = { store, workers };
  const upkeep = createUpkeep({
    settings,
    store,
    transitions,
    control,
    celery,
    queueLook,
    backlog,
    revocations,
    redeliveryPace,
    sdkQueues,
    lostResults,
    cleanUp,
    log,
  });
  const http = new HttpServer({
    ...settings.http,
    checks: readinessChecks({
      connections: Object.values(connections),
      consumers,
      pingDatabase: () => store.ping(),
    }),
    metrics: async () => ({
      contentType: metrics.registry.contentType,
      body: await metrics.registry.metrics(),
    }),
  });
  return {
    settings,
    log,
    definitions,
    store,
    cleanUp,
    connections,
    control,
    backlog,
    lostResults,
    background,
    consumers,
    workflowRequests,
    broadcastWorkflows: broadcast,
    upkeep,
    http,
  };
}

function connectionsOf(settings: OrchestratorSettings, log: Logger): Connections {
  const { sdkBroker, celeryBroker, taskBroker, progressQueue, resultQueue } = settings;
  return {
    sdk: connectionTo('sdk', sdkBroker, log, SDK_TOPOLOGY),
    celery: connectionTo('celery', celeryBroker, log),
    tasks: connectionTo('task', taskBroker, log, taskEventTopology(progressQueue, resultQueue)),
  };
}

function storeOf({ database, timeSeries, resources }: OrchestratorSettings, log: Logger): JobStore {
  return new JobStore(database, (error) => log.warn({ err: error }, 'database connection lost'), {
    timeSeries: timeSeriesStores(timeSeries).length > 0,
    resources: areResourcesDeleted(resources),
  });
}
