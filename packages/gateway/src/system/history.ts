/** Widths that people read easily; the last for whatever is longer. */
const BUCKET_MINUTES = [1, 5, 15, 60, 360, 1_440] as const;

/** As many as a plot shows well. */
const MAX_BUCKETS = 200;

/** How long a bucket of a history of so many hours is. */
export function bucketMinutes(hours: number): number {
  return BUCKET_MINUTES.find((minutes) => (hours * 60) / minutes <= MAX_BUCKETS) ?? 1_440;
}
