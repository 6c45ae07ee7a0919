import { bullmq } from './bullmq.ts';
import { graphileWorker } from './graphile-worker.ts';
import { pgBoss } from './pg-boss.ts';
import type { Peer } from './peer.ts';

/** The peers for Node. */
export const PEERS: Readonly<Record<string, Peer>> = { bullmq, pgBoss, graphileWorker };
