const LINES = 3;

/** The last lines of a failed job's logs, without stack traces: usually the reason of the failure. */
export function lastWords(logs: string): string {
  return logs
    .split('\n')
    .filter((line) => /^\S/.test(line))
    .filter((line, index, lines) => line !== lines[index - 1]) // often logged with and without its stack trace
    .slice(-LINES)
    .join('\n');
}
