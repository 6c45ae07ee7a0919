import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findExecutable, foldersBelow, runCommand } from '../processes/command.ts';
import { CommandError, RabbitMqMissingError } from '../errors.ts';

export interface RabbitMqInstallation {
  readonly rabbitmqServer: string;
  readonly rabbitmqctl: string;
  readonly epmd: string;
}

// Debian's wrapper scripts in the PATH insist on their own user, so the scripts behind them come first.
const SCRIPT_FOLDERS = [
  '/usr/lib/rabbitmq/bin',
  '/opt/homebrew/opt/rabbitmq/sbin',
  '/usr/local/opt/rabbitmq/sbin',
  '/opt/homebrew/sbin',
  '/usr/local/sbin',
];
const ERLANG_FOLDERS = ['/usr/lib/erlang', '/opt/homebrew/lib/erlang', '/usr/local/lib/erlang'];

/**
 * Installs the package without starting a service, now (a `policy-rc.d` forbids it during the installation; an existing
 * one is kept) or at the next boot.
 */
const INSTALL_WITH_APT = `
set -e
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ -e "$policy" ]; then
  answer=0
  "$policy" rabbitmq-server start || answer=$?
  if [ "$answer" -ne 101 ]; then
    echo "$policy permits starting services, so the installation would start a RabbitMQ for the whole machine" >&2
    exit 1
  fi
else
  trap 'rm -f "$policy"' EXIT
  trap 'exit 143' HUP INT TERM
  printf '#!/bin/sh\\nexit 101\\n' > "$policy"
  chmod 755 "$policy"
fi
services=rabbitmq-server
dpkg-query -W erlang-base >/dev/null 2>&1 || services="$services epmd.service epmd.socket" # they come with it
install_package() {
  apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends rabbitmq-server
}
# An update can fail for a package source that has nothing to do with this; only the installation counts.
install_package || { apt-get -o DPkg::Lock::Timeout=300 update || true; install_package; }
if command -v systemctl >/dev/null; then systemctl --no-reload disable $services || true; fi
`;

/** The installed RabbitMQ; undefined if there is none. */
export function findRabbitMq(): RabbitMqInstallation | undefined {
  const rabbitmqServer = findExecutable('rabbitmq-server', SCRIPT_FOLDERS);
  if (rabbitmqServer === undefined) return undefined;
  const rabbitmqctl = findExecutable('rabbitmqctl', [dirname(rabbitmqServer)]);
  const erlang = ERLANG_FOLDERS.flatMap((folder) => [
    join(folder, 'bin'),
    ...foldersBelow(folder, /^erts-/, 'bin'),
  ]);
  const epmd = findExecutable('epmd', erlang);
  if (rabbitmqctl === undefined || epmd === undefined) return undefined;
  return { rabbitmqServer, rabbitmqctl, epmd };
}

/**
 * The installed RabbitMQ. If there is none, logs a line and installs it with the system's package manager. Throws
 * `RabbitMqMissingError`, with the command to run, if that is not possible.
 */
export async function ensureRabbitMq(
  log: (line: string) => void = () => undefined,
): Promise<RabbitMqInstallation> {
  const found = findRabbitMq();
  if (found !== undefined) return found;
  const { file, args, manually } = await installCommand();
  log(
    `RabbitMQ is not installed. Installing it with the system's package manager (${manually}); no service is started.`,
  );
  try {
    await runCommand(file, args, { env: process.env });
  } catch (error) {
    const reason = error instanceof CommandError ? error.message : String(error);
    throw new RabbitMqMissingError(`RabbitMQ could not be installed. Run: ${manually}\n${reason}`, {
      cause: error,
    });
  }
  const installed = findRabbitMq();
  if (installed === undefined) {
    throw new RabbitMqMissingError(
      'RabbitMQ was installed, but rabbitmq-server, rabbitmqctl or epmd is still missing.',
    );
  }
  return installed;
}

async function installCommand(): Promise<{ file: string; args: string[]; manually: string }> {
  if (process.platform === 'darwin') {
    const brew = findExecutable('brew', ['/opt/homebrew/bin', '/usr/local/bin']);
    const manually = 'brew install rabbitmq';
    if (brew !== undefined) return { file: brew, args: ['install', 'rabbitmq'], manually };
    throw new RabbitMqMissingError(
      `RabbitMQ is not installed. Install Homebrew (https://brew.sh), then: ${manually}`,
    );
  }
  if (!existsSync('/usr/bin/apt-get')) {
    throw new RabbitMqMissingError(
      'RabbitMQ is not installed. Install the package rabbitmq-server with the package manager of this system.',
    );
  }
  const isRoot = process.getuid?.() === 0;
  const manually = 'apt-get update && apt-get install --yes rabbitmq-server';
  if (isRoot) return { file: '/bin/sh', args: ['-c', INSTALL_WITH_APT], manually };
  const sudo = findExecutable('sudo');
  const withSudo = 'sudo apt-get update && sudo apt-get install --yes rabbitmq-server';
  if (sudo !== undefined && (await succeeds(sudo, ['-n', 'true']))) {
    return { file: sudo, args: ['-n', '/bin/sh', '-c', INSTALL_WITH_APT], manually: withSudo };
  }
  throw new RabbitMqMissingError(
    `RabbitMQ is not installed and this user may not install it. Run: ${sudo === undefined ? `(as root) ${manually}` : withSudo}`,
  );
}

async function succeeds(file: string, args: readonly string[]): Promise<boolean> {
  try {
    await runCommand(file, args);
    return true;
  } catch {
    return false;
  }
}
