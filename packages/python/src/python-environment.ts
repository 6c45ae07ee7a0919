import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, runCommand } from '@omotes/local';
import { PythonMissingError } from './errors.ts';

export interface PythonEnvironment {
  /** Folder of the environment. An installation removes what was in it. */
  readonly folder: string;
  /** Path of the requirements file with the pinned packages. */
  readonly requirements: string;
}

const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11'];
const IS_RECENT = 'import sys; sys.exit(sys.version_info < (3, 11))';

/**
 * Installs a Python environment with packages from PyPI, unless it is installed already. Returns the path of its
 * interpreter. `log` gets one line before an installation, which takes up to a minute. Throws `PythonMissingError`.
 */
export async function ensurePythonEnvironment(
  { folder, requirements }: PythonEnvironment,
  log: (line: string) => void,
): Promise<string> {
  const wanted = await readFile(requirements, 'utf8');
  const interpreter = join(folder, 'bin/python');
  // Written last, so that an interrupted installation starts again.
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
    `Python 3.11 or newer is needed, but ${PYTHONS.join(', ')} are missing or older. Debian, Ubuntu: apt-get install python3 python3-venv`,
  );
}

function succeeds(file: string, args: readonly string[]): Promise<boolean> {
  return runCommand(file, args).then(
    () => true,
    () => false, // it is missing, or exits with an error
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
