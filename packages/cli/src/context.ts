import type { Writable } from 'node:stream';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command prints. `isTTY` and `columns` are there on a terminal only. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What a command is given by the program around it. */
export interface Context {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  /** Where the stack of `omotes up` keeps its data; an absolute path. */
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
