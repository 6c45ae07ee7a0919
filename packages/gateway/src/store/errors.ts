import { DatabaseError } from 'pg';
import { GatewayError } from '../errors.ts';

/** The database has been changed by a newer gateway. */
export class SchemaError extends GatewayError {
  constructor(newest: number, known: number) {
    super(
      'schema',
      `The database has migration ${newest}, this program knows up to ${known}: run a newer gateway`,
    );
  }
}

/** The gateway stopped before the change was stored; whether it is stored is seen after the next start. */
export class RecorderStoppedError extends GatewayError {
  constructor() {
    super('recorder_stopped', 'The gateway stopped before the change was stored');
  }
}

/**
 * Whether PostgreSQL refuses the data itself, so that the same statement can never succeed: SQLSTATE classes
 * 22 (data exception) and 23 (integrity constraint violation).
 */
export function isRefusedData(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}
