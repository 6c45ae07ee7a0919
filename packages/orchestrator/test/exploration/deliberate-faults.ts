import { randomUUID } from 'node:crypto';
import { JOB_SUBMISSIONS_QUEUE, TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE } from '@omotes/protocol';
import type { EndCause, Job, Undelivered, UnfinishedJob } from '../../src/domain/job.ts';
import type { WaitingTask } from '../../src/domain/queue-head.ts';
import type { Transition } from '../../src/domain/transition.ts';
import type { AddressedUpdate } from '../../src/transitions/sdk-port.ts';
import { WORKFLOW_TYPE, type Ports } from './replica.ts';
import type { Mutation } from './simulation.ts';

type Transact = Ports['store']['transact'];
type JobsById = ReadonlyMap<string, Job>;

const EVERYBODY_ANSWERS = [{ takenAtMs: 0, nodes: {} }];
const ALL_ANSWERED = new Map([[WORKFLOW_TYPE, { count: 1, answering: 1 }]]);

/** A mistake that the orchestrator could hold, and the world in which the explorer has to catch it. */
export interface DeliberateFault {
  readonly name: string;
  readonly world: string;
  readonly mutation: Mutation;
}

/** Each is injected alone, between the orchestrator's real handlers and their ports. */
export const DELIBERATE_FAULTS: readonly DeliberateFault[] = [
  {
    name: 'acknowledging a result before what it causes is published',
    world: 'one job',
    mutation: { replica: { acknowledgesFirst: [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE] } },
  },
  {
    name: 'acknowledging a submission before its row is committed',
    world: 'one job',
    mutation: { replica: { acknowledgesFirst: [JOB_SUBMISSIONS_QUEUE] } },
  },
  {
    name: 'deleting the row before the result is confirmed',
    world: 'one job',
    mutation: withPorts((ports) => ({
      ...ports,
      sdk: {
        publish: async (updates, signal) => {
          const told = updates.filter(({ update }) => update.type === 'result');
          if (told.length > 0) await ports.store.removeEnded(told.map(({ jobId }) => jobId));
          return ports.sdk.publish(updates, signal);
        },
      },
    })),
  },
  {
    name: 'leaving no tombstone, so that a submission that comes after the end registers the job again',
    world: 'a submission that comes twice',
    mutation: { store: { keepsNoTombstones: true } },
  },
  {
    name: 'drawing the task id anew at each attempt',
    world: 'one job',
    mutation: withTransact(
      (transact) => (jobIds, creates, decide) =>
        transact(
          jobIds,
          creates,
          creates === 'jobs' ? (jobs, nowMs) => decide(mapRows(jobs, withNewTask), nowMs) : decide,
        ),
    ),
  },
  {
    name: 'updating rows that are not locked',
    world: 'a delete at any time',
    mutation: { store: { ignoresRowLocks: true } },
  },
  {
    name: 'registering a job beside a delete that finds it unknown',
    world: 'a task that never ends, and a delete',
    mutation: { store: { ignoresCreationLock: true } },
  },
  {
    name: 'registering a job that has ended since it was read',
    world: 'a submission that comes twice',
    mutation: { store: { trustsFirstRead: true } },
  },
  {
    name: 'counting a repeated start as a new one',
    world: 'one start allowed',
    mutation: {
      replica: {
        deliveries: (batch) =>
          batch.map((delivery) => ({ ...delivery, redelivered: false, messageId: undefined })),
      },
    },
  },
  {
    name: 'counting the start of a run that goes on as that of a new one',
    world: 'workers that lose their connections',
    mutation: {
      replica: {
        deliveries: (batch) => batch.map((delivery) => ({ ...delivery, messageId: undefined })),
      },
    },
  },
  {
    name: 'handling a result before the progress that came before it',
    world: 'one job',
    mutation: { replica: { takesResultsFirst: true } },
  },
  {
    name: 'telling the notices of one job in the wrong order',
    world: 'one job',
    mutation: withUpdates((updates) => updates.toReversed()),
  },
  {
    name: 'skipping a status that a start has overtaken',
    world: 'one job',
    mutation: withUpdates((updates) => updates.filter((update) => !isMissingEnqueued(update, updates))),
  },
  {
    name: 'forgetting to revoke the task of a job that is deleted',
    world: 'a task that never ends, and a delete',
    mutation: withPorts((ports) => ({
      ...ports,
      workers: { ...ports.workers, revoke: () => Promise.resolve() },
    })),
  },
  {
    name: 'revoking a task once and never again',
    world: 'a task that never ends, and a delete',
    mutation: withPorts(({ workers, ...ports }) => {
      const revoked = new Set<string>();
      return {
        ...ports,
        workers: {
          ...workers,
          revoke: async (taskIds, signal) => {
            const first = taskIds.filter((taskId) => !revoked.has(taskId));
            await workers.revoke(first, signal);
            for (const taskId of first) revoked.add(taskId);
          },
        },
      };
    }),
  },
  {
    name: 'not publishing the task again after a crash',
    world: 'one job',
    mutation: withPorts(({ store, workers, ...ports }) => {
      const registeredBefore = new Set<string>();
      return {
        ...ports,
        store: {
          ...store,
          transact: (jobIds, creates, decide) =>
            store.transact(jobIds, creates, (jobs, nowMs) => {
              for (const [jobId, { type }] of jobs) if (type === 'unfinished') registeredBefore.add(jobId);
              return decide(jobs, nowMs);
            }),
        },
        workers: {
          ...workers,
          publishTasks: (tasks, signal) =>
            workers.publishTasks(
              tasks.filter(({ jobId }) => !registeredBefore.has(jobId)),
              signal,
            ),
        },
      };
    }),
  },
  {
    name: 'telling the statuses after the commit',
    world: 'one job',
    mutation: withTransact((transact) => async (jobIds, creates, decide) => {
      let publish: Transition['publish'];
      await transact(jobIds, creates, (jobs, nowMs) => {
        const transition = decide(jobs, nowMs);
        publish = transition.publish;
        return { ...transition, publish: undefined };
      });
      await publish?.();
    }),
  },
  {
    name: 'ending a job at its deadline without a claim',
    world: 'a deadline that races the result',
    mutation: withoutClaim('deadline'),
  },
  {
    name: 'ending a job that is deleted without a claim',
    world: 'a delete at any time',
    mutation: withoutClaim('deleted'),
  },
  {
    name: 'never carrying out an end whose owner died',
    world: 'a deadline that races the result',
    mutation: { sweepsNothing: true },
  },
  {
    name: 'never giving up a job that is silent',
    world: 'a task that is lost without a word',
    mutation: { sweepsNothing: true },
  },
  {
    name: 'never asking for the task of a silent job',
    world: 'a worker that ends a task without a result',
    mutation: {
      replica: {
        lostResults: (ports) => ({
          ...ports,
          store: { ...ports.store, silentRuns: () => Promise.resolve([]) },
        }),
      },
    },
  },
  {
    name: 'taking a worker for dead that is cut off',
    world: 'a worker that is cut off, and comes back with its result',
    mutation: {
      replica: {
        lostResults: ({ store, workers }) => ({
          store: { ...store, censuses: () => Promise.resolve(EVERYBODY_ANSWERS) },
          workers: {
            ...workers,
            find: async (...args) => ({ ...(await workers.find(...args)), consumers: ALL_ANSWERED }),
            queueHead: () => Promise.resolve({ tasks: [], isWhole: true }),
          },
        }),
      },
    },
  },
  {
    name: 'taking a worker for dead that is stopped in order',
    world: 'a worker that is stopped in order, and answers no more',
    mutation: {
      replica: {
        lostResults: ({ store, workers }) => ({
          store: { ...store, censuses: () => Promise.resolve(EVERYBODY_ANSWERS) },
          workers,
        }),
      },
    },
  },
  {
    name: 'taking any other task at the head of the queue for one behind the missing task',
    world: 'a worker that dies, and another job behind its task',
    mutation: {
      replica: {
        lostResults: ({ store, workers }) => ({
          store,
          workers: {
            ...workers,
            queueHead: async (...args) => {
              const head = await workers.queueHead(...args);
              return head && { ...head, tasks: head.tasks.map(asOtherNeverDelivered) };
            },
          },
        }),
      },
    },
  },
  {
    name: 'taking progress for an answer of a worker that listens',
    world: 'a worker that is stopped in order, and tells progress',
    mutation: {
      replica: {
        lostResults: ({ store, workers }) => ({
          store: {
            ...store,
            silentRuns: async (...args) =>
              (await store.silentRuns(...args)).map((run) => ({ ...run, seenAtMs: run.lastSignAtMs })),
          },
          workers,
        }),
      },
    },
  },
  {
    name: 'asking for the workers only after tasks were handed to them',
    world: 'a task without a result in a system that was never used',
    mutation: { takesNoFirstCensus: true },
  },
  {
    name: 'ending a job without a result before the results that are being handled',
    world: 'a result that one orchestrator has while another asks for its task',
    mutation: {
      replica: {
        lostResults: ({ store, workers }, transitions) => ({
          store,
          workers: {
            ...workers,
            reportMissingResult: async (runs) => {
              await transitions.apply(
                runs.map(({ jobId, taskId, lastSignAtMs }) => ({
                  jobId,
                  trigger: { type: 'endedWithoutResult', taskId, lastSignAtMs },
                })),
                new AbortController().signal,
              );
            },
          },
        }),
      },
    },
  },
  {
    name: 'dropping what is unreadable',
    world: 'an unreadable submission and an unreadable delete',
    mutation: { replica: { keepsNoDeadLetters: true } },
  },
  {
    name: 'dropping a result that no queue took',
    world: 'an SDK that declares its queues late',
    mutation: withoutMissed(({ update }) => update.type === 'result'),
  },
  {
    name: 'letting later events overtake a status that no queue took',
    world: 'an SDK that declares its queues late',
    mutation: withoutMissed(({ update }) => update.type === 'status'),
  },
  {
    name: 'publishing statuses that were kept in the wrong order',
    world: 'an SDK that declares its queues late',
    mutation: withTransact(
      (transact) => (jobIds, creates, decide) =>
        transact(jobIds, creates, (jobs, nowMs) =>
          decide(
            mapRows(jobs, (row) => ({ ...row, undelivered: reversed(row.undelivered) })),
            nowMs,
          ),
        ),
    ),
  },
  {
    name: 'never looking for missing queues again',
    world: 'an SDK that declares its queues late',
    mutation: { looksForNoQueues: true },
  },
  {
    name: 'forgetting what waits before it is delivered',
    world: 'an SDK that declares its queues late',
    mutation: withPorts(({ store, ...ports }) => ({
      ...ports,
      store: {
        ...store,
        keptResult: async (jobId) => {
          const result = await store.keptResult(jobId);
          await store.removeEnded([jobId]);
          return result;
        },
      },
    })),
  },
  {
    name: 'acknowledging an event in the SDK before its program has used it',
    world: 'an SDK with queues for each job that dies and comes back',
    mutation: { sdk: { acknowledgesAtOnce: true } },
  },
  {
    name: 'forgetting in the SDK which jobs have ended',
    world: 'an SDK with an inbox that dies and comes back',
    mutation: { sdk: { forgetsEnds: true } },
  },
];

