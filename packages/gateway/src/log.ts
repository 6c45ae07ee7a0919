import { pino, type Logger } from 'pino';
import type { GatewaySettings } from './env.ts';

/** One JSON object a line on stdout, with `level` as text and `time` in ISO 8601. */
export function createLog(level: GatewaySettings['logLevel']): Logger {
  return pino({
    level,
    base: { service: 'gateway' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
