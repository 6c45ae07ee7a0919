import type { Logger } from 'pino';
import type { ChangeFeed } from '../events/change-feed.ts';
import type { ClientConnection } from '../jobs/client-connection.ts';
import type { JobService } from '../jobs/job-service.ts';
import type { Waiting } from '../schemas/job.ts';
import type { Pool } from '../store/database.ts';
import type { JobRecorder } from '../store/job-recorder.ts';
import type { JobRow } from '../store/job-row.ts';

/** What the routes work with. */
export interface GatewayContext {
  readonly pool: Pool;
  readonly recorder: JobRecorder;
  readonly connection: ClientConnection;
  readonly feed: ChangeFeed;
  readonly jobs: JobService;
  /** Why a job does not run yet. */
  readonly waitingOf: (row: JobRow) => Waiting | null;
  readonly limits: GatewayLimits;
  readonly log: Logger;
}

export interface GatewayLimits {
  /** Of an input, in bytes of its text. */
  readonly maxInputBytes: number;
  /** Of each caller. */
  readonly maxRequestsPerSecond: number;
  /** Of all callers together. */
  readonly maxEventStreams: number;
}
