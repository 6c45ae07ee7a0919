import { constants } from 'node:os';
import type { QueueDeclaration } from '@omotes/amqp';
import type { LRUCache } from 'lru-cache';
import { ControlCommandError } from './errors.ts';
import { isJsonObject, quote, type JsonObject } from './json-body.ts';
import type { LamportClock } from './lamport-clock.ts';
import type { CeleryTask } from './task-message.ts';
import type { WorkerEvents } from './worker-events.ts';

/** A task that the worker has. */
export interface HeldTask {
  readonly task: CeleryTask;
  /** When it started, in milliseconds since the epoch. Absent: it is waiting. */
  readonly startedAtMs?: number;
  /** The id of the process it runs in. */
  readonly pid?: number;
}

/** How to end a revoked task. */
export interface Revocation {
  /** Whether to end it if it is running. */
  readonly terminate: boolean;
  readonly signal: NodeJS.Signals;
}

/** The worker behind a node: its description, its tasks and its reactions to commands. */
export interface ControlledWorker {
  /** The node's name in Celery's tools, unique on the virtual host. */
  readonly nodeName: string;
  readonly software: { readonly name: string; readonly version: string };
  readonly broker: {
    readonly hostname: string;
    readonly port: number;
    readonly username: string;
    readonly virtualHost: string;
  };
  /** The queues that it consumes. The name of a queue is the name of its tasks. */
  readonly queues: readonly QueueDeclaration[];
  /** How many tasks run at a time. */
  readonly concurrency: number;
  readonly prefetch: number;
  /** All tasks that were delivered and are not settled. */
  readonly tasks: () => readonly HeldTask[];
  /** Called for each revoke, even of tasks that this worker does not have. */
  readonly onRevoke: (taskIds: readonly string[], revocation: Revocation) => void;
  /** Called to stop the worker. */
  readonly onShutdown: () => void;
}

/** A worker with the state of its node. */
export interface NodeState {
  readonly worker: ControlledWorker;
  readonly clock: LamportClock;
  readonly events: WorkerEvents;
  /** The ids of recently revoked tasks. */
  readonly revoked: LRUCache<string, true>;
}

type Command = (node: NodeState, parameters: JsonObject) => unknown;

/** Elsewhere an id is sent as an AMQP short string. */
const MAX_ID_LENGTH = 255;

/** The commands of a node, with the replies of Celery's workers (celery.worker.control). */
const COMMANDS = new Map<string, Command>(
  Object.entries<Command>({
    ping: () => ({ ok: 'pong' }),
    clock: ({ clock }) => ({ clock: clock.value }),
    active: (node) => tasksOf(node, true),
    reserved: (node) => tasksOf(node, false),
    // This worker ignores a task's start time, so no task is ever scheduled.
    scheduled: () => [],
    registered: ({ worker }) => worker.queues.map(({ name }) => name).sort(),
    revoked: ({ revoked }) => oldestFirst(revoked),
    active_queues: ({ worker }) => worker.queues.map(describeQueue),
    query_task: queryTask,
    stats,
    conf: configuration,
    report: ({ worker }) => ({ ok: report(worker) }),
    // Any value that is true in Python: Flower sends 1.
    revoke: (node, parameters) => revoke(node, parameters, Boolean(parameters['terminate'])),
    terminate: (node, parameters) => revoke(node, parameters, true),
    hello,
    heartbeat: ({ events }) => {
      void events.heartbeat();
      return null;
    },
    enable_events: ({ events }) => {
      events.isEnabled = true;
      return { ok: 'task events enabled' };
    },
    disable_events: ({ events }) => {
      events.isEnabled = false;
      return { ok: 'task events disabled' };
    },
    shutdown: ({ worker }) => {
      // After the reply has been published.
      setImmediate(worker.onShutdown);
      return { ok: 'shutting down' };
    },
  }),
);

/** Celery's older names. */
const ALIASES = new Map(
  Object.entries({
    dump_active: 'active',
    dump_reserved: 'reserved',
    dump_schedule: 'scheduled',
    dump_tasks: 'registered',
    dump_revoked: 'revoked',
    dump_conf: 'conf',
  }),
);

