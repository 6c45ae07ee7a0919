import type { InfluxDbSettings } from '@omotes/protocol';
import { queryInfluxDb } from '@omotes/service';
import { isTimeSeriesId } from '../domain/time-series-id.ts';
import type { TimeSeriesStore } from './time-series-store.ts';

/** The time series in InfluxDB 1.x: a database for each output ESDL. */
export function influxDbStore(settings: InfluxDbSettings): TimeSeriesStore {
  return {
    name: `influxdb ${settings.host}:${settings.port}`,
    list: async (signal) => {
      // Other users than administrators are refused this, but are shown those databases that they may read, as if there were no others.
      await queryInfluxDb(settings, 'SHOW USERS', signal);
      const rows = await queryInfluxDb(settings, 'SHOW DATABASES', signal);
      return rows.map(([name]) => String(name)).filter(isTimeSeriesId);
    },
    drop: async (id, signal) => {
      // An id that passes holds nothing that would have to be quoted.
      if (!isTimeSeriesId(id)) throw new TypeError(`'${id}' is not the name of time series`);
      await queryInfluxDb(settings, `DROP DATABASE "${id}"`, signal);
    },
  };
}
