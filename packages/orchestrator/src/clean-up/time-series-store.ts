/** A place where workers keep the time series of outputs, each in something named after the id of its output ESDL. */
export interface TimeSeriesStore {
  /** Which server, for people; a server has the same name in each process. */
  readonly name: string;
  /** The ids of all outputs that have time series here. What is not named as `isTimeSeriesId` says is left out. */
  list(): Promise<readonly string[]>;
  /** Drops the time series of one output; succeeds when there are none. */
  drop(id: string): Promise<void>;
}
