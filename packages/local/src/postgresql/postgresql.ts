import { chown, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runCommand } from '../processes/command.ts';
import { CommandError, ServerStartError } from '../errors.ts';
import type { OrdinaryUser } from '../processes/ordinary-user.ts';
import type { PostgreSqlInstallation } from './postgresql-installation.ts';
import { writePrivateFile } from '../private-file.ts';
import { ServerProcess } from '../processes/server-process.ts';
import type { StackSettings } from '../stack/settings.ts';

export const POSTGRESQL_USERS = {
  orchestrator: 'omotes',
  gateway: 'omotes_gateway',
  admin: 'omotes_admin',
} as const;
export const POSTGRESQL_DATABASES = { orchestrator: 'omotes', gateway: 'omotes_gateway' } as const;

/** Exists when the gateway's database does; clusters created before there was a gateway have none. */
const GATEWAY_MARK = 'has-gateway-database';

const AFTER_CRASH_TIMEOUT_MS = 60_000;
const READY_TEXT = 'database system is ready to accept connections';

/** Major version of the data in `folder`; undefined before the first start. */
export async function dataMajorVersion(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'data', 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

/** A private PostgreSQL cluster. Port and data stay the same over `stop()` or `kill()` and `start()`. */
export class PostgreSql {
  readonly #installation: PostgreSqlInstallation;
  readonly #user: OrdinaryUser | undefined;
  readonly #folder: string;
  readonly #settings: StackSettings;
  #server: ServerProcess | undefined;

  /** `folder` belongs to `user`. Without `user` the server runs as the user of this process. */
  constructor(
    installation: PostgreSqlInstallation,
    user: OrdinaryUser | undefined,
    folder: string,
    settings: StackSettings,
  ) {
    this.#installation = installation;
    this.#user = user;
    this.#folder = folder;
    this.#settings = settings;
  }

  /** Process id of the running server (the postmaster). */
  get pid(): number | undefined {
    return this.#server?.isRunning === true ? this.#server.pid : undefined;
  }

  /** Starts the server unless it runs; resolves when it accepts connections. */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    if ((await dataMajorVersion(this.#folder)) === undefined) await this.#createCluster();
    // The last server was killed, as it would have removed this file. Its backends need a moment to end, and until
    // then PostgreSQL refuses to start, to protect the data.
    const afterCrash = await readFile(join(this.#dataFolder, 'postmaster.pid')).then(
      () => true,
      () => false,
    );
    const deadline = Date.now() + (afterCrash ? AFTER_CRASH_TIMEOUT_MS : 0);
    for (;;) {
      try {
        await this.#addGatewayDatabase();
        this.#server = await this.#startServer();
        return;
      } catch (error) {
        const mayPass = error instanceof ServerStartError || error instanceof CommandError;
        if (!mayPass || Date.now() >= deadline) throw error;
        await delay(100);
      }
    }
  }

  /** Shuts the server down, which ends open connections. */
  async stop(): Promise<void> {
    await this.#server?.end();
  }

  /** Ends the server with a signal; resolves when it has ended. SIGQUIT is PostgreSQL's immediate shutdown. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#server?.end(signal);
  }

  get #dataFolder(): string {
    return join(this.#folder, 'data');
  }

  get #ids(): { uid?: number; gid?: number } {
    return this.#user === undefined ? {} : { uid: this.#user.uid, gid: this.#user.gid };
  }

  get #env(): Record<string, string> {
    return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' };
  }

  async #createCluster(): Promise<void> {
    // A folder without PG_VERSION is left of an interrupted creation.
    await rm(this.#dataFolder, { recursive: true, force: true });
    await rm(this.#gatewayMark, { force: true });
    await this.#createFolder(this.#dataFolder);
    const { passwords } = this.#settings;
    const passwordFile = join(this.#folder, 'initial-password');
    await writePrivateFile(passwordFile, `${passwords.databaseAdmin}\n`);
    if (this.#user !== undefined) await chown(passwordFile, this.#user.uid, this.#user.gid);
    const options = { ...this.#ids, env: this.#env, cwd: this.#folder };
    try {
      const initdb = join(this.#installation.binFolder, 'initdb');
      const access = ['--auth=scram-sha-256', '--username', POSTGRESQL_USERS.admin, '--pwfile', passwordFile];
      const format = ['--encoding=UTF8', '--locale=C', '--no-instructions'];
      await runCommand(initdb, ['--pgdata', this.#dataFolder, ...access, ...format], options);
      await this.#runSingle([
        ...ownDatabase(POSTGRESQL_DATABASES.orchestrator, POSTGRESQL_USERS.orchestrator, passwords.database),
        ...ownDatabase(POSTGRESQL_DATABASES.gateway, POSTGRESQL_USERS.gateway, passwords.gatewayDatabase),
      ]);
      await writePrivateFile(this.#gatewayMark, '');
    } catch (error) {
      await rm(this.#dataFolder, { recursive: true, force: true });
      throw error;
    } finally {
      await rm(passwordFile, { force: true });
    }
  }

  /** For a cluster created before there was a gateway. */
  async #addGatewayDatabase(): Promise<void> {
    const isThere = await readFile(this.#gatewayMark).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    const { gatewayDatabase: password } = this.#settings.passwords;
    await this.#runSingle(ownDatabase(POSTGRESQL_DATABASES.gateway, POSTGRESQL_USERS.gateway, password));
    await writePrivateFile(this.#gatewayMark, '');
  }

  get #gatewayMark(): string {
    return join(this.#folder, GATEWAY_MARK);
  }

  /** Runs statements in single-user mode, which reads them from its input: so no password is in an argument. */
  async #runSingle(statements: readonly string[]): Promise<void> {
    const single = ['--single', '-D', this.#dataFolder, '-c', 'exit_on_error=on'];
    const postgres = join(this.#installation.binFolder, 'postgres');
    await runCommand(postgres, [...single, '-c', 'password_encryption=scram-sha-256', 'postgres'], {
      ...this.#ids,
      env: this.#env,
      cwd: this.#folder,
      input: statements.join(';\n') + ';\n',
    });
  }

  async #createFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (this.#user !== undefined) await chown(folder, this.#user.uid, this.#user.gid);
  }

  #startServer(): Promise<ServerProcess> {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: `${this.#settings.ports.postgresql}`,
      unix_socket_directories: '',
      synchronous_commit: 'on',
      max_connections: '200',
      log_destination: 'stderr',
      logging_collector: 'off',
    };
    return ServerProcess.start({
      name: 'PostgreSQL',
      file: join(this.#installation.binFolder, 'postgres'),
      args: [
        '-D',
        this.#dataFolder,
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      env: this.#env,
      cwd: this.#folder,
      ...this.#ids,
      logFile: join(this.#folder, 'postgresql.log'),
      readyText: READY_TEXT,
      readyTimeoutMs: 60_000,
      endSignal: 'SIGINT', // PostgreSQL's fast shutdown; SIGTERM would wait for clients to disconnect
    });
  }
}

/** A database, and the role that owns it. */
function ownDatabase(database: string, role: string, password: string): string[] {
  return [`create role ${role} login password '${password}'`, `create database ${database} owner ${role}`];
}
