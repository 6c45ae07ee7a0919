import type { Delivery, Hold, Publisher } from '@omotes/amqp';
import type { RemoteControl } from '@omotes/celery';
import {
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  jobQueues,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  type WorkflowDefinition,
} from '@omotes/protocol';
import type { Settings } from '../../src/domain/decision.ts';
import { isBehindBegun, type QueueHead, type WaitingTask } from '../../src/domain/queue-head.ts';
import { DeadLetterQueue } from '../../src/messaging/dead-letter-queue.ts';
import { handleDeletions } from '../../src/messaging/deletions.ts';
import { isTransient } from '../../src/messaging/is-transient.ts';
import { SdkUpdates } from '../../src/messaging/sdk-updates.ts';
import { SdkQueues } from '../../src/messaging/sdk-queues.ts';
import { handleSubmissions, type SubmissionPorts } from '../../src/messaging/submissions.ts';
import { handleTaskEvents } from '../../src/messaging/task-events.ts';
import { WorkerTasks } from '../../src/messaging/worker-tasks.ts';
import { toWaitingTask, withoutResult } from '../../src/messaging/worker-inquiry.ts';
import {
  findLostResults,
  takeFirstCensus,
  type LostResultPorts,
  type Missing,
} from '../../src/upkeep/lost-results.ts';
import { Revocations } from '../../src/upkeep/revocations.ts';
import { endJobsPastDeadline } from '../../src/upkeep/deadlines.ts';
import { JobEnds, type ProgramQueues, type ProgramsPort } from '../../src/transitions/job-ends.ts';
import { JobTransitions } from '../../src/transitions/job-transitions.ts';
import type { HandOverPort, StorePort, WorkerPort } from '../../src/transitions/ports.ts';
import type { SdkPort } from '../../src/transitions/sdk-port.ts';
import { redeliver } from '../../src/upkeep/redelivery.ts';
import { sweep } from '../../src/upkeep/sweep.ts';
import { InMemoryPublisher, jobName, type InMemoryBroker } from './in-memory-broker.ts';
import type { InMemoryStore } from './in-memory-store.ts';
import { Actor } from './scheduler.ts';

export const WORKFLOW_TYPE = 'noop';

const DEFINITIONS: ReadonlyMap<string, WorkflowDefinition> = new Map([
  [WORKFLOW_TYPE, { workflowType: WORKFLOW_TYPE, description: 'Does nothing', parameters: [] }],
]);

const NEVER = new AbortController().signal;

/** What the transitions of one actor use. */
export interface Ports {
  readonly store: StorePort;
  readonly sdk: SdkPort;
  readonly workers: WorkerPort;
}

/** What a replica would do wrong. */
export interface ReplicaFaults {
  /** Messages of these queues. */
  readonly acknowledgesFirst?: readonly string[];
  readonly ports?: (ports: Ports) => Ports;
  readonly takesResultsFirst?: boolean;
  readonly keepsNoDeadLetters?: boolean;
  readonly lostResults?: (ports: LostResultPorts, transitions: JobTransitions) => LostResultPorts;
  readonly deliveries?: (batch: readonly Delivery[]) => readonly Delivery[];
}

/** What the workers can be asked. */
interface AskedWorker {
  readonly name: string;
  readonly isListening: boolean;
  readonly taskId: string | undefined;
}

export interface ReplicaOptions {
  readonly broker: InMemoryBroker;
  readonly store: InMemoryStore;
  readonly nowMs: () => number;
  readonly settings: Settings;
  /** A revoke reaches the workers that are up. */
  readonly revoke: (taskIds: readonly string[]) => void;
  /** The tasks that workers have, if they are asked now. */
  readonly knownTasks: () => ReadonlySet<string>;
  /** All of them. */
  readonly workers: () => readonly AskedWorker[];
  /** A handler failed in a way that no repetition mends. */
  readonly failed: (error: unknown) => void;
  readonly faults: ReplicaFaults;
}

type Handle = (batch: readonly Delivery[], hold: Hold) => Promise<void>;

/** Takes batches from its queues and handles them, as `BatchConsumer` does; or acts when its time comes. */
export interface Part {
  readonly actor: Actor;
  /** Empty for what has no queue. */
  readonly queues: readonly string[];
  readonly handle: Handle;
  batch: readonly Delivery[] | undefined;
  /** Ends that it tells later. */
  readonly background: ((hurry: AbortSignal) => Promise<void>)[];
  /** Its channel was lost with the batch in progress, which goes on. */
  isGone: boolean;
}

