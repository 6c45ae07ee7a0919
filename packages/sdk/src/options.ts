import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { ConnectionOptions } from '@omotes/amqp';
import { DEFAULT_BROKER, DEFAULT_EXPIRES_MS } from '@omotes/protocol';
import { InvalidOptionsError } from './errors.ts';

/** Options of `connect`. All have defaults. */
export interface ConnectOptions {
  /** The broker's host. Default: `localhost`. */
  readonly hostname?: string;
  /** The broker's AMQP port. Default: 5672. */
  readonly port?: number;
  /** Default: `omotes`. */
  readonly username?: string;
  /** Default: `guest`. */
  readonly password?: string;
  /** Default: `omotes`. */
  readonly virtualHost?: string;
  /** TLS options of `node:tls` (`ca`, `cert`, `key`, …). Default: plain TCP. */
  readonly tls?: NonNullable<ConnectionOptions['tls']>;
  /**
   * A name that this program keeps over restarts and that no other running program has; 1 to 200 bytes. With it, the
   * events of all jobs come through one queue if the orchestrator offers that, which is much faster, and the program
   * finds its jobs again by this name and their ids. Default: none; jobs are found again by their ids alone.
   */
  readonly clientId?: string;
  /**
   * How long the broker keeps a job's events while the program is away, in milliseconds. Default: 172,800,000 (48 hours).
   * Connections that attach to the same jobs must use the same value: RabbitMQ refuses to declare a queue in two ways.
   */
  readonly retentionMs?: number;
  /** How long `connect` waits for the broker and an orchestrator, in milliseconds. Default: 60,000. */
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
 * Fills in the defaults (`docs/configuration.md#sdk`). It checks types as well, because the program may be plain
 * JavaScript. Throws `InvalidOptionsError` with every problem.
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
  // A URL, which other clients accept, would silently connect to localhost.
  if (typeof options !== 'object')
    throw new InvalidOptionsError([`they are ${inspect(options)} and must be an object`]);
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string): void => void (isRight || problems.push(problem));
  const isWhole = (value: number, from: number, to: number): boolean =>
    Number.isInteger(value) && value >= from && value <= to;
  for (const [name, value] of Object.entries({ hostname, username, virtualHost })) {
    check(isStringOf(1, Infinity, value), `${name} is ${inspect(value)} and must be a non-empty string`);
  }
  check(isStringOf(0, Infinity, password), 'password must be a string'); // the value stays out of the error
  check(isWhole(port, 1, 65_535), `port is ${inspect(port)} and must be a whole number from 1 to 65535`);
  check(
    isWhole(retentionMs, 1, MAX_RETENTION_MS),
    `retentionMs is ${inspect(retentionMs)} and must be a whole number from 1 to ${MAX_RETENTION_MS}`,
  );
  check(connectTimeoutMs > 0, `connectTimeoutMs is ${inspect(connectTimeoutMs)} and must be more than 0`);
  check(
    clientId === undefined || isStringOf(1, MAX_CLIENT_ID_BYTES, clientId),
    `clientId is ${inspect(clientId)} and must be a string of 1 to ${MAX_CLIENT_ID_BYTES} bytes`,
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

function isStringOf(minBytes: number, maxBytes: number, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const bytes = Buffer.byteLength(value);
  return bytes >= minBytes && bytes <= maxBytes;
}
