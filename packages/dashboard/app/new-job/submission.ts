import type { JobInput, JobStatusAnswer } from '@omotes/http-api';
import { requestJson } from '../api/request.ts';

/**
 * Submits a job once, however often the user tries: the same input is sent with the same idempotency key, so that the server
 * recognises it even when its first answer was lost.
 */
export class Submission {
  #sent = '';
  #key = '';

  /** Resolves with the id of the job. */
  async send(input: JobInput): Promise<string> {
    const text = JSON.stringify(input);
    if (text !== this.#sent) {
      this.#sent = text;
      this.#key = randomKey();
    }
    const { job_id: jobId } = await requestJson<JobStatusAnswer>('/job/', {
      method: 'POST',
      body: input,
      headers: { 'idempotency-key': this.#key },
    });
    return jobId;
  }
}

/** A random key. Browsers do not have `crypto.randomUUID` over plain HTTP. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
