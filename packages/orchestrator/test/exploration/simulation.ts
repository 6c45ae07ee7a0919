import { createHash } from 'node:crypto';
import {
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  jobQueues,
  JobSubmission,
  OMOTES_EXCHANGE,
  TASK_RESULT_QUEUE,
} from '@omotes/protocol';
import type { Undelivered } from '../../src/domain/job.ts';
import { InMemoryBroker, UNREADABLE } from './in-memory-broker.ts';
import { InMemoryStore, type StoreFaults } from './in-memory-store.ts';
import { Ledger } from './ledger.ts';
import { Replica, WORKFLOW_TYPE, type Part, type ReplicaFaults } from './replica.ts';
import { settled } from './scheduler.ts';
import { INBOX, SdkProgram, type SdkFaults } from './sdk-program.ts';
import { TaskWorker } from './task-worker.ts';
import type { SdkAction, World } from './worlds.ts';

const START_MS = 1_000_000;
const RETENTION_MS = 172_800_000;
/** Two find a task missing; a fault can undo them. */
const LAST_LOOKS = 4;
/** Passes before each look, and each step of a task that takes hours; longer than a START may wait to be handled. */
const LOOK_MS = 25_000;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const JOB_ID_START = '00000000-0000-4000-8000-';

// Time passes by choice alone: no publication is ever given up by the clock on the wall.
AbortSignal.timeout = () => new AbortController().signal;
AbortSignal.any = () => new AbortController().signal;

/** What can happen next. */
export interface Choice {
  readonly describe: () => string;
  readonly isFault: boolean;
  /** Whose step it is; undefined for a fault. */
  readonly actor?: string;
  /** No other step, now or before this one happens, changes what this one does, nor the other way round. */
  readonly isIndependent?: boolean;
  readonly happen: () => void;
}

/** What is done wrong on purpose. */
export interface Mutation {
  readonly replica?: ReplicaFaults;
  readonly store?: StoreFaults;
  readonly sdk?: SdkFaults;
  readonly sweepsNothing?: boolean;
  readonly looksForNoQueues?: boolean;
  readonly takesNoFirstCensus?: boolean;
}

/** The id of a world's job. */
export function jobIdOf(job: number): string {
  return JOB_ID_START + String(job).padStart(12, '0');
}

/** One course of events in a world: nothing happens but what is chosen. */
export class Simulation {
  readonly world: World;
  readonly broker: InMemoryBroker;
  readonly store: InMemoryStore;
  readonly ledger = new Ledger();
  readonly workers: readonly TaskWorker[];
  readonly #sdk: SdkProgram;
  readonly #mutation: Mutation;
  readonly #replicas: Replica[];
  readonly #later: SdkAction[];
  readonly #digests = new Map<string, string>();
  /** Queues that the SDK is about to declare. */
  #undeclared: readonly string[] = [];
  /** Whose step was the last. */
  #lastActor: string | undefined;
  readonly #retentionMs: number;
  #nowMs = START_MS;
  #faultsLeft: number;
  #workerFailuresLeft: number;
  #looksLeft: number;
  #lastLooksLeft = LAST_LOOKS;

