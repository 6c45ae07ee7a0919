import { SdkError } from '@omotes/sdk';
import { CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { checkoutPath } from './checkout.ts';
import type { Context } from './context.ts';
import { CliError, errorLine } from './errors.ts';
import { createProgram } from './program.ts';

const USAGE_EXIT_CODE = 2;
/** What shells use for 'ended by SIGINT'. */
const INTERRUPTED_EXIT_CODE = 130;

const interruption = new AbortController();

/** The first signal asks for an orderly end, the second does not wait for it. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(INTERRUPTED_EXIT_CODE);
  interruption.abort();
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
process.on('SIGHUP', () => interruption.abort()); // of a closed terminal, which sends it more than once

/** When nobody takes what is printed any more: then too the end is orderly, nothing stays behind. */
let hasOutputFailed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no error; what it breaks off is no success either.
  if (error.code !== 'EPIPE' && !hasOutputFailed) {
    hasOutputFailed = true;
    process.stderr.write(`${errorLine(error)}\n`);
  }
  interruption.abort();
});
process.stderr.on('error', () => undefined); // a terminal that is gone

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
  // After Ctrl-C only how a job stands is worth a line: whatever else broke off did so because of it.
  const isBrokenOff =
    interruption.signal.aborted && !(error instanceof CliError) && !(error instanceof SdkError);
  // Commander has printed its errors itself.
  const isSaid = error instanceof CommanderError || isBrokenOff;
  if (!isSaid) process.stderr.write(`${errorLine(error)}\n`);
}
process.once('beforeExit', () => (process.exitCode = hasOutputFailed ? 1 : (process.exitCode ?? 0)));

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT_CODE;
  if (error instanceof CliError) return error.exitCode;
  return interruption.signal.aborted ? INTERRUPTED_EXIT_CODE : 1;
}
