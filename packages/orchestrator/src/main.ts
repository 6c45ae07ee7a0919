import { randomUUID } from 'node:crypto';
import { readEnvironment } from './env.ts';
import { createLog } from './log.ts';
import { Orchestrator } from './orchestrator.ts';

/**
 * Runs an orchestrator in this process, set up from the environment, until SIGTERM or SIGINT; a second signal
 * ends it at once. Rejects when it cannot start.
 */
export async function runOrchestrator(): Promise<void> {
  const settings = readEnvironment();
  const orchestrator = new Orchestrator(settings, createLog(settings.logLevel, randomUUID().slice(0, 8)));
  const stopped = Promise.withResolvers<void>();
  let isStopping = false;
  const stop = (): void => {
    isStopping = true;
    process.once('SIGTERM', () => process.exit(1));
    process.once('SIGINT', () => process.exit(1));
    orchestrator.stop().then(stopped.resolve, stopped.reject);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    await orchestrator.start();
  } catch (error) {
    await orchestrator.stop();
    if (!isStopping) throw error;
  }
  await stopped.promise;
}