/** Carries out a command and returns the reply: `{ error }` for an unknown command or a wrong parameter. */
export function runCommand(node: NodeState, method: string, parameters: JsonObject): unknown {
  const command = COMMANDS.get(ALIASES.get(method) ?? method);
  try {
    if (!command) throw new ControlCommandError(`this worker has no command ${quote(method)}`);
    return command(node, parameters);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function tasksOf(node: NodeState, isActive: boolean): JsonObject[] {
  return node.worker
    .tasks()
    .filter(({ startedAtMs }) => (startedAtMs !== undefined) === isActive)
    .map((held) => describeTask(node, held));
}

/** Describes a task with a short form of its arguments: an ESDL in each reply would overload the broker. */
function describeTask({ worker }: NodeState, { task, startedAtMs, pid }: HeldTask): JsonObject {
  return {
    id: task.taskId,
    name: task.name,
    args: task.argsRepr,
    kwargs: task.kwargsRepr,
    type: task.name,
    hostname: worker.nodeName,
    time_start: startedAtMs === undefined ? null : startedAtMs / 1000,
    acknowledged: false,
    delivery_info: {
      exchange: task.exchange,
      routing_key: task.routingKey,
      priority: task.priority ?? null,
      redelivered: task.redelivered,
    },
    worker_pid: pid ?? null,
  };
}

function queryTask(node: NodeState, { ids }: JsonObject): JsonObject {
  const asked = new Set(taskIds(ids));
  return Object.fromEntries(
    node.worker
      .tasks()
      .filter(({ task }) => asked.has(task.taskId))
      .map((held) => [
        held.task.taskId,
        [held.startedAtMs === undefined ? 'reserved' : 'active', describeTask(node, held)],
      ]),
  );
}

function revoke({ worker, revoked }: NodeState, parameters: JsonObject, terminate: boolean): JsonObject {
  const ids = taskIds(parameters['task_id']);
  const signal = signalNamed(parameters['signal']);
  for (const id of ids) revoked.set(id, true);
  const known = new Set(worker.tasks().map(({ task }) => task.taskId));
  worker.onRevoke(ids, { terminate, signal });
  if (!terminate) return { ok: `tasks ${ids.join(', ')} flagged as revoked` };
  const terminated = ids.filter((id) => known.has(id));
  return { ok: terminated.length > 0 ? `terminate: ${terminated.join(', ')}` : 'terminate: tasks unknown' };
}

/** A starting Celery worker sends the tasks that it knows to be revoked and asks the others for theirs. */
function hello({ worker, revoked, clock }: NodeState, parameters: JsonObject): unknown {
  if (parameters['from_node'] === worker.nodeName) return null;
  const { revoked: others } = parameters;
  const ids = isJsonObject(others) ? Object.keys(others) : others;
  if (ids !== undefined && ids !== null) for (const id of taskIds(ids)) revoked.set(id, true);
  return { revoked: oldestFirst(revoked), clock: clock.forward() };
}

function oldestFirst(ids: LRUCache<string, true>): readonly string[] {
  return [...ids.rkeys()];
}

function taskIds(value: unknown): string[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ids.map((id) => {
    if (typeof id !== 'string' || id.length > MAX_ID_LENGTH)
      throw new ControlCommandError(`not a task id: ${quote(id)}`);
    return id;
  });
}

/** The signal with a name (`SIGTERM` or `TERM`) or number (15). Default: SIGTERM. */
function signalNamed(value: unknown): NodeJS.Signals {
  if (value === undefined || value === null) return 'SIGTERM';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).toUpperCase() : '';
  for (const [name, number] of Object.entries(constants.signals)) {
    if (text === name || `SIG${text}` === name || text === String(number)) return name as NodeJS.Signals; // a key of the signals
  }
  throw new ControlCommandError(`not a signal: ${quote(value)}`);
}

function stats({ worker, clock, events }: NodeState): JsonObject {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const pids = worker.tasks().flatMap(({ pid }) => pid ?? []);
  return {
    total: Object.fromEntries(events.startedByName),
    pid: process.pid,
    clock: String(clock.value),
    uptime: Math.round(process.uptime()),
    pool: {
      implementation: worker.software.name,
      'max-concurrency': worker.concurrency,
      processes: [...new Set(pids)],
    },
    broker: describeBroker(worker),
    prefetch_count: worker.prefetch,
    rusage: { utime: userCPUTime / 1e6, stime: systemCPUTime / 1e6, maxrss: maxRSS },
  };
}

function describeBroker({ broker: { hostname, port, username, virtualHost } }: ControlledWorker): JsonObject {
  return { hostname, port, userid: username, virtual_host: virtualHost, transport: 'amqp' };
}

function configuration({ worker }: NodeState): JsonObject {
  const { hostname, port, username, virtualHost } = worker.broker;
  return {
    broker_url: `amqp://${username}:********@${hostname}:${port}/${virtualHost}`,
    task_queues: worker.queues.map(({ name }) => name),
    task_acks_late: true,
    worker_concurrency: worker.concurrency,
  };
}

function report({ software, broker }: ControlledWorker): string {
  return [
    `software -> ${software.name}:${software.version} node:${process.version}`,
    `platform -> system:${process.platform} arch:${process.arch}`,
    `transport:amqp ${broker.hostname}:${broker.port}/${broker.virtualHost}`,
  ].join('\n');
}

/** Describes a queue as kombu does, as bound to the default exchange. */
function describeQueue({
  name,
  durable,
  exclusive,
  autoDelete,
  arguments: queueArguments,
}: QueueDeclaration): JsonObject {
  return {
    name,
    exchange: { name: '', type: 'direct', arguments: null, durable: true, auto_delete: false },
    routing_key: name,
    queue_arguments: queueArguments ?? null,
    binding_arguments: null,
    consumer_arguments: null,
    durable,
    exclusive: exclusive ?? false,
    auto_delete: autoDelete ?? false,
    no_ack: false,
    alias: null,
    bindings: [],
  };
}
