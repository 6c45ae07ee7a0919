import type { AddressInfo } from 'node:net';
import { retry, runOnce } from '@omotes/async';
import { HttpPortError, type Logger } from '@omotes/service';
import packageJson from '../package.json' with { type: 'json' };
import type { GatewaySettings } from './env.ts';
import { Authenticator } from './auth/authenticator.ts';
import { StoreAwayError } from './errors.ts';
import { ChangeFeed } from './events/change-feed.ts';
import { OMOTES_2_API } from './http/omotes-2/api.ts';
import { OWN_API } from './http/own-api.ts';
import { createServer } from './http/server.ts';
import type { TypedServer } from './http/typed-server.ts';
import { ClientConnection } from './jobs/client-connection.ts';
import { JobFollower } from './jobs/job-follower.ts';
import { JobService, storedRequest } from './jobs/job-service.ts';
import { ResourceCleanUp } from './resources/resource-clean-up.ts';
import { ResourceServers } from './resources/resource-servers.ts';
import { Database } from './store/database.ts';
import { readContent, readJob, readJobsToFollow, readLastRevision } from './store/job-queries.ts';
import { JobRecorder } from './store/job-recorder.ts';
import { countJobs } from './store/system-queries.ts';
import { BrokerWatch } from './system/broker-watch.ts';
import { DeadLetterInspector } from './system/dead-letter-inspector.ts';
import { TtlCache } from './system/ttl-cache.ts';
import { reportSystem } from './system/system-report.ts';
import { WaitingReasons } from './system/waiting-reasons.ts';

export interface GatewayOptions {
  readonly log: Logger;
  /** Aborts the start. */
  readonly signal: AbortSignal;
}

/** A running gateway. */
export interface Gateway {
  /** Such as `http://127.0.0.1:9200`. */
  readonly url: string;
  /** Stops taking requests and disconnects. Jobs go on; the next start stores how they went. */
  stop(): Promise<void>;
}

/** Jobs that ended this long before the last end are followed again: the broker may still keep unacknowledged events of theirs. */
const LAST_ENDS_MS = 10_000;

/** How long an answer about the system is reused. */
const SYSTEM_MAX_AGE_MS = 1_000;

/**
 * Starts a gateway: waits for the database, brings it up to date, and listens. It connects to the broker in the background.
 * Rejects with `SchemaError`, `HttpPortError`, the database's error when it refuses, or the signal's reason.
 */
export async function startGateway(
  settings: GatewaySettings,
  { log, signal }: GatewayOptions,
): Promise<Gateway> {
  const database = new Database(settings.database, (error) =>
    log.warn({ err: error }, 'database connection lost'),
  );
  try {
    const migrations = await migrated(database, log, signal);
    if (migrations.length > 0) log.info({ migrations }, 'database migrated');
    return await startOn(database, settings, log);
  } catch (error) {
    await database.end();
    throw error;
  }
}

function migrated(database: Database, log: Logger, signal: AbortSignal): Promise<readonly string[]> {
  return retry(() => database.migrate(), {
    signal,
    isTransient: (error) => error instanceof StoreAwayError,
    failed: (error) => log.warn({ err: error }, 'database not reachable; trying again'),
  });
}

async function startOn(database: Database, settings: GatewaySettings, log: Logger): Promise<Gateway> {
  const authenticator = new Authenticator(settings.authentication);
  await authenticator.start();
  const feed = new ChangeFeed(await readLastRevision(database));
  const recorder = new JobRecorder({
    database,
    onCommitted: (changes) => feed.publish(changes),
    onError: (error) => log.warn({ err: error }, 'storing changes failed; trying again'),
  });
  const connection = new ClientConnection({
    broker: { ...settings.broker, clientId: settings.clientId },
    onError: (error) => log.warn({ err: error }, 'connecting to the broker failed; trying again'),
  });
  const follower = new JobFollower({
    recorder,
    connected: () => connection.connected(),
    readRequest: async (jobId) => {
      const [row, content] = await Promise.all([readJob(database, jobId), readContent(database, jobId)]);
      return row && content && storedRequest(row, content);
    },
    log,
  });
  const jobs = new JobService({ database, recorder, connection, follower, feed });
  const watch = new BrokerWatch({
    sdkBroker: settings.broker,
    workerBroker: settings.workerBroker,
    taskEventQueues: settings.taskEventQueues,
    workflowTypes: () => connection.workflowTypes,
  });
  const resourceServers = new ResourceServers(settings.resourceServers);
  const cleanUp = new ResourceCleanUp({ database, servers: resourceServers, log });
  const server = await createServer(
    {
      database,
      recorder,
      connection,
      feed,
      jobs,
      waiting: new WaitingReasons({ database, watch, connectionProblem: () => connection.problem }),
      system: new TtlCache(() => reportSystem(watch, () => countJobs(database)), SYSTEM_MAX_AGE_MS),
      deadLetters: new DeadLetterInspector(watch),
      resourceServers,
      authenticator,
      limits: settings,
      log,
    },
    { api: settings.api === 2 ? OMOTES_2_API : OWN_API, version: packageJson.version },
  );
  // Read before jobs can be submitted: a new one would be followed twice.
  const left = await readJobsToFollow(database, LAST_ENDS_MS);
  const url = await listen(server, settings.http);
  follower.takeUp(left);
  watch.start();
  cleanUp.start();
  void connection.connected().then((client) => {
    if (client) log.info('connected');
  });
  log.info({ url }, 'gateway listens');
  const stop = runOnce(async (): Promise<void> => {
    await server.close();
    await watch.stop();
    await cleanUp.stop();
    follower.stop();
    // In this order: an event that is not committed by then is not acknowledged, and so is delivered again.
    await connection.stop();
    await recorder.stop();
    await follower.stopped();
    await database.end();
  });
  return { url, stop };
}

async function listen(server: TypedServer, { host, port }: GatewaySettings['http']): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    throw new HttpPortError(host, port, error);
  }
  const { port: actual } = server.server.address() as AddressInfo; // a TCP server's address is never a path
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}
