/** Lengths of a period that are easy to read, in minutes; the last is for the longest histories. */
const BUCKET_MINUTES = [1, 5, 15, 60, 360, 1_440] as const;

/** Most periods that a plot shows well. */
const MAX_BUCKETS = 200;

/** The length of a period, in minutes, for a history of `hours`. */
export function bucketMinutes(hours: number): number {
  return BUCKET_MINUTES.find((minutes) => (hours * 60) / minutes <= MAX_BUCKETS) ?? 1_440;
}
