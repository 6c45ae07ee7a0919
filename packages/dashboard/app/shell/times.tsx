import { now } from './clock.ts';
import { durationText, runningText } from './duration.ts';

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const DATE_AND_TIME = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** How long something took, or has taken up to now when `to` is null. */
export function Elapsed({ from, to }: { readonly from: string; readonly to: string | null }) {
  if (to !== null) return <>{durationText((Date.parse(to) - Date.parse(from)) / 1000)}</>;
  return <>{runningText(Date.parse(from), now.value)}</>;
}

/** A point in time in the reader's time zone: without the date if it is today; in full as a tooltip. */
export function Moment({ at }: { readonly at: string }) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date(now.value).toDateString();
  return (
    <time dateTime={at} title={date.toLocaleString()}>
      {isToday ? TIME.format(date) : DATE_AND_TIME.format(date)}
    </time>
  );
}
