import type { Channel } from 'amqplib';
import { withDeadline } from '@omotes/async';
import { closeChannel, isRefusal } from '../connection/channel.ts';
import {
  declareExchange,
  declareQueue,
  type ExchangeDeclaration,
  type QueueDeclaration,
  type Topology,
} from './topology.ts';

/** Called when the broker refuses a declaration it took before, with its reason, or takes one again, without. */
export type RefusalListener = (what: string, reason: string | undefined) => void;

const RELEASE_TIMEOUT_MS = 2_000;

/** A queue that is kept declared. */
interface KeptQueue {
  readonly declaration: QueueDeclaration;
  /** Else until its last consumer has released it. */
  readonly isPermanent: boolean;
  /** The same declaration, as each of its consumers has given it. */
  readonly ofConsumers: Set<QueueDeclaration>;
}

/**
 * What is to exist on the broker, of one connection: declared again and again, because whoever has the right to can delete
 * a queue, a binding or an exchange at any time, and the broker tells nobody of a binding.
 *
 * Each part is declared by itself: one that the broker refuses, such as a queue that somebody declared with other
 * arguments, keeps back no other.
 */
export class DeclaredTopology {
  readonly #exchanges = new Map<string, ExchangeDeclaration>();
  readonly #queues = new Map<string, KeptQueue>();
  /** Why the broker refuses what it refuses at present, by `queue 'name'` or `exchange 'name'`. */
  readonly #refusals = new Map<string, string>();
  readonly #refusalChanged: RefusalListener;
  #redeclaring: Promise<void> = Promise.resolve();
  #nextRedeclaration: Promise<void> | undefined;
  #isNextWithConsumers = false;
  #declaring: { readonly queue: string; readonly done: Promise<void> } | undefined;

  constructor(refusalChanged: RefusalListener) {
    this.#refusalChanged = refusalChanged;
  }

  /** What the broker refuses, and why; undefined: nothing. */
  get problem(): string | undefined {
    const problems = [...this.#refusals].map(([what, reason]) => `${what}: ${reason}`);
    return problems.length === 0 ? undefined : problems.join('; ');
  }

  /** Whether the broker refuses this queue at present. */
  isRefused(queue: string): boolean {
    return this.#refusals.has(queueNamed(queue));
  }

  /** Whether to declare again can bring back an exchange. */
  canRestoreExchange(exchange: string): boolean {
    return this.#exchanges.has(exchange) && !this.#refusals.has(exchangeNamed(exchange));
  }

  /** Whether to declare again can bring back a queue for messages with this address. */
  canRestoreRoute(exchange: string, routingKey: string): boolean {
    const isTarget = ({ declaration: { name, bindings = [] } }: KeptQueue): boolean =>
      exchange === ''
        ? name === routingKey
        : bindings.some((binding) => binding.exchange === exchange && binding.routingKey === routingKey);
    return [...this.#queues.values()].some(
      (kept) => isTarget(kept) && !this.isRefused(kept.declaration.name),
    );
  }

  keep({ exchanges = [], queues = [] }: Topology): void {
    for (const exchange of exchanges) this.#exchanges.set(exchange.name, exchange);
    for (const declaration of queues) {
      const ofConsumers = this.#queues.get(declaration.name)?.ofConsumers ?? new Set();
      this.#queues.set(declaration.name, { declaration, isPermanent: true, ofConsumers });
    }
  }

  /** Keeps a queue until all its consumers have released it. */
  keepForConsumer(declaration: QueueDeclaration): void {
    const { name } = declaration;
    const kept = this.#queues.get(name) ?? { declaration, isPermanent: false, ofConsumers: new Set() };
    kept.ofConsumers.add(declaration);
    this.#queues.set(name, kept);
  }

  /** Once this resolves for its last consumer, a queue is declared no more: it can be deleted. */
  async release(declaration: QueueDeclaration): Promise<void> {
    const { name } = declaration;
    const kept = this.#queues.get(name);
    if (!kept?.ofConsumers.delete(declaration) || kept.isPermanent || kept.ofConsumers.size > 0) return;
    this.#queues.delete(name);
    this.#note(queueNamed(name), undefined);
    if (this.#declaring?.queue !== name) return;
    // A blocked broker answers nothing.
    await withDeadline(this.#declaring.done, RELEASE_TIMEOUT_MS).catch(() => undefined);
  }

  /**
   * Declares it, the queues kept for consumers if `withConsumers`; `openChannel` is called for the first channel, and after each refusal, with which the broker closes the
   * channel. Rejects when the connection is lost.
   */
  async declare(openChannel: () => Promise<Channel>, withConsumers: boolean): Promise<void> {
    let channel: Channel | undefined;
    const attempt = async (
      declaration: (channel: Channel) => Promise<unknown>,
    ): Promise<string | undefined> => {
      channel ??= await openChannel();
      try {
        await declaration(channel);
        return undefined;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        channel = undefined;
        return error.message;
      }
    };
    try {
      for (const exchange of this.#exchanges.values())
        this.#note(exchangeNamed(exchange.name), await attempt((on) => declareExchange(on, exchange)));
      for (const kept of [...this.#queues.values()])
        if (withConsumers || kept.isPermanent) await this.#declareQueue(kept, attempt);
    } finally {
      if (channel) await closeChannel(channel);
    }
  }

  /**
   * Declares it once more, after the call under way if there is one. Never rejects: when the connection is lost, the next
   * one declares it.
   */
  redeclare(openChannel: () => Promise<Channel>, withConsumers: boolean): Promise<void> {
    this.#isNextWithConsumers ||= withConsumers;
    this.#nextRedeclaration ??= this.#redeclaring.then(() => {
      const isWithConsumers = this.#isNextWithConsumers;
      this.#isNextWithConsumers = false;
      this.#nextRedeclaration = undefined;
      this.#redeclaring = this.declare(openChannel, isWithConsumers).catch(() => undefined);
      return this.#redeclaring;
    });
    return this.#nextRedeclaration;
  }

  /** Binds a queue of other arguments too: what is published goes on arriving. */
  async #declareQueue(
    kept: KeptQueue,
    attempt: (declaration: (channel: Channel) => Promise<unknown>) => Promise<string | undefined>,
  ): Promise<void> {
    const { name, bindings = [], ...queue } = kept.declaration;
    const isKept = (): boolean => this.#queues.get(name) === kept;
    if (!isKept()) return;
    const done = Promise.withResolvers<void>();
    this.#declaring = { queue: name, done: done.promise };
    try {
      let reason = await attempt((on) => declareQueue(on, { name, ...queue }));
      for (const { exchange, routingKey } of bindings) {
        const refused = await attempt((on) => on.bindQueue(name, exchange, routingKey));
        reason ??= refused;
      }
      if (isKept()) this.#note(queueNamed(name), reason);
    } finally {
      this.#declaring = undefined;
      done.resolve();
    }
  }

  #note(what: string, reason: string | undefined): void {
    if (this.#refusals.get(what) === reason) return;
    if (reason === undefined) this.#refusals.delete(what);
    else this.#refusals.set(what, reason);
    this.#refusalChanged(what, reason);
  }
}

function queueNamed(name: string): string {
  return `queue '${name}'`;
}

function exchangeNamed(name: string): string {
  return `exchange '${name}'`;
}
