import { readEnvironment } from './env.ts';
import { startGateway } from './gateway.ts';
import { createLog } from './log.ts';

/**
 * Runs a gateway in this process, set up from the environment, until SIGTERM or SIGINT; a second signal ends it at
 * once. Rejects when it cannot start.
 */
export async function runGateway(): Promise<void> {
  const settings = readEnvironment();
  const stopping = new AbortController();
  const stopRequested = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        for (const second of ['SIGTERM', 'SIGINT'] as const) process.once(second, () => process.exit(1));
        stopping.abort();
        resolve();
      });
  });
  try {
    const gateway = await startGateway(settings, {
      log: createLog(settings.logLevel),
      signal: stopping.signal,
    });
    await stopRequested;
    await gateway.stop();
  } catch (error) {
    if (error !== stopping.signal.reason) throw error;
  }
}
