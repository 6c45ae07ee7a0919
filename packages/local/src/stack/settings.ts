import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { writePrivateFile } from '../private-file.ts';

const PORT_NAMES = ['amqp', 'management', 'distribution', 'epmd', 'postgresql'] as const;
const PASSWORD_NAMES = [
  'sdk',
  'worker',
  'orchestrator',
  'gateway',
  'admin',
  'database',
  'gatewayDatabase',
  'databaseAdmin',
] as const;

/** Settings chosen when a data folder is first used, and kept in it. */
export interface StackSettings {
  readonly ports: Readonly<Record<(typeof PORT_NAMES)[number], number>>;
  readonly passwords: Readonly<Record<(typeof PASSWORD_NAMES)[number], string>>;
}

/**
 * Reads the folder's settings, or chooses them. Passwords never change; a port changes only if another program listens on
 * it by now.
 */
export async function loadSettings(dataFolder: string): Promise<StackSettings> {
  const file = join(dataFolder, 'settings.json');
  const former = await readFormer(file);
  const taken = new Set<number>();
  const ports: Partial<Record<(typeof PORT_NAMES)[number], number>> = {};
  for (const name of PORT_NAMES) {
    const port = await freePort(taken, former?.ports[name]);
    taken.add(port);
    ports[name] = port;
  }
  const passwords = PASSWORD_NAMES.map((name) => [
    name,
    former?.passwords[name] ?? randomBytes(24).toString('base64url'),
  ]);
  // Both records have all names of their lists, which the compiler cannot see.
  const settings = { ports, passwords: Object.fromEntries(passwords) as unknown } as StackSettings;
  await writePrivateFile(file, JSON.stringify(settings, null, 2));
  return settings;
}

async function readFormer(file: string): Promise<StackSettings | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as StackSettings; // written below, by this package only
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
