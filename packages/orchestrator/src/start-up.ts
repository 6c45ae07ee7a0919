import { retry } from '@omotes/async';
import { SchemaError, type Logger } from '@omotes/service';
import type { OrchestratorParts } from './assembly.ts';
import { DatabaseRefusedError } from './errors.ts';
import { isTransient } from './messaging/is-transient.ts';
import { takeFirstCensus } from './upkeep/lost-results.ts';

/* What a replica does before it takes messages. */

/** Brings the database up to date, waiting for it as long as it takes. Rejects with `DatabaseRefusedError` or `SchemaError`. */
export async function prepareStore(
  { settings, store, cleanUp, log }: OrchestratorParts,
  signal: AbortSignal,
): Promise<void> {
  const prepare = async (): Promise<readonly string[]> => {
    const applied = await store.prepare();
    await cleanUp.prepare();
    return applied;
  };
  const applied = await untilReachable('database', isServerAway, prepare, log, signal).catch(
    (error: unknown) => {
      throw isRefused(error) ? new DatabaseRefusedError(settings.database, error) : error;
    },
  );
  if (applied.length > 0) log.info({ migrations: applied }, 'database schema updated');
}

/** Counts the workers' events that wait now: they go before the deadlines of the time without an orchestrator. */
export async function countBacklog(
  { settings, connections, backlog, log }: OrchestratorParts,
  signal: AbortSignal,
): Promise<void> {
  const { resultQueue, progressQueue } = settings;
  const count = (): Promise<{ queue: string; messageCount: number }[]> =>
    connections.tasks.withChannel(async (channel) => [
      await channel.checkQueue(progressQueue),
      await channel.checkQueue(resultQueue),
    ]);
  const counts = await untilReachable('RabbitMQ', isTransient, count, log, signal);
  backlog.started(new Map(counts.map(({ queue, messageCount }) => [queue, messageCount])), performance.now());
}

/**
 * Takes a census of the workers, unless their events wait. A replica works without one too: a result lost in its first seconds
 * is then given up later.
 */
export async function takeCensusAtStart({ backlog, lostResults, log }: OrchestratorParts): Promise<void> {
  if (!backlog.isOver(performance.now())) return;
  try {
    await takeFirstCensus(lostResults);
  } catch (error) {
    log.warn({ err: error }, 'the workers could not be asked at the start; they are asked again later');
  }
}

function untilReachable<T>(
  server: string,
  isAway: (error: unknown) => boolean,
  use: () => Promise<T>,
  log: Logger,
  signal: AbortSignal,
): Promise<T> {
  return retry(use, {
    signal,
    isTransient: isAway,
    failed: (error) => log.warn({ err: error }, `${server} not reachable; trying again`),
  });
}

/** Whether the database may be there later: anything but its own answer to a statement. */
function isServerAway(error: unknown): boolean {
  return !isRefused(error) && isTransient(error) && !(error instanceof SchemaError);
}

/** SQLSTATE classes 28, 3D and 42: no such user or database, a wrong password, or no right to something. */
function isRefused(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(28|3D|42)/.test(String(error.code));
}
