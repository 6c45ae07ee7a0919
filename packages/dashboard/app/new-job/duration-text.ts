const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, min: 60, h: 3600, d: 86_400 };
const PART = /^(\d+(?:[.,]\d+)?)\s*(ms|s|min|m|h|d)\s*/i;

/** Seconds of `90`, `90 s`, `1 h 30 min`, `1.5 h`, `2 d`; undefined for anything else. */
export function parseDurationText(text: string): number | undefined {
  if (/^\d+([.,]\d+)?$/.test(text)) return numberOf(text);
  let seconds = 0;
  let rest = text;
  while (rest !== '') {
    const [whole = '', number = '', unit = ''] = PART.exec(rest) ?? [];
    if (whole === '') return undefined;
    seconds += numberOf(number) * (SECONDS[unit.toLowerCase()] ?? 0);
    rest = rest.slice(whole.length);
  }
  return text === '' ? undefined : seconds;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
