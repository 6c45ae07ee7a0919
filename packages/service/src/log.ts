import type { ServiceLogLevel } from '@omotes/protocol';
import { pino, type Logger } from 'pino';

export type { Logger };

/** One JSON object a line on stdout, with `level` as text and `time` in ISO 8601. `fields` stand in every line. */
export function createLog(level: ServiceLogLevel, fields: Readonly<Record<string, string>>): Logger {
  return pino({
    level,
    base: fields,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
