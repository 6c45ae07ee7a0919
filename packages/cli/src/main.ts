import { SdkError } from '@omotes/sdk';
import { CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { checkoutPath } from './checkout.ts';
import type { Context } from './context.ts';
import { CliError, errorLine } from './errors.ts';
import { createProgram } from './program.ts';

const USAGE_EXIT_CODE = 2;
/** Shells use this exit code for 'ended by SIGINT'. */
const INTERRUPTED_EXIT_CODE = 130;

const interruption = new AbortController();

/** The first signal stops everything in order, the second ends the process at once. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(INTERRUPTED_EXIT_CODE);
  interruption.abort();
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
process.on('SIGHUP', () => interruption.abort()); // a closed terminal sends it more than once

/** Whether printing failed. The command then stops in order, as after a signal. */
let hasOutputFailed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early, such as `head`, is not an error, but a job it interrupts has not succeeded either.
  if (error.code !== 'EPIPE' && !hasOutputFailed) {
    hasOutputFailed = true;
    process.stderr.write(`${errorLine(error)}\n`);
  }
  interruption.abort();
});
process.stderr.on('error', () => undefined); // the terminal was closed

const context: Context = {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  dataFolder: process.env['OMOTES_DATA_FOLDER'] || checkoutPath('.omotes'),
  signal: interruption.signal,
};

try {
  await createProgram(context, packageJson.version).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  // After Ctrl-C only errors about a job are worth a line; the others are consequences of Ctrl-C.
  const isBrokenOff =
    interruption.signal.aborted && !(error instanceof CliError) && !(error instanceof SdkError);
  // Commander prints its own errors.
  const isSaid = error instanceof CommanderError || isBrokenOff;
  if (!isSaid) process.stderr.write(`${errorLine(error)}\n`);
}
process.once('beforeExit', () => (process.exitCode = hasOutputFailed ? 1 : (process.exitCode ?? 0)));

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT_CODE;
  if (error instanceof CliError) return error.exitCode;
  return interruption.signal.aborted ? INTERRUPTED_EXIT_CODE : 1;
}
