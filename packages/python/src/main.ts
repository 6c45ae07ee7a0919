// Installs Python environments, all at the same time: those named as arguments, or every one. Exits with 1 when one fails.
import {
  ENVIRONMENT_NAMES,
  ensurePythonEnvironment,
  pythonEnvironment,
  PythonMissingError,
} from './index.ts';

const named = process.argv.slice(2);
const names = ENVIRONMENT_NAMES.filter((name) => named.length === 0 || named.includes(name));
const log = (line: string): void => console.error(line);
const installing = names.map((name) => ensurePythonEnvironment(pythonEnvironment(name), log));
for (const outcome of await Promise.allSettled(installing)) {
  if (outcome.status === 'fulfilled') continue;
  if (!(outcome.reason instanceof PythonMissingError)) throw outcome.reason;
  console.error(`omotes: ${outcome.reason.message}`);
  process.exitCode = 1;
}
