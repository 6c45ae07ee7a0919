/**
 * A place where workers keep the time series of outputs, each in something named after the id of its output ESDL. When `signal` is
 * aborted, a request in flight is broken off and rejects with the signal's reason.
 */
export interface TimeSeriesStore {
  /** Which server, for people; a server has the same name in each process. */
  readonly name: string;
  /** The ids of all outputs that have time series here. What is not named as `isTimeSeriesId` says is left out. */
  list(signal?: AbortSignal): Promise<readonly string[]>;
  /** Drops the time series of one output; succeeds when there are none. */
  drop(id: string, signal?: AbortSignal): Promise<void>;
}
