import type { InfluxDbSettings } from '@omotes/protocol';

/** The answer of InfluxDB 1.x to a query. */
interface QueryAnswer {
  readonly error?: string;
  readonly results?: readonly {
    readonly error?: string;
    readonly series?: readonly { readonly values?: readonly (readonly unknown[])[] }[];
  }[];
}

/** Dropping a database with many series takes a while. */
const TIMEOUT_MS = 60_000;

/**
 * Runs one statement in InfluxDB 1.x and returns the rows of its answer. Rejects when InfluxDB refuses it or does not answer
 * within a minute, or when `ending` is aborted.
 */
export async function queryInfluxDb(
  { host, port, username, password }: InfluxDbSettings,
  statement: string,
  ending?: AbortSignal,
): Promise<readonly (readonly unknown[])[]> {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64');
  const response = await fetch(`http://${host}:${port}/query`, {
    method: 'POST',
    headers: username === '' ? {} : { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ q: statement }),
    redirect: 'error',
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(ending ? [ending] : [])]),
  }).catch((error: unknown) => {
    // The error itself only says 'fetch failed'.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  });
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Error(`${response.status} ${text.slice(0, 200)}`);
  // InfluxDB reports a refused statement in an answer with status 200.
  const { error, results } = JSON.parse(text) as QueryAnswer;
  const refusal = error ?? results?.[0]?.error;
  if (refusal !== undefined) throw new Error(refusal);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return results?.[0]?.series?.[0]?.values ?? [];
}
