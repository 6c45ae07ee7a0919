import { constants, loadavg, type } from 'node:os';
import { Publisher, type Connection, type Topology } from '@omotes/amqp';
import { jsonBody, type JsonObject } from './json-body.ts';
import type { LamportClock } from './lamport-clock.ts';
import type { CeleryTask } from './task-message.ts';

/** What the node says of itself. */
export interface WorkerEventsOptions {
  readonly nodeName: string;
  /** The worker's software, as monitors show it. */
  readonly software: { readonly name: string; readonly version: string };
  readonly clock: LamportClock;
  /** How many tasks run now. */
  readonly activeCount: () => number;
}

const EVENT_EXCHANGE = 'celeryev';
/** As Celery declares it. */
const EVENT_TOPOLOGY: Topology = { exchanges: [{ name: EVENT_EXCHANGE, type: 'topic', durable: true }] };

const HEARTBEAT_MS = 2_000;
/** Task events are gathered this long after the last message of them: monitors must not slow the tasks down. */
const GATHER_MS = 100;
/** Kept while the broker is away; the oldest go first. */
const MAX_GATHERED = 10_000;
/** An event that old is of no use to a monitor. */
const PUBLISH_TIMEOUT_MS = 10_000;
const OFFLINE_TIMEOUT_MS = 1_000;
const MAX_TEXT_LENGTH = 1_024;

/**
 * Informs monitors (`celery events`, Flower) about the worker (`docs/wire-protocol.md#remote-control-and-events`). Nothing here
 * throws or keeps a task waiting: an event that cannot be published is dropped. Task events travel as
 * `task.multi`, several in one message, as those of Celery's own workers do. While no monitor listens none are made: every
 * heartbeat lets those of a moment through, and the broker says whether they reached anybody.
 */
export class WorkerEvents {
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #options: WorkerEventsOptions;
  readonly #startedByName = new Map<string, number>();
  #gathered: JsonObject[] = [];
  #isGathering = false;
  #isEnabled = true;
  /** Whether a monitor got the last task events; true when that has to be seen again. */
  #isHeard = true;
  #isOnline = false;
  #isBeating = false;
  #heartbeats: NodeJS.Timeout | undefined;

  constructor(connection: Connection, options: WorkerEventsOptions) {
    this.#connection = connection;
    this.#publisher = new Publisher(connection);
    this.#options = options;
  }

  /** How many tasks of each name were started. */
  get startedByName(): ReadonlyMap<string, number> {
    return this.#startedByName;
  }

  /** Whether task events are sent; worker events are in any case. */
  get isEnabled(): boolean {
    return this.#isEnabled;
  }

  set isEnabled(isEnabled: boolean) {
    this.#isEnabled = isEnabled;
    this.#isHeard = true;
  }

  /** Says that the worker is there, and goes on saying so every two seconds. */
  async start(): Promise<void> {
    if (this.#isOnline) return;
    this.#isOnline = true;
    await this.#connection.declare(EVENT_TOPOLOGY).catch(() => undefined);
    void this.#sendWorkerEvent('worker-online', PUBLISH_TIMEOUT_MS);
    this.#heartbeats = setInterval(() => void this.heartbeat(), HEARTBEAT_MS).unref();
  }

  /** Sends what is gathered and says that the worker is gone, if the broker takes it within a second. */
  async stop(): Promise<void> {
    if (!this.#isOnline) return;
    this.#isOnline = false;
    clearInterval(this.#heartbeats);
    await Promise.all([
      this.#sendGathered(OFFLINE_TIMEOUT_MS),
      this.#sendWorkerEvent('worker-offline', OFFLINE_TIMEOUT_MS),
    ]);
    await this.#publisher.stop();
  }

  /** Says now that the worker is there; not while the broker has not taken the last one. */
  async heartbeat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    await this.#sendWorkerEvent('worker-heartbeat', PUBLISH_TIMEOUT_MS);
    this.#isBeating = false;
    this.#isHeard = true;
  }

  taskReceived({ taskId, name, argsRepr, kwargsRepr, rootId, parentId, retries, headers }: CeleryTask): void {
    const { eta = null, expires = null } = headers;
    this.#gather('task-received', taskId, {
      name,
      args: argsRepr,
      kwargs: kwargsRepr,
      root_id: rootId,
      parent_id: parentId,
      retries,
      eta,
      expires,
    });
  }