/** One process of the orchestrator: its real handlers, on ports that wait for the scheduler. */
export class Replica {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly deadlines: Part;
  readonly sweep: Part;
  readonly redelivery: Part;
  readonly lostResults: Part;
  readonly firstCensus: Part;
  readonly #options: ReplicaOptions;
  readonly #workers: WorkerTasks;
  /** Revokes are limited by the process; when its present one has last sent each. */
  readonly #revokedAtMs = new Map<string, number>();
  /** The jobs of each hand-over that goes on, that are still REGISTERED. */
  readonly #handedOver = new Set<Set<string>>();
  #missing: Missing = new Map();
  /** Which actor publishes for the workers at this moment. */
  #publishing: Actor | undefined;

  constructor(name: string, options: ReplicaOptions) {
    this.name = name;
    this.#options = options;
    this.#workers = this.#workerTasks();
    this.deadlines = this.#part(
      'deadlines',
      [],
      ({ store, transitions }) =>
        () =>
          endJobsPastDeadline({ store, transitions }, NEVER),
    );
    this.sweep = this.#part(
      'sweep',
      [],
      ({ actor, transitions }) =>
        () =>
          sweep(
            {
              store: {
                jobsClaimedSince: async () => options.store.claimed(),
                silentJobs: (forMs) =>
                  actor.call({
                    describe: () => 'looks for silent jobs',
                    effect: () => options.store.silent(forMs),
                    learns: (jobs) => JSON.stringify(jobs),
                  }),
                noteSigns: (jobIds) =>
                  actor.call({
                    describe: () => `notes signs of life of ${jobIds.map(jobName).join(', ') || 'no job'}`,
                    effect: () => options.store.noteSigns(jobIds),
                  }),
                forgetEnded: async () => 0,
              },
              transitions,
              knownTasks: () =>
                actor.call({
                  describe: () => 'asks the workers for their tasks',
                  effect: options.knownTasks,
                  learns: (taskIds) => [...taskIds].join(),
                }),
              waitingTasks: () =>
                actor.call({
                  describe: () => 'counts the tasks in their queue',
                  effect: () => new Map([[WORKFLOW_TYPE, options.broker.count(WORKFLOW_TYPE)]]),
                  learns: (counts) => JSON.stringify([...counts]),
                }),
              retentionMs: options.settings.retentionMs,
            },
            NEVER,
          ),
    );
    this.redelivery = this.#part('redelivery', [], ({ actor, transitions }) => () => {
      const existing = (queues: Iterable<string>): Map<string, number | undefined> =>
        new Map([...queues].map((queue) => [queue, options.broker.sdkQueues.has(queue) ? 0 : undefined]));
      const counts = {
        of: (queues: Iterable<string>) =>
          actor.call({
            describe: () => 'looks for missing queues',
            effect: () => existing(queues),
            learns: (found) => JSON.stringify([...found]),
          }),
      };
      const due = options.store
        .undelivered()
        .map(([jobId, { replyTo }]) => ({ jobId, replyTo, resultBytes: 0 }));
      return redeliver(
        {
          store: { takeUndelivered: async () => due },
          queues: new SdkQueues(counts),
          transitions,
        },
        NEVER,
      );
    });
    this.lostResults = this.#part('search for lost results', [], ({ actor, transitions }) => async () => {
      this.#missing = await findLostResults(this.#lostResultPorts(actor, transitions), this.#missing);
    });
    this.firstCensus = this.#part('start', [], ({ actor, transitions }) => () => {
      return takeFirstCensus(this.#lostResultPorts(actor, transitions));
    });
    this.parts = [
      this.#part(
        'submissions',
        [JOB_SUBMISSIONS_QUEUE],
        (ports) => (batch, hold) =>
          handleSubmissions(
            { ...ports, definitions: () => DEFINITIONS, declarationWait: declarationWaitOf(ports.actor) },
            batch,
            NEVER,
            hold,
          ),
      ),
      this.#part(
        'deletions',
        [JOB_DELETIONS_QUEUE],
        (ports) => (batch, hold) =>
          handleDeletions({ ...ports, removeLeftovers: () => Promise.resolve() }, batch, NEVER, hold),
      ),
      this.#part(
        'task events',
        [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE],
        (ports) => (batch, hold) =>
          handleTaskEvents(
            { ...ports, resultQueue: TASK_RESULT_QUEUE, registerResources: () => Promise.resolve() },
            batch,
            NEVER,
            hold,
          ),
      ),
      this.deadlines,
      this.sweep,
      this.redelivery,
      this.lostResults,
      this.firstCensus,
    ];
  }

  /** Begins to handle a batch. */
  begin(part: Part, batch: readonly Delivery[]): void {
    part.batch = batch;
    part.isGone = false;
    void this.#settle(part, batch);
  }

  /** The connection of a consumer is gone: its deliveries go back, its program goes on. */
  loseChannel(part: Part): void {
    part.isGone = true;
    this.#options.broker.requeue(part.actor.name);
  }

  /** The process ends here: nothing it still would have done happens. */
  die(): void {
    const { broker, store } = this.#options;
    for (const { actor } of this.parts) {
      actor.die();
      store.rollBack(actor);
      broker.requeue(actor.name);
    }
  }

  state(): string {
    const parts = this.parts.map(({ actor, batch, isGone }) => [
      actor.name,
      batch?.map(({ redelivered, body }) => [redelivered, body.toString('latin1')]),
      isGone,
      actor.state(),
    ]);
    const handedOver = [...this.#handedOver].map((jobIds) => [...jobIds]);
    return JSON.stringify([parts, [...this.#revokedAtMs], handedOver, [...this.#missing]]);
  }

  async #settle(part: Part, batch: readonly Delivery[]): Promise<void> {
    const { broker, faults, failed } = this.#options;
    const { actor } = part;
    const acknowledge = (): Promise<void> =>
      actor.call({
        describe: () => 'acknowledges',
        isAcknowledgement: true,
        effect: () => {
          if (!part.isGone) broker.acknowledge(actor.name);
        },
      });
    const hasQueue = part.queues.length > 0;
    if (batch.some(({ queue }) => faults.acknowledgesFirst?.includes(queue))) await acknowledge();
    let isHandled = false;
    let attempted: readonly Delivery[] = batch;
    while (!isHandled && !part.isGone) {
      actor.beginAttempt();
      try {
        const held: Part['background'] = [];
        await part.handle(faults.deliveries?.(attempted) ?? attempted, (_, work) => held.push(work));
        // The batch consumer goes on with others meanwhile; this part does not.
        await Promise.all([...held, ...part.background.splice(0)].map((work) => work(NEVER)));
        isHandled = true;
      } catch (error) {
        if (!isTransient(error)) failed(error);
        // As the batch consumer does.
        attempted = attempted.map((delivery) => ({ ...delivery, redelivered: true }));
        // A timer's work is done again when its time comes.
        isHandled = !hasQueue || !isTransient(error);
      }
    }
    if (hasQueue) await acknowledge();
    actor.beginAttempt();
    part.batch = undefined;
  }

  #part(
    name: string,
    queues: readonly string[],
    handler: (ports: {
      actor: Actor;
      store: ReturnType<InMemoryStore['portOf']>;
      sdk: SdkPort;
      transitions: JobTransitions;
      deadLetters: DeadLetterQueue;
    }) => Handle,
  ): Part {
    const { broker, store: database, faults, settings } = this.#options;
    const actor = new Actor(`${this.name}’s ${name}`);
    const publisher = asPublisher(new InMemoryPublisher(broker, () => actor));
    const store = database.portOf(actor);
    const real: Ports = { store, sdk: new SdkUpdates(publisher), workers: this.#workersOf(actor) };
    const ports = faults.ports?.(real) ?? real;
    const handOvers = this.#handOversOf(actor);
    const background: Part['background'] = [];
    const transitions = new JobTransitions(
      {
        ...ports,
        ends: new JobEnds(ports.sdk, this.#programsOf(actor)),
        handOvers,
        holdEnd: (_, work) => background.push(work),
        changed: () => undefined,
      },
      settings,
    );
    const deadLetters = new DeadLetterQueue(publisher, () => undefined);
    if (faults.keepsNoDeadLetters) deadLetters.store = () => Promise.resolve();
    const handle = handler({ actor, store, sdk: ports.sdk, transitions, deadLetters });
    return { actor, queues, handle, batch: undefined, background, isGone: false };
  }

  /** How long it waits for a program that is behind is the scheduler's choice. */
  #programsOf(actor: Actor): ProgramsPort {
    const { broker } = this.#options;
    const count = ({ jobId, queues }: ProgramQueues): number =>
      queues.reduce((sum, queue) => sum + broker.count(jobQueues(jobId)[queue].name), 0);
    return {
      waiting: async (programs) => new Map(programs.map((program) => [program.jobId, count(program)])),
      caughtUp: ({ jobId }) =>
        actor.call({
          describe: () => `waits no longer for the program of ${jobName(jobId)}`,
          effect: () => undefined,
          isInProcess: true,
        }),
    };
  }

  /** How long it waits for the STARTs is the scheduler's choice. */
  #handOversOf(actor: Actor): HandOverPort {
    return {
      begin: (jobIds) => {
        const waiting = new Set(jobIds);
        this.#handedOver.add(waiting);
        return {
          remaining: async () =>
            waiting.size === 0
              ? waiting
              : actor.call({
                  describe: () =>
                    `waits no longer for ${[...waiting].map(jobName).join(', ') || 'no job'} to move on`,
                  effect: () => waiting,
                  isInProcess: true,
                  learns: (jobIds) => [...jobIds].join(),
                }),
          [Symbol.dispose]: () => this.#handedOver.delete(waiting),
        };
      },
      movedOn: (jobId) => {
        for (const waiting of this.#handedOver) waiting.delete(jobId);
      },
    };
  }

  /** `WorkerTasks` belongs to the process; it publishes before it first waits, so the actor can be noted. */
  #workersOf(actor: Actor): WorkerPort {
    return {
      publishTasks: (tasks, signal) => {
        this.#publishing = actor;
        return this.#workers.publishTasks(tasks, signal);
      },
      revoke: (taskIds, signal) => {
        this.#publishing = actor;
        return this.#workers.revoke(taskIds, signal);
      },
      revokeAgain: (taskIds, signal) => {
        this.#publishing = actor;
        return this.#workers.revokeAgain(taskIds, signal);
      },
    };
  }

  #lostResultPorts(actor: Actor, transitions: JobTransitions): LostResultPorts {
    const { broker, store, workers, faults } = this.#options;
    const listening = (): AskedWorker[] => workers().filter(({ isListening }) => isListening);
    const held = (): Set<string> => new Set(listening().flatMap(({ taskId }) => taskId ?? []));
    const nodesOf = (each: readonly AskedWorker[]): Record<string, number> =>
      Object.fromEntries(each.map(({ name }) => [name, 1]));
    const publisher = asPublisher(new InMemoryPublisher(broker, () => actor));
    const ports: LostResultPorts = {
      store: {
        recordCensus: async (nodes) => store.recordCensus(nodes),
        hasCensus: async () => store.censuses.length > 0,
        censuses: async () => store.censuses,
        silentRuns: () =>
          actor.call({
            describe: () => 'looks for running jobs',
            effect: () => store.silentRuns(),
            learns: (runs) => JSON.stringify(runs),
          }),
        noteSeen: async (taskIds) => store.noteSeen(new Set(taskIds)),
      },
      workers: {
        census: () =>
          actor.call({
            describe: () => 'asks the workers which tasks run',
            effect: () => ({ nodes: nodesOf(listening()), running: held() }),
            learns: ({ running }) => [...running].join(),
          }),
        find: () =>
          actor.call({
            describe: () => 'asks the workers and the broker for the tasks',
            effect: () => {
              const count = listening().length;
              return { known: held(), consumers: new Map([[WORKFLOW_TYPE, { count, answering: count }]]) };
            },
            learns: ({ known, consumers }) => JSON.stringify([[...known], [...consumers]]),
          }),
        queueHead: (workflowType, priority) =>
          actor.call({
            describe: () => 'looks at the tasks in their queue',
            effect: () => lookAt(broker, actor.name, workflowType, priority),
            learns: (head) => JSON.stringify(head),
          }),
        areEventsWaiting: () =>
          actor.call({
            describe: () => 'looks whether events wait',
            effect: () => [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE].some((queue) => broker.count(queue) > 0),
            learns: String,
          }),
        reportMissingResult: async (runs) => {
          await publisher.publishAll(runs.map((run) => withoutResult(run, TASK_RESULT_QUEUE)));
        },
      },
    };
    return faults.lostResults?.(ports, transitions) ?? ports;
  }

  #workerTasks(): WorkerTasks {
    const { broker, nowMs, revoke } = this.#options;
    const present = (): Actor => {
      if (!this.#publishing) throw new Error('No actor publishes');
      return this.#publishing;
    };
    const control = {
      revoke: (taskIds: readonly string[]): Promise<void> =>
        present().call({
          describe: () => `revokes task ${taskIds.join(', ')}`,
          effect: () => {
            for (const taskId of taskIds) this.#revokedAtMs.set(taskId, nowMs());
            revoke(taskIds);
          },
        }),
    };
    return new WorkerTasks(
      asPublisher(new InMemoryPublisher(broker, present)),
      // As the publisher: all that is called of it.
      control as unknown as RemoteControl,
      new Revocations(),
      nowMs,
    );
  }
}

/** Takes the first tasks and requeues them. */
function lookAt(broker: InMemoryBroker, owner: string, queue: string, priority: number): QueueHead {
  const tasks: WaitingTask[] = [];
  let isWhole = false;
  while (!isWhole && !tasks.some((task) => isBehindBegun(task, priority))) {
    const [delivery] = broker.take(owner, queue, 1);
    isWhole = delivery === undefined;
    if (delivery) tasks.push(toWaitingTask(delivery));
  }
  broker.requeue(owner);
  return { tasks, isWhole };
}

/** When the moment for a program to declare its queues is over is the scheduler's choice. */
function declarationWaitOf(actor: Actor): SubmissionPorts['declarationWait'] {
  return {
    over: () =>
      actor.call({
        describe: () => 'waits no longer for queues to be declared',
        effect: () => undefined,
        isInProcess: true,
      }),
  };
}

/** The class has private fields, so nothing else is assignable; the handlers call these two methods only. */
function asPublisher(publisher: InMemoryPublisher): Publisher {
  return publisher as unknown as Publisher;
}
