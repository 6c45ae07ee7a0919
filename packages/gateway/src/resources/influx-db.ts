export interface InfluxDbSettings {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/** Dropping a database of many series takes a while. */
const TIMEOUT_MS = 60_000;

/** Drops a database of InfluxDB 1.x, if it is there. `name` has no character that needs quoting. Rejects when `ending` is aborted. */
export async function dropDatabase(
  { host, port, username, password }: InfluxDbSettings,
  name: string,
  ending: AbortSignal,
): Promise<void> {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64');
  const response = await fetch(`http://${host}:${port}/query`, {
    method: 'POST',
    headers: username === '' ? {} : { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ q: `DROP DATABASE "${name}"` }),
    redirect: 'error',
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ending]),
  });
  const text = await response.text();
  // A statement that fails is told in an answer whose status is 200.
  if (!response.ok || text.includes('"error"'))
    throw new Error(`InfluxDB ${host}:${port} answers ${response.status} ${text.slice(0, 200)}`);
}
