import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { ConnectionOptions } from '@omotes/amqp';
import { DEFAULT_BROKER, DEFAULT_EXPIRES_MS } from '@omotes/protocol';
import { InvalidOptionsError } from './errors.ts';

/** Where the broker is and who connects to it. */
export interface ConnectOptions {
  /** Default localhost. */
  readonly hostname?: string;
  /** Default 5672. */
  readonly port?: number;
  /** Default omotes. */
  readonly username?: string;
  /** Default guest. */
  readonly password?: string;
  /** Default omotes. */
  readonly virtualHost?: string;
  /** TLS options of `node:tls`; plain TCP when absent. */
  readonly tls?: NonNullable<ConnectionOptions['tls']>;
  /**
   * A name for this program that no other running one has and that it keeps over restarts. With it, events
   * come through one queue for all jobs where the orchestrator offers that (much faster), and the program
   * finds its jobs again by this name and their ids. Without it, by their ids alone.
   */
  readonly clientId?: string;
  /**
   * How long the broker keeps a job's events for a program that is away, in milliseconds; default 48 hours.
   * The same for every connection that takes the same jobs: queues cannot be declared in two ways.
   */
  readonly retentionMs?: number;
  /** How long `connect` waits for the broker and an orchestrator; default 60 000 ms. */
  readonly connectTimeoutMs?: number;
}

export interface ResolvedOptions {
  readonly broker: Omit<ConnectionOptions, 'name' | 'topology'>;
  readonly clientId: string;
  /** Whether the program chose the client id, so that it can find its inbox again. */
  readonly hasOwnClientId: boolean;
  readonly retentionMs: number;
  readonly connectTimeoutMs: number;
}

/** RabbitMQ's limits: 255 bytes for a queue's name, 32 bits for `x-expires`. */
const MAX_CLIENT_ID_BYTES = 200;
const MAX_RETENTION_MS = 4_294_967_295;

/**
 * Fills in the defaults (`docs/configuration.md#sdk`) and checks types too: the program may be plain JavaScript.
 * Throws `InvalidOptionsError` naming every problem.
 */
export function resolveOptions(options: ConnectOptions): ResolvedOptions {
  const {
    hostname = DEFAULT_BROKER.hostname,
    port = DEFAULT_BROKER.port,
    username = DEFAULT_BROKER.username,
    password = DEFAULT_BROKER.password,
    virtualHost = DEFAULT_BROKER.virtualHost,
    tls,
    clientId,
    retentionMs = DEFAULT_EXPIRES_MS,
    connectTimeoutMs = 60_000,
  } = options;
  // A URL, as other clients take it, would lead to localhost.
  if (typeof options !== 'object')
    throw new InvalidOptionsError([`they are ${inspect(options)} and must be an object`]);
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string): void => void (isRight || problems.push(problem));
  const isWhole = (value: number, from: number, to: number): boolean =>
    Number.isInteger(value) && value >= from && value <= to;
  for (const [name, value] of Object.entries({ hostname, username, virtualHost })) {
    check(isTextOf(1, Infinity, value), `${name} is ${inspect(value)} and must be a text that is not empty`);
  }
  check(isTextOf(0, Infinity, password), 'password must be a text'); // which is not quoted here
  check(isWhole(port, 1, 65_535), `port is ${inspect(port)} and must be a whole number from 1 to 65535`);
  check(
    isWhole(retentionMs, 1, MAX_RETENTION_MS),
    `retentionMs is ${inspect(retentionMs)} and must be a whole number from 1 to ${MAX_RETENTION_MS}`,
  );
  check(connectTimeoutMs > 0, `connectTimeoutMs is ${inspect(connectTimeoutMs)} and must be more than 0`);
  check(
    clientId === undefined || isTextOf(1, MAX_CLIENT_ID_BYTES, clientId),
    `clientId is ${inspect(clientId)} and must be a text of 1 to ${MAX_CLIENT_ID_BYTES} bytes`,
  );
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  return {
    broker: { hostname, port, username, password, virtualHost, ...(tls ? { tls } : {}) },
    clientId: clientId ?? randomUUID(),
    hasOwnClientId: clientId !== undefined,
    retentionMs,
    connectTimeoutMs,
  };
}

function isTextOf(minBytes: number, maxBytes: number, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const bytes = Buffer.byteLength(value);
  return bytes >= minBytes && bytes <= maxBytes;
}
