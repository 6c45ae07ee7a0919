import { readEnvironment } from './env.ts';
import { startGateway } from './gateway.ts';
import { createLog } from './log.ts';

/**
 * Runs a gateway in this process, set up from the environment, until SIGTERM or SIGINT; a second signal ends it at
 * once. Rejects when it cannot start.
 */
export async function runGateway(): Promise<void> {
  const settings = readEnvironment();
  const stopped = Promise.withResolvers<void>();
  const stopRequested = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
  });
  const gateway = await startGateway(settings, createLog(settings.logLevel));
  void stopRequested.then(() => gateway.stop()).then(stopped.resolve, stopped.reject);
  await stopped.promise;
}
