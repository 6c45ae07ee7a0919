import { pino, type Logger } from 'pino';
import type { OrchestratorSettings } from './env.ts';

export type { Logger };

/** One JSON object a line on stdout, with `level` as text and `time` in ISO 8601. */
export function createLog(level: OrchestratorSettings['logLevel'], replicaId: string): Logger {
  return pino({
    level,
    base: { service: 'orchestrator', replicaId },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
