/** Something that a section needs is not available on this machine. The message says what it is and what to do. */
export class UnavailableError extends Error {
  readonly code = 'bench_unavailable';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
