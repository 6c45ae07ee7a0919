import assert from 'node:assert/strict';
import type { Job, JobInput, JobSummary, Problem } from '@omotes/http-api';
import { ESDL } from './world.ts';

/** An event of a stream, as a client sees it. */
export interface SeenEvent {
  readonly id: number;
  readonly type: string;
  readonly data: unknown;
}

/** Sends requests to a gateway, as its callers do. */
export class HttpClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Resolves when jobs can be submitted. */
  static async ready(url: string): Promise<HttpClient> {
    const client = new HttpClient(url);
    while (!(await client.get('/readyz')).ok) await new Promise((resolve) => setTimeout(resolve, 20));
    return client;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers });
  }

  /** Asserts that the answer is there. */
  async json<T>(path: string): Promise<T> {
    const response = await this.get(path);
    assert.equal(response.status, 200, `${path}: ${response.status}`);
    return (await response.json()) as T; // what the contract says
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/job/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  delete(jobId: string): Promise<Response> {
    return fetch(`${this.url}/job/${jobId}`, { method: 'DELETE' });
  }

  /** Submits a job; returns its id. */
  async submit(input: Partial<JobInput> = {}): Promise<string> {
    const response = await this.post(jobInput(input));
    const answer = (await response.json()) as { job_id: string };
    assert.equal(response.status, 200, JSON.stringify(answer));
    return answer.job_id;
  }

  job(jobId: string): Promise<Job> {
    return this.json<Job>(`/job/${jobId}`);
  }

  /** Resolves with the job when it has ended. */
  async ended(jobId: string): Promise<Job> {
    for await (const event of this.events(`/job/${jobId}/events`)) void event;
    return this.job(jobId);
  }

  /** The events of a stream up to its end, or to a `break`. */
  async *events(path: string, lastEventId?: number): AsyncGenerator<SeenEvent, void, undefined> {
    const breaking = new AbortController();
    const response = await fetch(`${this.url}${path}`, {
      signal: breaking.signal,
      headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
    });
    assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.ok(response.body);
    try {
      let rest = '';
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const fields = new Map(
            block
              .split('\n')
              .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
          );
          const data = fields.get('data');
          // Comments, and blocks that only set the id, are not events.
          if (data !== undefined)
            yield { id: Number(fields.get('id')), type: fields.get('event') ?? '', data: JSON.parse(data) };
        }
      }
    } finally {
      breaking.abort();
    }
  }

  /** Resolves with the first state of a job for which `test` holds. */
  async until(jobId: string, test: (job: JobSummary) => boolean): Promise<JobSummary> {
    for await (const { type, data } of this.events(`/job/${jobId}/events`))
      if (type === 'job' && test(data as JobSummary)) return data as JobSummary; // what the contract says
    throw new Error(`Job ${jobId} ended before`);
  }
}

export function jobInput(input: Partial<JobInput> = {}): JobInput {
  return {
    job_name: 'Test',
    workflow_type: 'noop',
    user_name: 'ada',
    project_name: 'district',
    input_esdl: Buffer.from(ESDL).toString('base64'),
    input_params_dict: {},
    ...input,
  };
}

/** Asserts that the answer is a problem, and returns it. */
export async function problemOf(response: Response, status: number): Promise<Problem> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = JSON.parse(text) as Problem; // what the contract says
  assert.equal(problem.status, status);
  return problem;
}
