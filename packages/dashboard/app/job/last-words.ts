const LINES = 3;

/** The last lines that a failed job wrote, without those that say where in its code it was: as a rule its reason. */
export function lastWords(logs: string): string {
  return logs
    .split('\n')
    .filter((line) => /^\S/.test(line))
    .filter((line, index, lines) => line !== lines[index - 1]) // once with its places, once without
    .slice(-LINES)
    .join('\n');
}
