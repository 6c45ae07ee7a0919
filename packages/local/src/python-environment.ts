import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { CommandError, PythonMissingError } from './errors.ts';

export interface PythonEnvironmentOptions {
  /** Where the environment is or comes; what else is there is removed. */
  readonly folder: string;
  /** The file with the pinned packages. */
  readonly requirements: string;
  /** Called with one line before an installation, which takes a minute. */
  readonly log: (line: string) => void;
}

const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11'];
const IS_RECENT = 'import sys; sys.exit(sys.version_info < (3, 11))';

/**
 * A Python environment with the packages of a requirements file from PyPI: makes it unless it is there. Returns its
 * interpreter. Throws `PythonMissingError` with what to install or to look at when it cannot.
 */
export async function ensurePythonEnvironment(options: PythonEnvironmentOptions): Promise<string> {
  const { folder, requirements, log } = options;
  const wanted = await readFile(requirements, 'utf8');
  const interpreter = join(folder, 'bin/python');
  // Written last, so a stopped installation counts as none.
  const stamp = join(folder, 'requirements-installed.txt');
  const installed = await readFile(stamp, 'utf8').catch(() => undefined);
  if (installed === wanted && (await succeeds(interpreter, ['-c', '']))) return interpreter;

  const python = await recentPython();
  log(`Installing the Python packages of ${requirements} into ${folder} (a minute) …`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run(python, ['-m', 'venv', folder], 'Debian, Ubuntu: apt-get install python3-venv');
  await run(
    interpreter,
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements],
    `the packages of ${requirements} have to come from PyPI, or from the registry that pip is set up for`,
  );
  await writeFile(stamp, wanted);
  return interpreter;
}

async function recentPython(): Promise<string> {
  for (const python of PYTHONS) if (await succeeds(python, ['-c', IS_RECENT])) return python;
  throw new PythonMissingError(
    `Python 3.11 or newer is needed; none of ${PYTHONS.join(', ')} is that. Debian, Ubuntu: apt-get install python3 python3-venv`,
  );
}

function succeeds(file: string, args: readonly string[]): Promise<boolean> {
  return runCommand(file, args).then(
    () => true,
    () => false, // it is not there, or says no
  );
}

async function run(file: string, args: readonly string[], advice: string): Promise<void> {
  try {
    await runCommand(file, args);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new PythonMissingError(`${error.message}\n${advice}`, { cause: error });
  }
}
