/** A service that has started. */
export interface RunningService {
  stop(): Promise<void>;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Runs a service in this process until SIGTERM or SIGINT, then stops it; a second signal ends the process at once. Rejects
 * when the service cannot start.
 *
 * @param start must reject with the reason of its signal when that is aborted.
 *
 * @example
 * await runService((signal) => startGateway(options, signal));
 */
export async function runService(start: (signal: AbortSignal) => Promise<RunningService>): Promise<void> {
  const stopping = new AbortController();
  const requested = Promise.withResolvers<void>();
  for (const signal of SIGNALS)
    process.once(signal, () => {
      for (const second of SIGNALS) process.once(second, () => process.exit(1));
      stopping.abort();
      requested.resolve();
    });
  try {
    const service = await start(stopping.signal);
    await requested.promise;
    await service.stop();
  } catch (error) {
    if (!stopping.signal.aborted || error !== stopping.signal.reason) throw error;
  }
}
