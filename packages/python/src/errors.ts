/** Python is too old or not installed, or its packages could not be installed. The message says what to do. */
export class PythonMissingError extends Error {
  readonly code = 'python_missing';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PythonMissingError';
  }
}
