import type { ServiceLogLevel } from '@omotes/protocol';
import { pino, type Logger } from 'pino';

export type { Logger };

/** Makes a log that writes one JSON object a line to stdout, with `level` as a word, `time` in ISO 8601, and `fields`. */
export function createLog(level: ServiceLogLevel, fields: Readonly<Record<string, string>>): Logger {
  return pino({
    level,
    base: fields,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
