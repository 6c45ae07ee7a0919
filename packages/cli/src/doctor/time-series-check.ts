import { EnvironmentReader } from '@omotes/protocol';
import type { Environment } from '../context.ts';
import { type Check, ok, problem, reasonOf } from './check.ts';

/** Checks whether the time-series servers in the environment answer. */
export async function checkTimeSeries(environment: Environment): Promise<Check[]> {
  const { readTimeSeriesSettings, timeSeriesStores } = await import('@omotes/orchestrator');
  const stores = timeSeriesStores(readTimeSeriesSettings(new EnvironmentReader(environment)));
  return Promise.all(
    stores.map(async (store) => {
      const subject = `time series in ${store.name}`;
      try {
        const { length } = await store.list();
        return ok(subject, `time series of ${length} outputs`);
      } catch (error) {
        const variables = store.name.startsWith('influxdb')
          ? 'InfluxDB, or correct INFLUXDB_HOST, _PORT, _USERNAME and _PASSWORD'
          : 'PostgreSQL, or correct DB_HOSTNAME, DB_PORT, DB_USERNAME and DB_PASSWORD';
        return problem(subject, reasonOf(error), `start ${variables}`);
      }
    }),
  );
}
