const BAR_COLUMNS = 30;

/** `[███░░░]  50 %  message`, cut to fewer than `columns` characters so that it does not wrap. */
export function progressBar(fraction: number, message: string, columns: number): string {
  const clamped = clampFraction(fraction);
  const filled = Math.round(clamped * BAR_COLUMNS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_COLUMNS - filled);
  return `[${bar}] ${percent(clamped)}  ${singleLine(message)}`.slice(0, Math.max(columns - 1, 0)).trimEnd();
}

/** `  7 %`, always equally wide. */
export function percent(fraction: number): string {
  return `${Math.floor(clampFraction(fraction) * 100)}`.padStart(3) + ' %';
}

/** The text with control characters, such as line breaks, replaced by spaces. */
export function singleLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

function clampFraction(fraction: number): number {
  return Number.isNaN(fraction) ? 0 : Math.min(Math.max(fraction, 0), 1);
}
