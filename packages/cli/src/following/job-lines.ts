import { styleText } from 'node:util';
import { type Feedback, type JobStatus, SEVERITIES, type Severity } from '@omotes/protocol';
import type { JobResult } from '@omotes/sdk';
import { print, type Output } from '../context.ts';
import { formatDuration } from '../duration.ts';
import { shownPath } from '../output/shown-path.ts';
import { percent, progressBar, singleLine } from '../output/progress-bar.ts';
import { table } from '../output/table.ts';

/** Smallest step between two lines of progress where there is no bar. */
const PLAIN_PROGRESS_STEP = 0.1;
const MAX_MESSAGES = 10;
const MAX_LOG_LINES = 20;

const SEVERITY_STYLES = {
  debug: 'dim',
  info: 'cyan',
  warning: 'yellow',
  error: 'red',
} as const satisfies Record<Severity, Parameters<typeof styleText>[0]>;

const RETURN_AND_CLEAR_LINE = '\r\u001b[2K';

/** Prints a job's events as lines: its statuses, progress (a bar on a terminal), and the result with its feedback. */
export class JobLines {
  readonly #output: Output;
  readonly #hasLogs: boolean;
  readonly #startedAt = performance.now();
  /** Pieces of the last line of the live logs, which has not ended yet; joined once, at its end. */
  #openLogLine: string[] = [];
  #isBarShown = false;
  #plainProgressShown = -Infinity;

  /** `hasLogs`: whether live logs are printed. */
  constructor(output: Output, hasLogs = false) {
    this.#output = output;
    this.#hasLogs = hasLogs;
  }

  status(status: JobStatus): void {
    this.#line(
      `  ${this.#style('bold', status.padEnd(10))}  ${this.#style('dim', this.#elapsed().padStart(8))}`,
    );
  }

  progress(fraction: number, message: string): void {
    if (this.#output.isTTY) {
      const bar = progressBar(fraction, message, (this.#output.columns || 80) - 2);
      this.#output.write(`${RETURN_AND_CLEAR_LINE}  ${bar}`);
      this.#isBarShown = true;
      if (fraction >= 1) this.#endBar();
      return;
    }
    const isDue = fraction >= this.#plainProgressShown + PLAIN_PROGRESS_STEP || fraction >= 1;
    if (!isDue || fraction === this.#plainProgressShown) return;
    this.#plainProgressShown = fraction;
    this.#line(`  ${percent(fraction)}  ${singleLine(message)}`.trimEnd());
  }

  /** Prints a piece of the live logs, which may begin or end within a line. */
  log(text: string): void {
    if (!this.#hasLogs) return;
    const [first = '', ...others] = text.split(/\r?\n/);
    this.#openLogLine.push(first);
    const last = others.pop();
    if (last === undefined) return;
    this.#logLines([this.#openLogLine.join(''), ...others]);
    this.#openLogLine = [last];
  }

  /** Prints the result. `outputPath`: the file with the output, if there is one. */
  result(result: JobResult, outputPath: string | undefined): void {
    this.#endLogLine();
    const isSuccess = result.resultType === 'SUCCEEDED';
    this.#line('');
    this.#line(
      `Result   ${this.#style(isSuccess ? 'green' : 'red', result.resultType)} after ${this.#elapsed()}`,
    );
    if (outputPath !== undefined) this.#line(`Output   ${shownPath(outputPath)}`);
    const [summary, aboutAssets] = partition(result.feedback, (message) => message.assetId === undefined);
    if (summary.length > 0) this.#line('\nSummary', ...this.#messageLines(summary));
    if (aboutAssets.length > 0) {
      this.#line(
        `\nMessages about single assets (${aboutAssets.length})`,
        ...this.#messageLines(aboutAssets),
      );
    }
    if (!isSuccess && result.logs.trim() !== '')
      this.#line('\nLogs of the worker', ...lastLines(result.logs));
  }

  /** Ends an open line, whether or not there was a result. */
  close(): void {
    this.#endLogLine();
    this.#endBar();
  }

  #logLines(lines: readonly string[]): void {
    if (lines.length > 0)
      this.#line(...lines.map((line) => `  ${this.#style('dim', '|')} ${singleLine(line)}`.trimEnd()));
  }

  #endLogLine(): void {
    const line = this.#openLogLine.join('');
    if (line !== '') this.#logLines([line]);
    this.#openLogLine = [];
  }

  #messageLines(messages: readonly Feedback[]): string[] {
    const shown = messages.toSorted(bySeverity).slice(0, MAX_MESSAGES);
    const rows = shown.map(({ severity, assetId, message }) => [
      severity.toUpperCase(),
      ...(assetId === undefined ? [] : [singleLine(assetId)]),
      singleLine(message),
    ]);
    const [, ...lines] = table(
      (rows[0] ?? []).map(() => ''),
      rows,
    );
    const styled = lines.map((line, index) => {
      const severity = shown[index]?.severity ?? 'info';
      return `  ${line.replace(/^\S+/, (word) => this.#style(SEVERITY_STYLES[severity], word))}`;
    });
    const hidden = messages.length - shown.length;
    return hidden > 0 ? [...styled, `  … and ${hidden} more; --json has all of them`] : styled;
  }

  #line(...lines: readonly string[]): void {
    this.#endBar();
    print(this.#output, ...lines);
  }

  #endBar(): void {
    if (this.#isBarShown) this.#output.write('\n');
    this.#isBarShown = false;
  }

  #elapsed(): string {
    return formatDuration(performance.now() - this.#startedAt);
  }

  #style(format: Parameters<typeof styleText>[0], text: string): string {
    return this.#output.isTTY ? styleText(format, text, { stream: this.#output }) : text;
  }
}

/** Orders the worst first; messages of one severity stay in the worker's order. */
function bySeverity(one: Feedback, other: Feedback): number {
  return SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity);
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function lastLines(text: string): string[] {
  const lines = text.trimEnd().split(/\r?\n/);
  return lines.slice(-MAX_LOG_LINES).map((line) => `  ${singleLine(line)}`);
}
