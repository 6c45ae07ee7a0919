import type { Delivery } from '@omotes/amqp';
import { inboxQueue, jobQueues } from '@omotes/protocol';
// No part of the SDK's interface, and what is to be explored: it drops repetitions and decides what is acknowledged.
import type { JobEvent } from '../../../sdk/src/jobs/job-event.ts';
import { JobRegistry } from '../../../sdk/src/jobs/job-registry.ts';
import { contentOf, jobName, readEvents, type InMemoryBroker } from './in-memory-broker.ts';
import type { Ledger } from './ledger.ts';
import { Actor } from './scheduler.ts';

const CLIENT_ID = 'explored';
const RETENTION_MS = 172_800_000;

/** Where an SDK program with an inbox has the events of its jobs sent. */
export const INBOX = inboxQueue(CLIENT_ID, RETENTION_MS).name;

const NAME = 'SDK program';

/** What an SDK would do wrong. */
export interface SdkFaults {
  readonly acknowledgesAtOnce?: boolean;
  readonly forgetsEnds?: boolean;
}

/**
 * A program that follows its jobs by the SDK's real registry and streams. How the SDK takes messages from its channel
 * is imitated: a result comes after everything that was told before, a message is acknowledged when all of it is
 * settled, and the queues of a job go when its result was handed over.
 */
export class SdkProgram {
  readonly #jobIds: readonly string[];
  readonly #usesInbox: boolean;
  readonly #broker: InMemoryBroker;
  readonly #ledger: Ledger;
  readonly #faults: SdkFaults;
  readonly #isLate: boolean;
  /** What it has received and what it was handed since it began. */
  #log: string[] = [];
  #actor = new Actor(NAME);
  #registry: JobRegistry;

  constructor(
    jobIds: readonly string[],
    usesInbox: boolean,
    broker: InMemoryBroker,
    ledger: Ledger,
    faults: SdkFaults,
    declaresLater: boolean,
  ) {
    this.#jobIds = jobIds;
    this.#usesInbox = usesInbox;
    this.#broker = broker;
    this.#ledger = ledger;
    this.#faults = faults;
    if (!declaresLater) for (const queue of this.undeclared) broker.sdkQueues.add(queue);
    this.#isLate = declaresLater;
    this.#registry = this.#begin();
  }

  /** The queues that it needs and that are not there. */
  get undeclared(): readonly string[] {
    const queues = this.#usesInbox ? [INBOX] : this.#jobIds.flatMap(queuesOf);
    return queues.filter((queue) => !this.#broker.sdkQueues.has(queue));
  }

  declare(queue: string): void {
    this.#broker.sdkQueues.add(queue);
  }

  get name(): string {
    return NAME;
  }

  /** What can happen in it next, in words. */
  next(): { readonly words: () => string; readonly happen: () => void }[] {
    return [
      ...this.#actor.pending.map(({ describe, complete }) => ({ words: describe, happen: complete })),
      ...this.#filled().map((queue) => ({
        words: () => `receives 1 of ${queue}`,
        happen: () => this.#take(queue),
      })),
    ];
  }

  /** Another takes its place, which was handed nothing so far. */
  die(): void {
    this.#actor.die();
    this.#broker.requeue(NAME);
    this.#ledger.sdkDied();
    this.#log = [];
    this.#actor = new Actor(NAME);
    this.#registry = this.#begin();
  }

  state(): string {
    return JSON.stringify([this.#log, this.#actor.state(), [...this.#broker.sdkQueues]]);
  }

  #begin(): JobRegistry {
    const registry = new JobRegistry(RETENTION_MS, (jobId) => {
      for (const queue of queuesOf(jobId)) this.#broker.deleteQueue(queue);
      if (this.#faults.forgetsEnds) this.#registry = new JobRegistry(RETENTION_MS, () => undefined);
    });
    for (const jobId of this.#jobIds)
      if (
        this.#usesInbox ||
        this.#isLate ||
        queuesOf(jobId).every((queue) => this.#broker.sdkQueues.has(queue))
      )
        void this.#follow(jobId, registry);
    return registry;
  }

  /** Between what it is handed and the next it does something, in which it can die. */
  async #follow(jobId: string, registry: JobRegistry): Promise<void> {
    const actor = this.#actor;
    for await (const event of registry.want(jobId).events()) {
      const what = inWords(event);
      this.#log.push(`handed ${jobId} ${what}`);
      this.#ledger.handed(jobId, what);
      await actor.call({ describe: () => `has used ${what} of ${jobName(jobId)}`, effect: () => undefined });
    }
  }

  /** Of the queues of one job that of its result comes last. */
  #filled(): string[] {
    const isFilled = (queue: string): boolean => this.#broker.count(queue) > 0;
    if (this.#usesInbox) return [INBOX].filter(isFilled);
    return this.#jobIds.flatMap((jobId) => {
      const [status, progress, result] = queuesOf(jobId);
      const before = [status, progress].filter(isFilled);
      return before.length > 0 ? before : [result].filter(isFilled);
    });
  }

  #take(queue: string): void {
    for (const delivery of this.#broker.take(NAME, queue, 1)) this.#receive(delivery);
  }

  #receive(delivery: Delivery): void {
    const events = readEvents(delivery);
    let unsettled = events.length;
    if (this.#faults.acknowledgesAtOnce) this.#broker.acknowledge(NAME, delivery);
    for (const [index, event] of events.entries()) {
      const eventId = `${delivery.messageId}/${index}`;
      this.#log.push(`received ${eventId} ${event.jobId} ${contentOf(event)}`);
      const settle = (): void => {
        unsettled -= 1;
        if (unsettled === 0) this.#broker.acknowledge(NAME, delivery);
      };
      this.#registry.receive({ event, eventId, settle });
    }
  }
}

function queuesOf(jobId: string): [status: string, progress: string, result: string] {
  const { status, progress, result } = jobQueues(jobId);
  return [status.name, progress.name, result.name];
}

function inWords(event: JobEvent): string {
  switch (event.type) {
    case 'status':
      return event.status;
    case 'progress':
      return `progress ${event.message}`;
    case 'log':
      return `log ${event.text}`;
    case 'result':
      return `result ${event.result.resultType}`;
  }
}
