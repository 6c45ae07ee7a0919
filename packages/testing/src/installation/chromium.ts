import { existsSync } from 'node:fs';
import { CommandError, findExecutable, runCommand } from '@omotes/local';
import { ChromiumMissingError, NoTestStackError } from '../errors.ts';

/** Variable with the path of the browser, which `./omotes test` sets for the test files. */
export const CHROMIUM_VARIABLE = 'OMOTES_TEST_CHROMIUM';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MACOS_FOLDERS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// An update can fail because of an unrelated package source, so only the installation counts.
const INSTALL_WITH_APT = `
export DEBIAN_FRONTEND=noninteractive
install_package() {
  apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium
}
install_package || { apt-get -o DPkg::Lock::Timeout=300 update || true; install_package; }
`;

/** Path of the browser. Throws `NoTestStackError` outside `./omotes test`. */
export function testChromium(): string {
  const path = process.env[CHROMIUM_VARIABLE];
  if (path === undefined) throw new NoTestStackError(CHROMIUM_VARIABLE);
  return path;
}

/** Path of the installed browser; undefined if there is none. */
function findChromium(): string | undefined {
  for (const name of NAMES) {
    const found = findExecutable(name);
    if (found !== undefined) return found;
  }
  return MACOS_FOLDERS.find((path) => existsSync(path));
}

/**
 * Path of the browser for the tests of the dashboard. If there is none, logs a line and installs it with the system's package
 * manager. Throws `ChromiumMissingError`, with the command to run, if that is not possible.
 */
export async function ensureChromium(log: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.platform === 'darwin')
    throw new ChromiumMissingError('Chromium is not installed. Run: brew install --cask chromium');
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? undefined : findExecutable('sudo');
  const manually = `${isRoot ? '' : 'sudo '}apt-get install --yes chromium`;
  if (!existsSync('/usr/bin/apt-get') || (!isRoot && sudo === undefined))
    throw new ChromiumMissingError(`Chromium is not installed and cannot be from here. Debian: ${manually}`);
  log(`Chromium is not installed. Installing it with the system's package manager (${manually}).`);
  try {
    if (sudo === undefined) await runCommand('/bin/sh', ['-c', INSTALL_WITH_APT], { env: process.env });
    else await runCommand(sudo, ['-n', '/bin/sh', '-c', INSTALL_WITH_APT], { env: process.env });
  } catch (error) {
    const reason = error instanceof CommandError ? error.message : String(error);
    throw new ChromiumMissingError(`Chromium could not be installed. Run: ${manually}\n${reason}`, {
      cause: error,
    });
  }
  const installed = findChromium();
  if (installed === undefined)
    throw new ChromiumMissingError('Chromium was installed, but its command is still missing.');
  return installed;
}
