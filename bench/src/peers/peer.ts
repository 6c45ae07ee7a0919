import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DatabaseConnection } from '@omotes/local';
import type { Replies } from '../replies.ts';

/** Settings of the programs of a peer. */
export interface PeerSettings {
  readonly peer: string;
  /** Where the peers' packages are installed. */
  readonly packages: string;
  readonly database: DatabaseConnection;
  readonly redisPort: number;
}

/** A job system to compare with. */
export interface Peer {
  /** Performs no-op jobs in this process; they return their energy system. */
  work(settings: PeerSettings): Promise<void>;
  /** Connects, and passes each result to `replies`. Returns a function that submits a job. */
  connect(settings: PeerSettings, replies: Replies): Promise<(jobId: string) => Promise<unknown>>;
}

/** Number of jobs that run at the same time in one process; as many as inline tasks. */
export const CONCURRENCY = 100;

const VARIABLE = 'OMOTES_BENCH_PEER';

export function peerEnvironment(settings: PeerSettings): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(settings) };
}

export function peerSettings(): PeerSettings {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as PeerSettings; // written above, by this package only
}

/** Loads a peer's package, whose types are not installed. */
export function load(settings: PeerSettings, packageName: string): unknown {
  return createRequire(join(settings.packages, 'package.json'))(packageName);
}
