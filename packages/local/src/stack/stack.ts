import { chmod, mkdir, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runOnce } from '@omotes/async';
import { StackRunningError } from '../errors.ts';
import { folderFor, ordinaryUser, substituteFolder } from '../processes/ordinary-user.ts';
import { ensurePostgreSql } from '../postgresql/postgresql-installation.ts';
import { dataMajorVersion, PostgreSql } from '../postgresql/postgresql.ts';
import { ensureRabbitMq } from '../rabbitmq/rabbitmq-installation.ts';
import { RabbitMq } from '../rabbitmq/rabbitmq.ts';
import { readRunningStack, removeStackFile, waitForPredecessor, writeStackFile } from './running-stack.ts';
import { loadSettings } from './settings.ts';
import {
  type AdminConnections,
  adminConnections,
  type StackConnections,
  stackConnections,
} from './stack-connections.ts';

export interface LocalStackOptions {
  /** Created if it is missing. The same folder has the same data, passwords and, if they are free, ports. */
  readonly dataFolder: string;
  /** Whether RabbitMQ has the management plugin and an administrator, for tests. Default: false. */
  readonly management?: boolean;
  /** Called with one line of progress at a time. Default: nothing. */
  readonly log?: (line: string) => void;
}

/** A private RabbitMQ and PostgreSQL on 127.0.0.1, which end with this process at the latest. */
export interface LocalStack {
  readonly dataFolder: string;
  readonly connections: StackConnections;
  readonly admin: AdminConnections;
  readonly rabbitmq: RabbitMq;
  readonly postgresql: PostgreSql;
  /** Shuts down both. Data stays. Can be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts a stack; installs missing servers first (see `ensureRabbitMq`). Throws `StackRunningError` if another process
 * runs one in this folder, `RabbitMqMissingError`, `PostgreSqlMissingError` or `ServerStartError`.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const { management = false, log = () => undefined } = options;
  const dataFolder = resolve(options.dataFolder);
  const rabbitMqInstallation = await ensureRabbitMq(log);
  await mkdir(dataFolder, { recursive: true });
  // Other users may pass through, because PostgreSQL may run as one of them, but not list the folder.
  await chmod(dataFolder, 0o711);
  const running = await readRunningStack(dataFolder);
  if (running !== undefined) throw new StackRunningError(dataFolder, running.pid);
  await waitForPredecessor(dataFolder);

  const settings = await loadSettings(dataFolder);
  const connections = stackConnections(settings);
  await writeStackFile(dataFolder, connections, []);
  const rabbitmqFolder = join(dataFolder, 'rabbitmq');
  await mkdir(rabbitmqFolder, { recursive: true, mode: 0o700 });
  const rabbitmq = new RabbitMq(rabbitMqInstallation, rabbitmqFolder, settings, management);
  const postgresql = await preparePostgreSql(dataFolder, settings, log).catch(async (error: unknown) => {
    await removeStackFile(dataFolder); // no server runs here, although the file says so
    throw error;
  });
  const stop = runOnce(() => stopBoth(rabbitmq, postgresql, dataFolder));
  const started = await Promise.allSettled([rabbitmq.start(), postgresql.start()]);
  const failure = started.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  await writeStackFile(dataFolder, connections, [rabbitmq.pid, postgresql.pid]);
  return { dataFolder, connections, admin: adminConnections(settings), rabbitmq, postgresql, stop };
}

/**
 * Removes the data of a stack and `others`, names in the data folder; then the folder, unless it contains something else.
 * Throws `StackRunningError` while a stack runs in it.
 */
export async function removeLocalStack(dataFolder: string, others: readonly string[] = []): Promise<void> {
  const folder = resolve(dataFolder);
  const running = await readRunningStack(folder);
  if (running !== undefined) throw new StackRunningError(folder, running.pid);
  await waitForPredecessor(folder);
  await rm(substituteFolder(postgresqlFolder(folder)), { recursive: true, force: true });
  for (const name of ['postgresql', 'rabbitmq', 'settings.json', 'stack.json', ...others]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  await rmdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'ENOENT') throw error;
  });
}

async function preparePostgreSql(
  dataFolder: string,
  settings: Awaited<ReturnType<typeof loadSettings>>,
  log: (line: string) => void,
): Promise<PostgreSql> {
  const user = await ordinaryUser();
  const wanted = postgresqlFolder(dataFolder);
  const folder = await folderFor(user, wanted);
  if (folder !== wanted) {
    log(
      `PostgreSQL cannot run as root, and user "${user?.name}" cannot enter ${dataFolder}: its data is in ${folder}.`,
    );
  }
  const cache = await folderFor(user, join(import.meta.dirname, '../../../../.omotes/postgresql-server'));
  const installation = await ensurePostgreSql(cache, await dataMajorVersion(folder), log);
  return new PostgreSql(installation, user, folder, settings);
}

function postgresqlFolder(dataFolder: string): string {
  return join(dataFolder, 'postgresql');
}

async function stopBoth(rabbitmq: RabbitMq, postgresql: PostgreSql, dataFolder: string): Promise<void> {
  const outcomes = await Promise.allSettled([rabbitmq.stop(), postgresql.stop()]);
  await removeStackFile(dataFolder);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
