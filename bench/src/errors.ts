/** What a section needs is not to be had on this machine; the message says what, and what to do. */
export class UnavailableError extends Error {
  readonly code = 'bench_unavailable';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
