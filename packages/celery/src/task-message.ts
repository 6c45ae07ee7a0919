import { hostname } from 'node:os';
import type { Delivery, Publication } from '@omotes/amqp';
import { UnreadableTaskError } from './errors.ts';
import { isJsonObject, JSON_CONTENT, quote, readJsonBody, type JsonObject } from './json-body.ts';
import { jsonBytes } from './json-bytes.ts';

/** A task to send to the workers. */
export interface TaskRequest {
  readonly taskId: string;
  /** The task's name. It is also the routing key, and so the name of its queue. */
  readonly name: string;
  /**
   * The positional arguments, as JSON values. A `Uint8Array` is a string in UTF-8, which saves the memory to decode a large
   * one. A `JsonText` is written as it is.
   */
  readonly args: readonly unknown[];
  readonly kwargs?: JsonObject;
  /** From 0 to the queue's `x-max-priority`; higher ones go first. */
  readonly priority?: number;
  /** Further AMQP headers, such as `traceparent`. They cannot replace Celery's own. */
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** A value that is already JSON, to control how Python reads it: `1` is an int there, `1.0` a float. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A task taken from a queue. */
export interface CeleryTask {
  readonly taskId: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly kwargs: JsonObject;
  /** The arguments as monitors show them: the sender's short form, at most 1,024 characters. */
  readonly argsRepr: string;
  readonly kwargsRepr: string;
  readonly rootId: string;
  readonly parentId: string | null;
  readonly retries: number;
  readonly priority: number | undefined;
  readonly exchange: string;
  readonly routingKey: string;
  readonly redelivered: boolean;
  /** All headers as they arrived. Do not trust them. */
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Ids and names are also sent as AMQP short strings (correlation id, routing key). */
const MAX_NAME_LENGTH = 255;
const MAX_REPR_LENGTH = 1_024;
const MAX_FIRST_ARGUMENT_LENGTH = 64;

/** What follows the task: nothing. */
const EMBED = JSON.stringify({ callbacks: null, errbacks: null, chain: null, chord: null });

/** The sender of a task, in Celery's form for programs that are not workers. */
const ORIGIN = `gen${process.pid}@${hostname()}`;

/**
 * Makes a task message of Celery's protocol 2 for the default exchange (`docs/wire-protocol.md#the-task-message`). The routing
 * key, and so the queue, is the task's name. The arguments are only in the body, except for a short first one.
 */
export function encodeTask({ taskId, name, args, kwargs = {}, priority, headers }: TaskRequest): Publication {
  return {
    exchange: '',
    routingKey: name,
    body: jsonBytes(['[[', ...argumentParts(args), `],${JSON.stringify(kwargs)},${EMBED}]`]),
    ...JSON_CONTENT,
    correlationId: taskId,
    ...(priority === undefined ? {} : { priority }),
    headers: {
      ...headers,
      lang: 'py',
      task: name,
      id: taskId,
      shadow: null,
      eta: null,
      expires: null,
      group: null,
      group_index: null,
      retries: 0,
      timelimit: [null, null],
      root_id: taskId,
      parent_id: null,
      argsrepr: argsRepr(args),
      kwargsrepr: Object.keys(kwargs).length === 0 ? '{}' : '{…}',
      origin: ORIGIN,
      ignore_result: false,
      replaced_task_nesting: 0,
      stamped_headers: null,
      stamps: {},
    },
  };
}

function argumentParts(args: readonly unknown[]): (string | Buffer)[] {
  return args.flatMap((arg, index) => [index === 0 ? '' : ',', argumentPart(arg)]);
}

function argumentPart(arg: unknown): string | Buffer {
  if (arg instanceof Uint8Array) return Buffer.from(arg.buffer, arg.byteOffset, arg.byteLength);
  if (arg instanceof JsonText) return arg.text;
  // As in any array, a value that JSON does not have becomes null.
  const text: string | undefined = JSON.stringify(arg);
  return text ?? 'null';
}

/**
 * Reads a task message. Throws `UnreadableTaskError` for anything that is not protocol 2 in JSON, and never another error.
 */
export function decodeTask(delivery: Delivery): CeleryTask {
  const { queue, headers, priority, exchange, routingKey, redelivered } = delivery;
  const taskId = requiredName(delivery, 'id');
  const name = requiredName(delivery, 'task');
  const { args, kwargs } = readArguments(delivery);
  const { root_id: rootId, parent_id: parentId, retries = 0 } = headers;
  if (!Number.isSafeInteger(retries))
    throw new UnreadableTaskError(queue, "header 'retries' is not an integer");
  return {
    taskId,
    name,
    args,
    kwargs,
    argsRepr: optionalText(headers['argsrepr']) ?? argsRepr(args),
    kwargsRepr: optionalText(headers['kwargsrepr']) ?? '{…}',
    rootId: optionalText(rootId) ?? taskId,
    parentId: optionalText(parentId) ?? null,
    retries: Number(retries),
    priority,
    exchange,
    routingKey,
    redelivered,
    headers,
  };
}

function readArguments(delivery: Delivery): { args: readonly unknown[]; kwargs: JsonObject } {
  let body: unknown;
  try {
    body = readJsonBody(delivery);
  } catch (cause) {
    throw new UnreadableTaskError(delivery.queue, cause instanceof Error ? cause.message : String(cause), {
      cause,
    });
  }
  if (!Array.isArray(body) || body.length !== 3)
    throw new UnreadableTaskError(delivery.queue, 'the body is not [args, kwargs, embed] (protocol 2)');
  const parts: readonly unknown[] = body;
  const [args, kwargs, embed] = parts;
  if (!Array.isArray(args)) throw new UnreadableTaskError(delivery.queue, 'args is not an array');
  if (!isJsonObject(kwargs)) throw new UnreadableTaskError(delivery.queue, 'kwargs is not an object');
  if (!isJsonObject(embed)) throw new UnreadableTaskError(delivery.queue, 'embed is not an object');
  return { args, kwargs };
}

function requiredName({ queue, headers }: Delivery, header: string): string {
  const value = headers[header];
  if (typeof value !== 'string' || value === '')
    throw new UnreadableTaskError(queue, `header '${header}' is missing; protocol 2 requires it`);
  if (value.length > MAX_NAME_LENGTH)
    throw new UnreadableTaskError(queue, `header '${header}' is too long: ${quote(value)}…`);
  return value;
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, MAX_REPR_LENGTH) : undefined;
}

/** The arguments in Python's notation of a tuple, with only the first one shown: the ESDL never leaves the body. */
function argsRepr(args: readonly unknown[]): string {
  const [first] = args;
  if (args.length === 0) return '()';
  const isShown = typeof first === 'string' && first.length <= MAX_FIRST_ARGUMENT_LENGTH;
  const shown = isShown ? `'${first.replace(/[\\']/g, '\\$&').replace(/\s/g, ' ')}'` : '…';
  if (args.length > 1) return isShown ? `(${shown}, …)` : '(…)';
  return `(${shown},)`;
}
