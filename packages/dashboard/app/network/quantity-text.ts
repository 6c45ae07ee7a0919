const UNITS: Readonly<Record<string, string>> = {
  METRE: 'm',
  WATT: 'W',
  JOULE: 'J',
  WATTHOUR: 'Wh',
  EURO: '€',
  PERCENT: '%',
};
/** The units that are used with kilo and mega. */
const SCALED = new Set(['m', 'W', 'J', 'Wh']);
const PREFIXES = ['', 'k', 'M', 'G', 'T'];

/** A figure of ESDL for people: `16.8 km`, `9.915 MW`; `unit` as ESDL names it. Other values stay as they are. */
export function quantityText(value: string, unit: string): string {
  const short = UNITS[unit] ?? unit.toLowerCase();
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return `${value} ${short}`.trim();
  const thousands = Math.floor(Math.log10(Math.abs(number)) / 3);
  const power = SCALED.has(short) ? Math.max(0, Math.min(thousands, PREFIXES.length - 1)) : 0;
  const scaled = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(number / 1000 ** power);
  return `${scaled} ${PREFIXES[power] ?? ''}${short}`.trim();
}
