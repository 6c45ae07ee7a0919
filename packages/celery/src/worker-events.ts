import { constants, loadavg, type } from 'node:os';
import { Publisher, type Connection, type Topology } from '@omotes/amqp';
import { jsonBody, type JsonObject } from './json-body.ts';
import type { LamportClock } from './lamport-clock.ts';
import type { CeleryTask } from './task-message.ts';

/** The description of the node. */
export interface WorkerEventsOptions {
  readonly nodeName: string;
  /** The worker's software, as monitors show it. */
  readonly software: { readonly name: string; readonly version: string };
  readonly clock: LamportClock;
  /** Returns how many tasks are running. */
  readonly activeCount: () => number;
}

const EVENT_EXCHANGE = 'celeryev';
/** Declared like Celery does. */
const EVENT_TOPOLOGY: Topology = { exchanges: [{ name: EVENT_EXCHANGE, type: 'topic', durable: true }] };

const HEARTBEAT_MS = 2_000;
/** After a message of task events, further events are gathered for this long, so that monitoring does not slow tasks down. */
const GATHER_MS = 100;
/** How many events are kept while the broker is away; older ones are dropped. */
const MAX_GATHERED = 10_000;
/** An older event is of no use to a monitor. */
const PUBLISH_TIMEOUT_MS = 10_000;
const OFFLINE_TIMEOUT_MS = 1_000;
const MAX_TEXT_LENGTH = 1_024;

/**
 * Publishes events for monitors such as `celery events` and Flower (`docs/wire-protocol.md#remote-control-and-events`). It
 * never throws and never delays a task: an event that cannot be published is dropped. Several task events go in one
 * message, `task.multi`, as from Celery's own workers. While no monitor listens, task events are not made: after each
 * heartbeat one message of them is tried, and the broker reports whether a queue got it.
 */
export class WorkerEvents {
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #options: WorkerEventsOptions;
  readonly #startedByName = new Map<string, number>();
  #gathered: JsonObject[] = [];
  #isGathering = false;
  #isEnabled = true;
  /** Whether a monitor got the last task events, or it is time to try again. */
  #isHeard = true;
  #isOnline = false;
  #isBeating = false;
  #heartbeats: NodeJS.Timeout | undefined;

  constructor(connection: Connection, options: WorkerEventsOptions) {
    this.#connection = connection;
    this.#publisher = new Publisher(connection);
    this.#options = options;
  }

  /** How many tasks were started, by name. */
  get startedByName(): ReadonlyMap<string, number> {
    return this.#startedByName;
  }

  /** Whether task events are published. Worker events always are. */
  get isEnabled(): boolean {
    return this.#isEnabled;
  }

  set isEnabled(isEnabled: boolean) {
    this.#isEnabled = isEnabled;
    this.#isHeard = true;
  }

  /** Publishes that the worker is online, then a heartbeat every two seconds. */
  async start(): Promise<void> {
    if (this.#isOnline) return;
    this.#isOnline = true;
    await this.#connection.declare(EVENT_TOPOLOGY).catch(() => undefined);
    void this.#sendWorkerEvent('worker-online', PUBLISH_TIMEOUT_MS);
    this.#heartbeats = setInterval(() => void this.heartbeat(), HEARTBEAT_MS).unref();
  }

  /** Publishes the gathered events and that the worker is offline, if the broker confirms them within a second. */
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

  /** Publishes a heartbeat now, unless the last one is still unconfirmed. */
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

  /** `result` is a short string; a longer one is cut. */
  taskSucceeded(
    { taskId }: CeleryTask,
    outcome: { readonly result: string; readonly runtimeMs: number },
  ): void {
    this.#gather('task-succeeded', taskId, {
      result: outcome.result.slice(0, MAX_TEXT_LENGTH),
      runtime: outcome.runtimeMs / 1000,
    });
  }

  /** `exception` is one line that says what happened. */
  taskFailed(
    { taskId }: CeleryTask,
    failure: { readonly exception: string; readonly traceback?: string },
  ): void {
    this.#gather('task-failed', taskId, {
      exception: failure.exception.slice(0, MAX_TEXT_LENGTH),
      traceback: failure.traceback?.slice(-MAX_TEXT_LENGTH) ?? null,
    });
  }

  /** `signal` is the signal that ended the task; absent if the task had not started. */
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
      // Hours west of Greenwich, like in Python.
      utcoffset: new Date().getTimezoneOffset() / 60,
      pid: process.pid,
      clock: this.#options.clock.forward(),
      ...fields,
      timestamp: Date.now() / 1000,
      type: eventType,
    };
  }

  /** Resolves with whether a monitor got it. */
  async #send(routingKey: string, event: unknown, timeoutMs: number): Promise<boolean> {
    const publication = {
      exchange: EVENT_EXCHANGE,
      routingKey,
      ...jsonBody(event),
      headers: { hostname: this.#options.nodeName },
      persistent: false,
    };
    // Monitoring must not disturb the worker: a lost event stays lost.
    const published = this.#publisher.publish(publication, AbortSignal.timeout(timeoutMs));
    return published.then(
      ({ routed }) => routed,
      () => false,
    );
  }
}
