import type { System } from '@omotes/http-api';
import type { Logger } from 'pino';
import type { Authenticator } from '../auth/authenticator.ts';
import type { ChangeFeed } from '../events/change-feed.ts';
import type { ClientConnection } from '../jobs/client-connection.ts';
import type { JobService } from '../jobs/job-service.ts';
import type { ResourceServers } from '../resources/resource-servers.ts';
import type { Database } from '../store/database.ts';
import type { JobRecorder } from '../store/job-recorder.ts';
import type { DeadLetterInspector } from '../system/dead-letter-inspector.ts';
import type { TtlCache } from '../system/ttl-cache.ts';
import type { WaitingReasons } from '../system/waiting-reasons.ts';

/** What the routes work with. */
export interface GatewayContext {
  readonly database: Database;
  readonly recorder: JobRecorder;
  readonly connection: ClientConnection;
  readonly feed: ChangeFeed;
  readonly jobs: JobService;
  readonly waiting: WaitingReasons;
  readonly system: TtlCache<System>;
  readonly deadLetters: DeadLetterInspector;
  readonly resourceServers: ResourceServers;
  readonly authenticator: Authenticator;
  readonly limits: GatewayLimits;
  readonly log: Logger;
}

export interface GatewayLimits {
  /** Largest input, in bytes of UTF-8. */
  readonly maxInputBytes: number;
  /** For each caller. */
  readonly maxRequestsPerSecond: number;
  /** For all callers together. */
  readonly maxEventStreams: number;
}
