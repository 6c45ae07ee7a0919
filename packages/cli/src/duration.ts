import { UsageError } from './errors.ts';

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const PART = new RegExp(`(${NUMBER})\\s*(ms|min|s|m|h|d|w)\\s*`, 'y');
const ISO = new RegExp(
  `^P(?:(?<w>${NUMBER})W)?(?:(?<d>${NUMBER})D)?` +
    `(?:T(?=\\d)(?:(?<h>${NUMBER})H)?(?:(?<m>${NUMBER})M)?(?:(?<s>${NUMBER})S)?)?$`,
);

/** `timeout_ms` is a uint32 (`docs/wire-protocol.md#jobsubmission`). */
const LONGEST_TIMEOUT_MS = 4_294_967_295;

/** Milliseconds of `90s`, `2h`, `1d12h`, `1.5h`, `500ms` or an ISO 8601 duration such as `PT2H30M`. Throws `UsageError`. */
export function parseTimeSpan(text: string): number {
  const ms = isoMs(text) ?? partsMs(text);
  if (ms === undefined) {
    throw new UsageError(`'${text}' is not a duration: write for example 90s, 30m, 2h, 1d12h or PT2H30M`);
  }
  return Math.round(ms);
}

/** Milliseconds of a job's timeout. Throws `UsageError` if it is out of range. */
export function parseTimeout(text: string): number {
  const ms = parseTimeSpan(text);
  if (ms < 1 || ms > LONGEST_TIMEOUT_MS) {
    throw new UsageError(`A timeout of '${text}' is not possible: it must be from 1ms to 49d`);
  }
  return ms;
}

/** A string such as `45 ms`, `3.2 s`, `4 min 07 s`, `2 h 05 min`, `10 d`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes >= 2880) return `${Math.round(minutes / 1440)} d`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

function isoMs(text: string): number | undefined {
  const parts = Object.entries(ISO.exec(text.toUpperCase())?.groups ?? {});
  const given = parts.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : sumMs(given.map(([unit, value]) => [value, unit]));
}

function partsMs(text: string): number | undefined {
  const parts: [value: string, unit: string][] = [];
  PART.lastIndex = 0;
  let end = 0;
  for (let match = PART.exec(text); match; match = PART.exec(text)) {
    parts.push([match[1] ?? '', match[2] ?? '']);
    end = PART.lastIndex;
  }
  return parts.length === 0 || end !== text.length ? undefined : sumMs(parts);
}

function sumMs(parts: readonly (readonly [value: string, unit: string])[]): number {
  return parts.reduce(
    (sum, [value, unit]) => sum + Number(value.replace(',', '.')) * (UNITS_MS[unit] ?? NaN),
    0,
  );
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
