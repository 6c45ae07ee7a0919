import { randomUUID } from 'node:crypto';
import { createLog, runService } from '@omotes/service';
import { readEnvironment } from './env.ts';
import { Orchestrator } from './orchestrator.ts';

/**
 * Runs an orchestrator in this process, set up from the environment, until SIGTERM or SIGINT; a second signal
 * ends it at once. Rejects when it cannot start.
 */
export async function runOrchestrator(): Promise<void> {
  const settings = readEnvironment();
  const replicaId = randomUUID().slice(0, 8);
  const log = createLog(settings.logLevel, { service: 'orchestrator', replicaId });
  await runService(async (signal) => {
    const orchestrator = new Orchestrator(settings, log);
    signal.addEventListener('abort', () => void orchestrator.stop(), { once: true });
    try {
      await orchestrator.start();
      return orchestrator;
    } catch (error) {
      await orchestrator.stop();
      throw signal.aborted ? signal.reason : error;
    }
  });
}
