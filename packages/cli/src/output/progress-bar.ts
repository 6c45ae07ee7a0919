const BAR_COLUMNS = 30;

/** `[███░░░]  50 %  message`, cut to fewer than `columns` characters so that it never wraps. */
export function progressBar(fraction: number, message: string, columns: number): string {
  const clamped = clampFraction(fraction);
  const filled = Math.round(clamped * BAR_COLUMNS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_COLUMNS - filled);
  return `[${bar}] ${percent(clamped)}  ${singleLine(message)}`.slice(0, Math.max(columns - 1, 0)).trimEnd();
}

/** `  7 %`, always of the same width. */
export function percent(fraction: number): string {
  return `${Math.floor(clampFraction(fraction) * 100)}`.padStart(3) + ' %';
}

/** Without line breaks and other control characters, which a worker's message may have. */
export function singleLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

function clampFraction(fraction: number): number {
  return Number.isNaN(fraction) ? 0 : Math.min(Math.max(fraction, 0), 1);
}