function asOtherNeverDelivered(task: WaitingTask): WaitingTask {
  return { ...task, taskId: undefined, redelivered: false };
}

function withPorts(ports: (ports: Ports) => Ports): Mutation {
  return { replica: { ports } };
}

function withTransact(change: (transact: Transact) => Transact): Mutation {
  return withPorts(({ store, ...ports }) => ({
    ...ports,
    store: { ...store, transact: change((...args) => store.transact(...args)) },
  }));
}

function withUpdates(change: (updates: readonly AddressedUpdate[]) => readonly AddressedUpdate[]): Mutation {
  return withPorts(({ sdk, ...ports }) => ({
    ...ports,
    sdk: { publish: (updates, signal) => sdk.publish(change(updates), signal) },
  }));
}

/** What no queue took counts as delivered. */
function withoutMissed(isForgotten: (update: AddressedUpdate) => boolean): Mutation {
  return withPorts(({ sdk, ...ports }) => ({
    ...ports,
    sdk: {
      publish: async (updates, signal) =>
        (await sdk.publish(updates, signal)).filter((update) => !isForgotten(update)),
    },
  }));
}

function reversed(undelivered: Undelivered | undefined): Undelivered | undefined {
  return undelivered && { ...undelivered, statuses: undelivered.statuses.toReversed() };
}

/** The end is decided and told, and the row does not say so. */
function withoutClaim(cause: EndCause): Mutation {
  return withTransact(
    (transact) => (jobIds, creates, decide) =>
      transact(jobIds, creates, (before, nowMs) => {
        const { jobs, ...transition } = decide(before, nowMs);
        const unclaimed = mapRows(jobs, (row) =>
          row.claim?.cause === cause ? { ...row, claim: undefined } : row,
        );
        return { ...transition, jobs: unclaimed };
      }),
  );
}

function mapRows(jobs: JobsById, change: (row: UnfinishedJob) => UnfinishedJob): JobsById {
  return new Map([...jobs].map(([jobId, job]) => [jobId, job.type === 'unfinished' ? change(job) : job]));
}

function withNewTask(row: UnfinishedJob): UnfinishedJob {
  return row.status === 'REGISTERED' ? { ...row, taskId: randomUUID() } : row;
}

function isMissingEnqueued({ jobId, update }: AddressedUpdate, updates: readonly AddressedUpdate[]): boolean {
  return (
    update.type === 'status' &&
    update.status === 'ENQUEUED' &&
    updates.some(
      (other) => other.jobId === jobId && other.update.type === 'status' && other.update.status === 'RUNNING',
    )
  );
}
