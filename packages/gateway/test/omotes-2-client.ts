import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { ESDL } from './world.ts';

/** An answer of the gateway. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The answer of GET /job/{id}. */
export interface Job {
  readonly job_id: string;
  readonly status: string;
  readonly progress_fraction: number | null;
  readonly progress_message: string | null;
  readonly output_esdl: string | null;
  readonly logs: string;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>;
  readonly components: object;
}

type Responses = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
>;

const ENDS = new Set(['SUCCEEDED', 'CANCELLED', 'TIMEOUT', 'ERROR']);

/** Sends requests as front ends of OMOTES 2 do, and checks each answer against the gateway's OpenAPI document. */
export class Omotes2Client {
  readonly url: string;
  readonly document: ApiDocument;
  readonly #ajv = formats.default(new Ajv2020({ strict: false }));

  private constructor(url: string, document: ApiDocument) {
    this.url = url;
    this.document = document;
  }

  /** Resolves when jobs can be submitted. */
  static async ready(url: string): Promise<Omotes2Client> {
    while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
    return Omotes2Client.of(url);
  }

  static async of(url: string): Promise<Omotes2Client> {
    const response = await fetch(`${url}/openapi.json`);
    return new Omotes2Client(url, (await response.json()) as ApiDocument); // what it is for
  }

  /** `route`: the path as the document has it, such as `/job/{job_id}`. Asserts that the answer is as documented. */
  async ask(
    method: 'GET' | 'POST' | 'DELETE',
    route: string,
    {
      jobId = '',
      body,
      headers = {},
    }: { jobId?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + route.replace('{job_id}', jobId), {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const name = `${method} ${route} ${response.status}: ${text}`;
    const foretold = this.document.paths[route]?.[method.toLowerCase()]?.responses[response.status];
    assert.ok(foretold, `the document foretells ${name}`);
    const schema = foretold.content?.['application/json']?.schema;
    if (schema === undefined) {
      assert.equal(text, '', name);
      return { status: response.status, headers: response.headers, body: undefined };
    }
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/, name);
    const answer: unknown = JSON.parse(text);
    const isAsForetold = this.#ajv.validate({ ...schema, components: this.document.components }, answer);
    assert.ok(isAsForetold, `${name}: ${this.#ajv.errorsText()}`);
    return { status: response.status, headers: response.headers, body: answer };
  }

  /** Submits a job; returns its id. */
  async submit(input: object = {}): Promise<string> {
    const { status, body } = await this.ask('POST', '/job/', { body: jobInput(input) });
    assert.equal(status, 200, JSON.stringify(body));
    return (body as { job_id: string }).job_id; // what the contract says
  }

  async job(jobId: string): Promise<Job> {
    const { status, body } = await this.ask('GET', '/job/{job_id}', { jobId });
    assert.equal(status, 200, JSON.stringify(body));
    return body as Job; // what the contract says
  }

  /** Resolves with the first state of a job for which `test` holds; polls, as front ends do. */
  async until(jobId: string, test: (job: Job) => boolean): Promise<Job> {
    for (;;) {
      const job = await this.job(jobId);
      if (test(job)) return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  ended(jobId: string): Promise<Job> {
    return this.until(jobId, ({ status }) => ENDS.has(status));
  }
}

export function jobInput(input: object = {}): object {
  return {
    job_name: 'Test',
    workflow_type: 'noop',
    user_name: 'ada',
    input_esdl: Buffer.from(ESDL).toString('base64'),
    input_params_dict: {},
    ...input,
  };
}
