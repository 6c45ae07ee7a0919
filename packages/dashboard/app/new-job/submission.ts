import type { JobInput, JobStatusAnswer } from '@omotes/http-api';
import { requestJson } from '../api/request.ts';

/**
 * Submits a job once, however often it is tried: as long as the input is the same, so is the key by which the server
 * recognizes it, also when the answer to the first try was lost.
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

/** Not `crypto.randomUUID`: over plain HTTP, on a network of its own, a browser has no such function. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