  constructor(world: World, mutation: Mutation = {}) {
    this.world = world;
    this.#mutation = mutation;
    this.#retentionMs = world.retentionMs ?? RETENTION_MS;
    this.broker = new InMemoryBroker(
      (event) => this.ledger.told(event),
      (queue) => this.ledger.deadLetters.push(queue),
    );
    this.store = new InMemoryStore(() => this.#nowMs, mutation.store ?? {});
    this.#faultsLeft = world.faults;
    this.#workerFailuresLeft = world.workerFailures;
    this.#looksLeft = world.looks ?? 0;
    this.#later = [...world.later];
    this.workers = numbered(world.workers).map(
      (number) =>
        new TaskWorker(`worker ${number}`, this.broker, this.ledger, world.task, (body, name) =>
          this.#digests.set(createHash('sha256').update(body).digest('base64'), name),
        ),
    );
    const jobs = new Set([...world.waiting, ...world.later].map(({ job }) => job));
    this.#sdk = new SdkProgram(
      [...jobs].map(jobIdOf),
      world.usesInbox === true,
      this.broker,
      this.ledger,
      mutation.sdk ?? {},
      world.declaresQueues !== undefined,
    );
    if (world.declaresQueues === 'late') this.#undeclared = this.#sdk.undeclared;
    this.#replicas = numbered(world.replicas).map((number) => this.#replica(`orchestrator ${number}`));
    if (!world.isFresh)
      this.store.recordCensus(Object.fromEntries(this.workers.map(({ name }) => [name, 1])));
    for (const queue of world.unreadable ?? [])
      this.broker.publish({ exchange: OMOTES_EXCHANGE.name, routingKey: queue, body: UNREADABLE });
    for (const action of world.waiting) this.#act(action);
  }

  /** Whether something has failed so far. */
  get hasFailed(): boolean {
    return this.#faultsLeft < this.world.faults;
  }

