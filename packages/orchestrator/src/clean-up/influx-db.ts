import { isTimeSeriesId } from '../domain/time-series-id.ts';
import type { TimeSeriesStore } from './time-series-store.ts';

export interface InfluxDbSettings {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/** The answer of InfluxDB 1.x to a query. */
interface QueryAnswer {
  readonly error?: string;
  readonly results?: readonly {
    readonly error?: string;
    readonly series?: readonly { readonly values?: readonly (readonly unknown[])[] }[];
  }[];
}

/** To drop a database of many series takes a while. */
const TIMEOUT_MS = 60_000;

/** The time series in InfluxDB 1.x: a database for each output ESDL. */
export function influxDbStore(settings: InfluxDbSettings): TimeSeriesStore {
  return {
    name: `influxdb ${settings.host}:${settings.port}`,
    list: async (signal) => {
      // Other users than administrators are refused this, but are shown those databases that they may read, as if there were no others.
      await query(settings, 'SHOW USERS', signal);
      const rows = await query(settings, 'SHOW DATABASES', signal);
      return rows.map(([name]) => String(name)).filter(isTimeSeriesId);
    },
    drop: async (id, signal) => {
      // An id that passes holds nothing that would have to be quoted.
      if (!isTimeSeriesId(id)) throw new TypeError(`'${id}' is not the name of time series`);
      await query(settings, `DROP DATABASE "${id}"`, signal);
    },
  };
}

async function query(
  { host, port, username, password }: InfluxDbSettings,
  statement: string,
  ending: AbortSignal | undefined,
): Promise<readonly (readonly unknown[])[]> {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64');
  const response = await fetch(`http://${host}:${port}/query`, {
    method: 'POST',
    headers: username === '' ? {} : { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ q: statement }),
    redirect: 'error',
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(ending ? [ending] : [])]),
  }).catch((error: unknown) => {
    // 'fetch failed' by itself says nothing.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  });
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Error(`${response.status} ${text.slice(0, 200)}`);
  const { error, results } = JSON.parse(text) as QueryAnswer;
  const refusal = error ?? results?.[0]?.error;
  if (refusal !== undefined) throw new Error(refusal);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return results?.[0]?.series?.[0]?.values ?? [];
}
