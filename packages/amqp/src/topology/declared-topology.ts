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

/** Called when the broker begins to refuse a declaration, with the reason, or accepts it again, without one. */
export type RefusalListener = (what: string, reason: string | undefined) => void;

const RELEASE_TIMEOUT_MS = 2_000;

/** A queue to keep declared. */
interface KeptQueue {
  readonly declaration: QueueDeclaration;
  /** Whether to keep it for ever. Otherwise it is kept until its last consumer releases it. */
  readonly isPermanent: boolean;
  /** The declarations that its consumers gave, one object for each consumer. */
  readonly ofConsumers: Set<QueueDeclaration>;
}

/**
 * The exchanges, queues and bindings of one connection. They are declared again and again: another program can delete them
 * at any time, and the broker does not report a deleted binding.
 *
 * Each is declared separately, so that one that the broker refuses, such as a queue that exists with other arguments, does
 * not stop the others.
 */
export class DeclaredTopology {
  readonly #exchanges = new Map<string, ExchangeDeclaration>();
  readonly #queues = new Map<string, KeptQueue>();
  /** The reasons of current refusals, by `queue 'name'` or `exchange 'name'`. */
  readonly #refusals = new Map<string, string>();
  readonly #refusalChanged: RefusalListener;
  #redeclaring: Promise<void> = Promise.resolve();
  #nextRedeclaration: Promise<void> | undefined;
  #isNextWithConsumers = false;
  #declaring: { readonly queue: string; readonly done: Promise<void> } | undefined;

  constructor(refusalChanged: RefusalListener) {
    this.#refusalChanged = refusalChanged;
  }

  /** The declarations that the broker refuses, each with the reason; undefined when there are none. */
  get problem(): string | undefined {
    const problems = [...this.#refusals].map(([what, reason]) => `${what}: ${reason}`);
    return problems.length === 0 ? undefined : problems.join('; ');
  }

  /** Whether the broker refuses to declare this queue. */
  isRefused(queue: string): boolean {
    return this.#refusals.has(queueNamed(queue));
  }

  /** Whether declaring again can restore the exchange. */
  canRestoreExchange(exchange: string): boolean {
    return this.#exchanges.has(exchange) && !this.#refusals.has(exchangeNamed(exchange));
  }

  /** Whether declaring again can restore a queue for messages with this address. */
  canRestoreRoute(exchange: string, routingKey: string): boolean {
    const isTarget = ({ declaration: { name, bindings = [] } }: KeptQueue): boolean =>
      exchange === ''
        ? name === routingKey
        : bindings.some((binding) => binding.exchange === exchange && binding.routingKey === routingKey);
    return [...this.#queues.values()].some(
      (kept) => isTarget(kept) && !this.isRefused(kept.declaration.name),
    );
  }

  /** Keeps a topology declared for ever. */
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

  /** Ends `keepForConsumer`. When it resolves for the last consumer, the queue is no longer declared and can be deleted. */
  async release(declaration: QueueDeclaration): Promise<void> {
    const { name } = declaration;
    const kept = this.#queues.get(name);
    if (!kept?.ofConsumers.delete(declaration) || kept.isPermanent || kept.ofConsumers.size > 0) return;
    this.#queues.delete(name);
    this.#note(queueNamed(name), undefined);
    if (this.#declaring?.queue !== name) return;
    // A blocked broker does not answer.
    await withDeadline(this.#declaring.done, RELEASE_TIMEOUT_MS).catch(() => undefined);
  }

  /**
   * Declares everything, including the consumers' queues if `withConsumers` is true. Calls `openChannel` for the first
   * channel, and again after each refusal, because the broker then closes the channel. Rejects when the connection is lost.
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
   * Declares everything once more, after the call in flight if there is one. Never rejects: if the connection is lost, the
   * next one declares everything.
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

  /** Binds even a queue that exists with other arguments, so that messages keep arriving. */
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