  /** Everything that can happen now, in an order that depends on the state alone. */
  choices(): Choice[] {
    const choices = [
      ...this.#calls(),
      ...this.#dueTimers(),
      ...(this.#isFirstCensusDue
        ? this.#replicas.flatMap((replica) => timer(replica, replica.firstCensus))
        : this.#replicas.flatMap((replica) => this.#batches(replica))),
      ...this.#workersTurns(),
      ...this.#sdkActions(),
      ...this.#declarations(),
      ...this.#redeliveries(),
      ...this.#sdkProgram(),
      ...this.#passingTime(),
      ...this.#looks(),
    ];
    if (choices.length === 0) choices.push(...this.#workersTurns('tells progress'));
    // A claim is old, and a job silent, only when nothing else happens any more.
    if (choices.length === 0) choices.push(...this.#sweeps());
    if (choices.length === 0) choices.push(...this.#waitingForQueues());
    if (choices.length === 0) choices.push(...this.#workersTurns('tells the result'));
    return [...choices, ...this.#faults()];
  }

  get #isFirstCensusDue(): boolean {
    return this.store.censuses.length === 0 && !this.#mutation.takesNoFirstCensus;
  }

  /** Whether the choice goes on with what happened last. */
  goesOn({ actor }: Choice): boolean {
    return actor !== undefined && actor === this.#lastActor;
  }

  async happens(choice: Choice): Promise<void> {
    this.#lastActor = choice.actor;
    choice.happen();
    await settled();
    while (!this.#canSdkDie) {
      // Nothing can get between what is told and what the program makes of it.
      const [next] = this.#sdk.next();
      if (!next) break;
      next.happen();
      await settled();
    }
  }

  get #canSdkDie(): boolean {
    return this.world.hazards.sdkCrashes === true && this.#faultsLeft > 0;
  }

  /** Everything that decides what can happen from here on, whatever ids were drawn on the way. */
  state(): string {
    const text = [
      this.broker.state(),
      this.store.state(),
      this.ledger.state(),
      ...this.#replicas.map((replica) => replica.state()),
      ...this.workers.map((worker) => worker.state()),
      this.world.hazards.sdkCrashes ? this.#sdk.state() : '',
      JSON.stringify([
        this.#later,
        this.#undeclared,
        this.#nowMs,
        this.#faultsLeft,
        this.#workerFailuresLeft,
        this.#looksLeft,
        this.#lastLooksLeft,
      ]),
    ].join('\n');
    return this.named(text);
  }

  /** The text with ids in the order of their appearance instead of the ones that were drawn. */
  named(text: string): string {
    const names = new Map<string, string>();
    let withNames = text;
    for (const [digest, result] of this.#digests) withNames = withNames.replaceAll(digest, result);
    return withNames.replace(UUID, (id) => {
      if (id.startsWith(JOB_ID_START)) return id;
      const name = names.get(id) ?? `#${names.size + 1}`;
      names.set(id, name);
      return name;
    });
  }

  #replica(name: string): Replica {
    return new Replica(name, {
      broker: this.broker,
      store: this.store,
      nowMs: () => this.#nowMs,
      settings: { maxStarts: this.world.maxStarts, retentionMs: this.#retentionMs },
      revoke: (taskIds) => {
        this.ledger.revoked(taskIds);
        for (const worker of this.workers) worker.revoke(taskIds);
      },
      knownTasks: () => new Set(this.workers.flatMap(({ taskId }) => taskId ?? [])),
      workers: () => this.workers,
      failed: (error) => this.ledger.violations.push(`A handler failed for good: ${String(error)}`),
      faults: this.#mutation.replica ?? {},
    });
  }

  #act({ action, job }: SdkAction): void {
    const jobId = jobIdOf(job);
    if (action === 'deletes') {
      this.broker.publish({
        exchange: '',
        routingKey: JOB_DELETIONS_QUEUE,
        body: JobDelete.encode({ jobId }),
      });
      return;
    }
    const { timeoutMs, usesInbox } = this.world;
    const workflowType = action === 'submits' ? WORKFLOW_TYPE : 'unheard of';
    const body = JobSubmission.encode({ jobId, workflowType, esdl: '<e/>', params: {}, timeoutMs });
    const replyTo = usesInbox ? { replyTo: INBOX } : {};
    const exchange = this.world.declaresQueues === undefined ? OMOTES_EXCHANGE.name : '';
    this.broker.publish({ exchange, routingKey: JOB_SUBMISSIONS_QUEUE, body, ...replyTo });
  }

  #calls(): Choice[] {
    return this.#replicas
      .flatMap(({ parts }) => parts)
      .flatMap(({ actor }) =>
        actor.pending
          .filter(({ isEnabled }) => isEnabled())
          .map(({ describe, complete, isAcknowledgement }) => ({
            ...step(actor.name, describe, complete),
            isIndependent: isAcknowledgement && this.#faultsLeft === 0,
          })),
      );
  }

  /**
   * A consumer takes one message or all. Of two queues one or the other comes first; but one orchestrator alone
   * has the workers' progress before the results, as its consumer does.
   */
  #batches(replica: Replica): Choice[] {
    const isFirst = replica === this.#replicas[0];
    const isInOrder = this.#replicas.length === 1 && !this.#mutation.replica?.takesResultsFirst;
    return replica.parts
      .filter(({ batch, queues }) => batch === undefined && queues.length > 0)
      .filter(({ queues }) => isFirst || !this.world.firstTakesEvents || !queues.includes(TASK_RESULT_QUEUE))
      .flatMap((part) => {
        const waiting = part.queues.map((queue) => ({ queue, count: this.broker.count(queue) }));
        const filled = waiting.filter(({ count }) => count > 0);
        const [first, second] = filled;
        const alone = isInOrder ? filled.slice(0, 1) : filled;
        const takes = alone.map(({ queue }) => [{ queue, count: 1 }]);
        for (const each of alone) if (each.count > 1) takes.push([each]);
        if (first && second) takes.push([first, second], ...(isInOrder ? [] : [[second, first]]));
        return takes.map((take) => this.#batch(replica, part, take));
      });
  }

  #batch(replica: Replica, part: Part, take: readonly { queue: string; count: number }[]): Choice {
    const { name } = part.actor;
    const words = take.map(({ queue, count }) => `${count} of ${queue}`).join(' and ');
    return step(
      name,
      () => `takes ${words}`,
      () => {
        const batch = take.flatMap(({ queue, count }) => this.broker.take(name, queue, count));
        replica.begin(part, batch);
      },
    );
  }

  #workersTurns(late?: Parameters<TaskWorker['next']>[0]): Choice[] {
    return this.workers.flatMap((worker) => {
      const next = worker.next(late);
      return next === undefined
        ? []
        : [
            {
              ...step(
                worker.name,
                () => next,
                () => {
                  if (this.world.task.takesHours) this.#nowMs += LOOK_MS;
                  worker.act();
                },
              ),
              isIndependent: next === 'acknowledges' && this.#workerFailuresLeft === 0,
            },
          ];
    });
  }

  #sdkActions(): Choice[] {
    return this.#later.map((action, index) =>
      step(
        'SDK',
        () => `${action.action} job ${action.job}`,
        () => {
          this.#later.splice(index, 1);
          this.#act(action);
        },
      ),
    );
  }

  /** Its queues come in any order. */
  #declarations(): Choice[] {
    return this.#undeclared.map((queue) =>
      step(
        'SDK',
        () => `declares ${queue}`,
        () => {
          this.#undeclared = this.#undeclared.filter((each) => each !== queue);
          this.#sdk.declare(queue);
        },
      ),
    );
  }

  /** Something waits whose queue is there. */
  #redeliveries(): Choice[] {
    if (this.#mutation.looksForNoQueues) return [];
    const isThere = ([jobId, { replyTo, statuses, progress }]: [string, Undelivered]): boolean => {
      const queues = jobQueues(jobId);
      const next = statuses.length > 0 ? queues.status : progress ? queues.progress : queues.result;
      return this.broker.sdkQueues.has(replyTo ?? next.name);
    };
    return this.store.undelivered().some(isThere)
      ? this.#replicas.flatMap((replica) => timer(replica, replica.redelivery))
      : [];
  }

  /** Nothing but time can change anything: a program does without queues, or is gone. */
  #waitingForQueues(): Choice[] {
    const waiting = this.store.undelivered();
    if (waiting.length === 0 || this.#mutation.looksForNoQueues) return [];
    const looks = this.#replicas.flatMap((replica) => timer(replica, replica.redelivery));
    if (this.#lastActor === 'time') return looks;
    return [
      step(
        'time',
        () => 'the retention time passes',
        () => (this.#nowMs += this.#retentionMs),
      ),
    ];
  }

  #sdkProgram(): Choice[] {
    return this.#canSdkDie
      ? this.#sdk.next().map(({ words, happen }) => step(this.#sdk.name, words, happen))
      : [];
  }

  #dueTimers(): Choice[] {
    if (this.store.pastDeadline().length === 0) return [];
    return this.#replicas.flatMap((replica) => timer(replica, replica.deadlines));
  }

  #passingTime(): Choice[] {
    const isWaiting = [...this.store.rows.values()].some(
      ({ deadlineAtMs, claim }) => !claim && deadlineAtMs !== undefined && deadlineAtMs > this.#nowMs,
    );
    if (!isWaiting) return [];
    return [
      step(
        'time',
        () => 'the deadline passes',
        () => (this.#nowMs += this.world.timeoutMs ?? 0),
      ),
    ];
  }

  #looks(): Choice[] {
    return this.#looksLeft > 0 ? this.#look(() => (this.#looksLeft -= 1)) : [];
  }

  #look(counts: () => void): Choice[] {
    if (this.store.silentRuns().length === 0) return [];
    return this.#replicas
      .flatMap((replica) => timer(replica, replica.lostResults))
      .map((choice) => ({
        ...choice,
        happen: () => {
          counts();
          this.#nowMs += LOOK_MS;
          choice.happen();
        },
      }));
  }

  #sweeps(): Choice[] {
    if (this.#mutation.sweepsNothing) return [];
    if (this.store.claimed().length > 0 || this.store.silent(this.#retentionMs).length > 0)
      return this.#replicas.flatMap((replica) => timer(replica, replica.sweep));
    if (this.world.looks !== undefined)
      return this.#lastLooksLeft > 0 ? this.#look(() => (this.#lastLooksLeft -= 1)) : [];
    // A job whose result waits for its queue is not silent.
    const isWaiting = [...this.store.rows.values()].every(({ undelivered }) => undelivered?.result);
    if (isWaiting || this.world.task.ends !== 'lost') return [];
    return [
      step(
        'time',
        () => 'the retention time passes',
        () => (this.#nowMs += this.#retentionMs),
      ),
    ];
  }

  #faults(): Choice[] {
    const faults: Choice[] = [];
    if (this.#workerFailuresLeft > 0) {
      const [words, fail] = workerFailure(this.world);
      for (const worker of this.workers.filter(({ hasTask }) => hasTask)) {
        faults.push({
          isFault: true,
          describe: () => `FAULT: ${worker.name} ${words}`,
          happen: () => {
            this.#workerFailuresLeft -= 1;
            fail(worker);
          },
        });
      }
    }
    if (this.#faultsLeft === 0) return faults;
    const { crashes, lostAnswers, lostChannels, sdkCrashes } = this.world.hazards;
    if (sdkCrashes) {
      faults.push(
        this.#fault(
          () => `${this.#sdk.name} dies, and another takes its place`,
          () => this.#sdk.die(),
        ),
      );
    }
    for (const [index, replica] of this.#replicas.entries()) {
      const busy = replica.parts.filter(({ batch }) => batch);
      if (crashes && busy.length > 0) faults.push(...this.#crashes(index, replica, busy));
      if (lostAnswers) faults.push(...busy.flatMap((part) => this.#lostAnswers(part)));
      if (lostChannels) {
        for (const part of busy.filter(({ isGone, queues }) => !isGone && queues.length > 0)) {
          faults.push(
            this.#fault(
              () => `${part.actor.name} loses its channel`,
              () => replica.loseChannel(part),
            ),
          );
        }
      }
    }
    return faults;
  }

  #crashes(index: number, replica: Replica, busy: readonly Part[]): Choice[] {
    const dies = (): void => {
      replica.die();
      this.#replicas[index] = this.#replica(replica.name);
    };
    const inBursts = busy.flatMap(({ actor }) =>
      actor.pending.flatMap(({ size, describe, sendPart }) =>
        numbered(size - 1).map((count) =>
          this.#fault(
            () => `${replica.name} dies when ${actor.name} has sent ${count} of what it ${describe()}`,
            () => {
              sendPart(count);
              dies();
            },
          ),
        ),
      ),
    );
    return [this.#fault(() => `${replica.name} dies`, dies), ...inBursts];
  }

  #lostAnswers({ actor }: Part): Choice[] {
    return actor.pending
      .filter(
        ({ isEnabled, isAcknowledgement, isInProcess }) => !isAcknowledgement && !isInProcess && isEnabled(),
      )
      .flatMap(({ describe, size, fail, sendPart }) => [
        this.#fault(
          () => `${actor.name} is refused: ${describe()}`,
          () => fail(false),
        ),
        this.#fault(
          () => `${actor.name} is not answered, but done is: ${describe()}`,
          () => fail(true),
        ),
        ...numbered(size - 1).map((count) =>
          this.#fault(
            () => `${actor.name} is answered nothing after ${count} of: ${describe()}`,
            () => {
              sendPart(count);
              fail(false);
            },
          ),
        ),
      ]);
  }

  #fault(words: () => string, happen: () => void): Choice {
    return {
      isFault: true,
      describe: () => `FAULT: ${words()}`,
      happen: () => {
        this.#faultsLeft -= 1;
        happen();
      },
    };
  }
}

function workerFailure({ workersFail }: World): readonly [words: string, fail: (worker: TaskWorker) => void] {
  if (workersFail === 'by losing their connection')
    return ['loses its connection', (worker) => worker.cutOff()];
  if (workersFail === 'by stopping in order') return ['is stopped in order', (worker) => worker.stop()];
  return ['dies', (worker) => worker.die()];
}

function timer(replica: Replica, part: Part): Choice[] {
  if (part.batch) return [];
  return [
    step(
      part.actor.name,
      () => 'its time comes',
      () => replica.begin(part, []),
    ),
  ];
}

function step(actor: string, words: () => string, happen: () => void): Choice {
  return { isFault: false, actor, describe: () => `${actor}: ${words()}`, happen };
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
