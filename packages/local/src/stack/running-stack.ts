import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writePrivateFile } from '../private-file.ts';
import { processIdentity } from '../processes/process-identity.ts';
import type { StackConnections } from './stack-connections.ts';

interface ProcessReference {
  readonly pid: number;
  /** The value of `processIdentity`. */
  readonly identity: string;
}

interface StackFile {
  readonly owner: ProcessReference;
  readonly servers: readonly ProcessReference[];
  readonly connections: StackConnections;
}

/** A stack that another process runs, and how to reach it. */
export interface RunningStack {
  /** Id of the process that runs it. */
  readonly pid: number;
  readonly connections: StackConnections;
}

const PREDECESSOR_TIMEOUT_MS = 60_000;

/** The stack that runs in this data folder; undefined if there is none or its process was killed. */
export async function readRunningStack(dataFolder: string): Promise<RunningStack | undefined> {
  const file = await readStackFile(dataFolder);
  if (file === undefined || !(await isAlive(file.owner))) return undefined;
  return { pid: file.owner.pid, connections: file.connections };
}

/** Writes `stack.json`, which only its owner can read. */
export async function writeStackFile(
  dataFolder: string,
  connections: StackConnections,
  serverPids: readonly (number | undefined)[],
): Promise<void> {
  const owner = await reference(process.pid);
  const servers = await Promise.all(serverPids.filter((pid) => pid !== undefined).map(reference));
  const content: StackFile = { owner, servers, connections };
  await writePrivateFile(stackFilePath(dataFolder), JSON.stringify(content, null, 2));
}

export async function removeStackFile(dataFolder: string): Promise<void> {
  await rm(stackFilePath(dataFolder), { force: true });
}

/** Resolves when the servers of a killed process have ended, which takes about a second. */
export async function waitForPredecessor(dataFolder: string): Promise<void> {
  const file = await readStackFile(dataFolder);
  const deadline = Date.now() + PREDECESSOR_TIMEOUT_MS;
  for (const server of file?.servers ?? []) {
    while ((await isAlive(server)) && Date.now() < deadline) await delay(50);
  }
}

function stackFilePath(dataFolder: string): string {
  return join(dataFolder, 'stack.json');
}

async function readStackFile(dataFolder: string): Promise<StackFile | undefined> {
  try {
    return JSON.parse(await readFile(stackFilePath(dataFolder), 'utf8')) as StackFile; // written above only
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function reference(pid: number): Promise<ProcessReference> {
  return { pid, identity: (await processIdentity(pid)) ?? 'gone' };
}

async function isAlive({ pid, identity }: ProcessReference): Promise<boolean> {
  return (await processIdentity(pid)) === identity;
}
