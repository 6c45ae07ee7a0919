import { spawn, type SpawnOptions } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandError } from '../errors.ts';

export interface CommandOptions extends Pick<SpawnOptions, 'env' | 'cwd' | 'uid' | 'gid'> {
  /** Written to the command's standard input. Default: nothing. */
  input?: string;
}

/** Runs a command to its end and returns its standard output. Throws `CommandError` unless it exits with 0. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const { input = '', ...spawnOptions } = options;
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(file, args, { ...spawnOptions, stdio: 'pipe' });
  let stdout = '';
  let everything = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    everything += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    everything += text;
  });
  child.stdin.on('error', () => {
    // The command ended before it read its input; its exit code says why.
  });
  child.stdin.end(input);
  child.once('error', reject);
  child.once('close', (exitCode) => {
    if (exitCode === 0) resolve(stdout);
    else reject(new CommandError(file, exitCode, everything));
  });
  return promise;
}

/** Path of the executable `name` in `folders`, or else in the PATH; undefined if it is in neither. */
export function findExecutable(name: string, folders: readonly string[] = []): string | undefined {
  const inPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...inPath].map((folder) => join(folder, name)).find(isExecutable);
}

/** The folders `parent/ENTRY/rest` for each entry of `parent` that matches `pattern`; empty if `parent` does not exist. */
export function foldersBelow(parent: string, pattern: RegExp, ...rest: string[]): string[] {
  try {
    return readdirSync(parent)
      .filter((entry) => pattern.test(entry))
      .map((entry) => join(parent, entry, ...rest));
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
