import type { Writable } from 'node:stream';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A stream that a command prints to. Only a terminal has `isTTY` and `columns`. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What every command gets. */
export interface Context {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  /** Absolute path of the data of `omotes up`. */
  readonly dataFolder: string;
  /** Aborted by the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
}

/** Prints lines. */
export function print(output: Output, ...lines: readonly string[]): void {
  for (const line of lines) output.write(`${line}\n`);
}

/** Prints one JSON value, indented. */
export function printJson(output: Output, value: unknown): void {
  print(output, JSON.stringify(value, null, 2));
}
