import { createLog, runService } from '@omotes/service';
import { readEnvironment } from './env.ts';
import { startGateway } from './gateway.ts';

/**
 * Runs a gateway in this process, with settings from the environment, until SIGTERM or SIGINT; a second signal ends the
 * process at once. Rejects when it cannot start.
 */
export async function runGateway(): Promise<void> {
  const settings = readEnvironment();
  const log = createLog(settings.logLevel, { service: 'gateway' });
  await runService((signal) => startGateway(settings, { log, signal }));
}