  taskStarted({ taskId, name }: CeleryTask): void {
    this.#startedByName.set(name, (this.#startedByName.get(name) ?? 0) + 1);
    this.#gather('task-started', taskId, {});
  }

  /** `result`: a short text; the beginning of a longer one is sent. */
  taskSucceeded(
    { taskId }: CeleryTask,
    outcome: { readonly result: string; readonly runtimeMs: number },
  ): void {
    this.#gather('task-succeeded', taskId, {
      result: outcome.result.slice(0, MAX_TEXT_LENGTH),
      runtime: outcome.runtimeMs / 1000,
    });
  }

  /** `exception`: what happened, in one line. */
  taskFailed(
    { taskId }: CeleryTask,
    failure: { readonly exception: string; readonly traceback?: string },
  ): void {
    this.#gather('task-failed', taskId, {
      exception: failure.exception.slice(0, MAX_TEXT_LENGTH),
      traceback: failure.traceback?.slice(-MAX_TEXT_LENGTH) ?? null,
    });
  }

  /** `signal`: what ended it; absent when it had not been started. */
  taskRevoked({ taskId }: CeleryTask, { signal }: { readonly signal?: NodeJS.Signals } = {}): void {
    this.#gather('task-revoked', taskId, {
      terminated: signal !== undefined,
      signum: signal === undefined ? null : constants.signals[signal],
      expired: false,
    });
  }

  #gather(eventType: string, taskId: string, fields: JsonObject): void {
    if (!this.#isEnabled || !this.#isOnline || !this.#isHeard) return;
    if (this.#gathered.length >= MAX_GATHERED) this.#gathered.shift();
    this.#gathered.push(this.#event(eventType, { uuid: taskId, ...fields }));
    if (!this.#isGathering) void this.#sendUntilNoneIsLeft();
  }

  async #sendUntilNoneIsLeft(): Promise<void> {
    this.#isGathering = true;
    while (this.#gathered.length > 0 && this.#isOnline) {
      await this.#sendGathered(PUBLISH_TIMEOUT_MS);
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS).unref());
    }
    this.#isGathering = false;
  }

  async #sendGathered(timeoutMs: number): Promise<void> {
    const events = this.#gathered;
    this.#gathered = [];
    if (events.length > 0) this.#isHeard = await this.#send('task.multi', events, timeoutMs);
  }

  #sendWorkerEvent(eventType: string, timeoutMs: number): Promise<boolean> {
    const { software, activeCount } = this.#options;
    const fields = {
      freq: HEARTBEAT_MS / 1000,
      active: activeCount(),
      processed: [...this.#startedByName.values()].reduce((sum, count) => sum + count, 0),
      loadavg: loadavg().map((load) => Math.round(load * 100) / 100),
      sw_ident: software.name,
      sw_ver: software.version,
      sw_sys: type(),
    };
    return this.#send(eventType.replace('-', '.'), this.#event(eventType, fields), timeoutMs);
  }

  #event(eventType: string, fields: JsonObject): JsonObject {
    return {
      hostname: this.#options.nodeName,
      // Hours west of Greenwich, as Python counts them.
      utcoffset: new Date().getTimezoneOffset() / 60,
      pid: process.pid,
      clock: this.#options.clock.forward(),
      ...fields,
      timestamp: Date.now() / 1000,
      type: eventType,
    };
  }

  /** Resolves whether a monitor got it. */
  async #send(routingKey: string, event: unknown, timeoutMs: number): Promise<boolean> {
    const publication = {
      exchange: EVENT_EXCHANGE,
      routingKey,
      ...jsonBody(event),
      headers: { hostname: this.#options.nodeName },
      persistent: false,
    };
    // Monitoring must not disturb what it watches: an event that is lost is lost.
    const published = this.#publisher.publish(publication, AbortSignal.timeout(timeoutMs));
    return published.then(
      ({ routed }) => routed,
      () => false,
    );
  }
}
