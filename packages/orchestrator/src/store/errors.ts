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
