// Makes the Python environment with the programs that are in the field, unless it is there: `requirements.txt`
// installed into `.omotes/venv`. Fails with what is missing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const VENV = join(ROOT, '.omotes/venv');
const STAMP = join(VENV, 'requirements-installed.txt');
const REQUIREMENTS = join(ROOT, 'interop/requirements.txt');
const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11'];

process.exitCode = main();

function main(): number {
  const requirements = readFileSync(REQUIREMENTS, 'utf8');
  if (isInstalled(requirements)) return 0;
  const python = PYTHONS.find(isRecent);
  if (python === undefined) {
    return fail(
      `Python 3.11 or newer is needed for the tests with the Python programs of the field; none of ${PYTHONS.join(', ')} is that. Debian, Ubuntu: apt-get install python3 python3-venv`,
    );
  }
  console.error('Installing the Python programs of the field into .omotes/venv (half a minute)…');
  rmSync(VENV, { recursive: true, force: true });
  mkdirSync(VENV, { recursive: true });
  if (!run(python, ['-m', 'venv', VENV])) {
    return fail(
      `${python} could not make a virtual environment (see above). Debian, Ubuntu: apt-get install python3-venv`,
    );
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  if (!run(join(VENV, 'bin/python'), pip)) {
    return fail(
      'interop/requirements.txt could not be installed from the Python registry: what pip said is above.',
    );
  }
  writeFileSync(STAMP, requirements);
  return 0;
}

function isInstalled(requirements: string): boolean {
  try {
    return readFileSync(STAMP, 'utf8') === requirements && run(join(VENV, 'bin/python'), ['-c', '']);
  } catch {
    return false; // there is no stamp
  }
}

function isRecent(python: string): boolean {
  const check = 'import sys; sys.exit(sys.version_info < (3, 11))';
  return spawnSync(python, ['-c', check], { stdio: 'ignore' }).status === 0;
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function fail(problem: string): number {
  console.error(`omotes: ${problem}`);
  return 1;
}
