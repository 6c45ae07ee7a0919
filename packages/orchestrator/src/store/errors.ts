import { DatabaseError } from 'pg';

/** Base of the errors of the store; `code` is stable. */
export class StoreError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Another replica registered one of the jobs at the same moment. Reading again shows what it did. */
export class LostRaceError extends StoreError {
  constructor(jobIds: readonly string[]) {
    super('lost_race', `Another orchestrator registered ${jobIds.join(', ')} at the same moment`);
  }
}

/** Migrations and database disagree. */
export class SchemaError extends StoreError {
  constructor(message: string) {
    super('schema', message);
  }
}

/**
 * Whether PostgreSQL refuses the data itself, so that the same statement can never succeed: SQLSTATE classes
 * 22 (data exception) and 23 (integrity constraint violation).
 */
export function isRefusedData(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}
