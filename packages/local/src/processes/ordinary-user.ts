import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runCommand } from './command.ts';
import { LocalStackError } from '../errors.ts';

/** A user to run a server as. */
export interface OrdinaryUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user to run PostgreSQL as, because it refuses to run as root; undefined: the user of this process. */
export async function ordinaryUser(): Promise<OrdinaryUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const uid = Number(await runCommand('id', ['-u', name]));
      const gid = Number(await runCommand('id', ['-g', name]));
      return { name, uid, gid };
    } catch {
      // This user does not exist.
    }
  }
  throw new LocalStackError(
    'no_ordinary_user',
    'PostgreSQL refuses to run as root and there is neither a user "postgres" nor "nobody" to run it as. Run this as an ordinary user.',
  );
}

/**
 * Creates the folder for the user and returns its path. If the user cannot reach it, such as a checkout in root's home, the
 * folder is in /var/tmp instead; its path depends only on `folder`, so it is found again.
 */
export async function folderFor(user: OrdinaryUser | undefined, folder: string): Promise<string> {
  if (user === undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const place = (await canEnter(user, parent)) ? folder : substituteFolder(folder);
  await mkdir(place, { mode: 0o700 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  const found = await lstat(place);
  // Anyone can create files in /var/tmp, so an existing folder must be one of ours.
  if (!found.isDirectory() || ![0, user.uid].includes(found.uid)) {
    throw new LocalStackError('foreign_folder', `${place} belongs to another user; remove it.`);
  }
  await chown(place, user.uid, user.gid);
  return place;
}

/** The folder that `folderFor` uses if the user cannot reach `folder`. */
export function substituteFolder(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join('/var/tmp', `omotes-${basename(folder)}-${hash}`);
}

async function canEnter(user: OrdinaryUser, folder: string): Promise<boolean> {
  try {
    await runCommand('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
