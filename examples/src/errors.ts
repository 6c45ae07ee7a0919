/** Why an ESDL or its parameters cannot be reported on. */
export type ReportErrorCode = 'EMPTY_ESDL' | 'MALFORMED_XML' | 'NOT_ESDL' | 'WRONG_PARAMETER';

/** The input of `network_report` is unusable; nothing was written. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
