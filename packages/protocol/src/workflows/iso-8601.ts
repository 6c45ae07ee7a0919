const DATETIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?(?:Z|([+-]\d{2}):?(\d{2}))?$/i;

/**
 * The seconds since the epoch of an ISO 8601 date, or date and time. Without an offset it is UTC; fractions of a second are
 * kept. Undefined when the string is not a date.
 */
export function parseDatetime(text: string): number | undefined {
  const match = DATETIME.exec(text);
  if (match === null) return undefined;
  const [, date, time = '00:00', second = '00', fraction = '0', offsetHour = '+00', offsetMinute = '00'] =
    match;
  const ms = Date.parse(`${date}T${time}:${second}${offsetHour}:${offsetMinute}`);
  // Date.parse moves a day that the month does not have into the next month.
  if (Number.isNaN(ms) || new Date(`${date}T00:00Z`).toISOString().slice(0, 10) !== date) return undefined;
  return ms / 1000 + Number(`0.${fraction}`);
}

const AMOUNT = String.raw`(\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^([+-])?P(?=\\d|T\\d)(?:${AMOUNT}W)?(?:${AMOUNT}D)?(?:T(?=\\d)(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?)?$`,
  'i',
);

/**
 * The seconds of an ISO 8601 duration such as `PT1H30M`. Undefined when the string is not a duration, or has years or months,
 * which have no fixed length.
 */
export function parseIsoDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [, sign, weeks, days, hours, minutes, seconds] = match;
  const amount = (digits = '0'): number => Number(digits.replace(',', '.'));
  const total =
    ((amount(weeks) * 7 + amount(days)) * 24 + amount(hours)) * 3600 + amount(minutes) * 60 + amount(seconds);
  return sign === '-' ? -total : total;
}
