import type { ConnectionOptions as TlsOptions } from 'node:tls';
import type { Topology } from '../topology/topology.ts';

/** The broker's address and the user that connects. */
export interface ConnectionOptions {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
  /** Name of the connection in the broker's tools and in errors. */
  readonly name: string;
  /** TLS options of `node:tls` (`ca`, `cert`, `key`, `servername`, …). Default: plain TCP. */
  readonly tls?: TlsOptions;
  /** Declared after each connect, before anything is published or consumed, and every 8 to 12 seconds. */
  readonly topology?: Topology;
  /** Seconds without a sign of life from the broker after which the connection counts as lost. Default: 10. */
  readonly heartbeatSec?: number;
}
