import { createHash } from 'node:crypto';
import type { S3Settings } from '@omotes/protocol';
import { AwsClient } from 'aws4fetch';
import { S3RefusalError } from '../errors.ts';
import type { S3Target } from './resource-target.ts';
import { deletionOf, readDeletion, readPage, readRefusal, type S3Page } from './s3-documents.ts';

/** For one attempt with all its requests. */
const TIMEOUT_MS = 50_000;

/** Of up to 1,000 objects each. A prefix with more of them waits for its next turn, so that it does not hold up all others. */
const PAGES_IN_ONE_TURN = 10;

/** The objects in the buckets of one S3; without an endpoint that of AWS. */
export class S3Objects {
  readonly #settings: S3Settings;
  readonly #client: AwsClient;

  constructor(settings: S3Settings) {
    const { accessKeyId, secretAccessKey, sessionToken, region } = settings;
    this.#settings = settings;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      region,
      service: 's3',
      retries: 0, // the caller tries again
    });
  }

  /**
   * Deletes the object, or a part of the objects below the prefix: `unfinished` when there may be more. What is not there any more, with
   * its bucket too, counts as deleted. Rejects when S3 refuses it (`S3RefusalError`) or does not answer, or `ending` is aborted.
   */
  async delete({ bucket, key }: S3Target, ending: AbortSignal): Promise<'gone' | 'unfinished'> {
    const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ending]);
    try {
      if (key.endsWith('/')) return await this.#deletePrefix(bucket, key, signal);
      await this.#deleteObjects(bucket, [key], signal);
      return 'gone';
    } catch (error) {
      if (error instanceof S3RefusalError && error.s3Code === 'NoSuchBucket') return 'gone';
      throw error;
    }
  }

  /** Rejects when the objects of the bucket cannot be listed. */
  async check(bucket: string): Promise<void> {
    await this.#list(bucket, { 'max-keys': '1' }, AbortSignal.timeout(TIMEOUT_MS));
  }

  async #deletePrefix(bucket: string, prefix: string, signal: AbortSignal): Promise<'gone' | 'unfinished'> {
    let token: Record<string, string> = {};
    for (let pages = 0; pages < PAGES_IN_ONE_TURN; pages += 1) {
      const { keys, continuationToken } = await this.#list(bucket, { prefix, ...token }, signal);
      const foreign = keys.find((key) => !key.startsWith(prefix));
      if (foreign !== undefined)
        throw new Error(`S3 lists the object '${foreign}' below the prefix '${prefix}'`);
      if (keys.length > 0) await this.#deleteObjects(bucket, keys, signal);
      if (continuationToken === undefined) return 'gone';
      token = { 'continuation-token': continuationToken };
    }
    return 'unfinished';
  }

  async #list(bucket: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<S3Page> {
    const parameters = Object.entries({ 'list-type': '2', ...query });
    const text = parameters.map(([name, value]) => `${name}=${encodeStrictly(value)}`).join('&');
    return readPage(await this.#request(bucket, text, { method: 'GET', signal }));
  }

  async #deleteObjects(bucket: string, keys: readonly string[], signal: AbortSignal): Promise<void> {
    const body = deletionOf(keys);
    const refusal = readDeletion(await this.#request(bucket, 'delete', { method: 'POST', body, signal }));
    if (refusal) throw new S3RefusalError(bucket, refusal);
  }

  async #request(
    bucket: string,
    query: string,
    { method, body = '', signal }: { method: string; body?: string; signal: AbortSignal },
  ): Promise<string> {
    const response = await this.#client
      .fetch(`${bucketUrl(this.#settings, bucket)}?${query}`, {
        method,
        headers: {
          // Without it the client does not sign the body, which a proxy could then change.
          'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
          // DeleteObjects requires it.
          ...(body === '' ? {} : { 'content-md5': createHash('md5').update(body).digest('base64') }),
        },
        ...(body === '' ? {} : { body }),
        redirect: 'manual',
        signal,
      })
      .catch((error: unknown) => {
        // 'fetch failed' by itself says nothing.
        throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
      });
    const text = await response.text();
    if (response.ok) return text;
    throw refusalOf(bucket, response, text);
  }
}

function refusalOf(bucket: string, { status, statusText }: Response, text: string): Error {
  try {
    return new S3RefusalError(bucket, readRefusal(text));
  } catch (error) {
    // For example, from a proxy.
    return new Error(`The request for bucket '${bucket}' was answered ${status} ${statusText}`, {
      cause: error,
    });
  }
}

/** With an endpoint the bucket is in the path, as every server has it; at AWS it is in the name of the host. */
export function bucketUrl(
  { endpoint, region }: Pick<S3Settings, 'endpoint' | 'region'>,
  bucket: string,
): string {
  if (endpoint !== undefined) return `${endpoint}/${encodeURIComponent(bucket)}`;
  const host = `s3.${region}.amazonaws.com`;
  // The certificate of AWS is not valid for names with further dots.
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}/`;
}

/** As the signature has it: some servers compare it with what was sent. */
function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
