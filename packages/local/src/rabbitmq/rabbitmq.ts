import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../processes/command.ts';
import { writePrivateFile } from '../private-file.ts';
import { rabbitmqDefinitions } from './rabbitmq-definitions.ts';
import type { RabbitMqInstallation } from './rabbitmq-installation.ts';
import { type ServerCommand, ServerProcess } from '../processes/server-process.ts';
import type { StackSettings } from '../stack/settings.ts';

const NODE_NAME = 'omotes@localhost';
const LOOPBACK_ONLY = '-kernel inet_dist_use_interface {127,0,0,1}';
const TEN_THOUSAND_DAYS_MS = 864_000_000_000;
const MAX_MESSAGE_BYTES = 134_217_728;

/**
 * A private RabbitMQ node with its own port mapper (epmd). Ports and data stay the same after `stop()` or `kill()` and
 * `start()`.
 */
export class RabbitMq {
  readonly #installation: RabbitMqInstallation;
  readonly #folder: string;
  readonly #settings: StackSettings;
  readonly #management: boolean;
  #epmd: ServerProcess | undefined;
  #server: ServerProcess | undefined;

  constructor(
    installation: RabbitMqInstallation,
    folder: string,
    settings: StackSettings,
    management: boolean,
  ) {
    this.#installation = installation;
    this.#folder = folder;
    this.#settings = settings;
    this.#management = management;
  }

  /** Process id of the running broker. */
  get pid(): number | undefined {
    return this.#server?.isRunning === true ? this.#server.pid : undefined;
  }

  /** Starts the broker unless it runs; resolves when it accepts connections. */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    await this.#writeConfiguration();
    if (this.#epmd?.isRunning !== true) this.#epmd = await ServerProcess.start(this.#epmdCommand());
    this.#server = await ServerProcess.start(this.#serverCommand());
  }

  /** Shuts down the broker and its port mapper. */
  async stop(): Promise<void> {
    await this.#server?.end();
    await this.#epmd?.end();
  }

  /** Ends the broker with a signal; resolves when it has ended. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#server?.end(signal);
  }

  /** Runs `rabbitmqctl` on this node and returns its output. Throws `CommandError`. */
  rabbitmqctl(args: readonly string[]): Promise<string> {
    return runCommand(this.#installation.rabbitmqctl, ['--quiet', '--node', NODE_NAME, ...args], {
      env: this.#environment(),
      cwd: this.#folder,
    });
  }

  #environment(): Record<string, string> {
    const below = (...names: string[]) => join(this.#folder, ...names);
    const { ports } = this.#settings;
    return {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: below('home'), // the Erlang cookie is created here
      LANG: 'C.UTF-8',
      ERL_EPMD_PORT: `${ports.epmd}`,
      ERL_EPMD_ADDRESS: '127.0.0.1',
      RABBITMQ_ALLOW_INPUT: '1', // the script then becomes the server, so the child's process id is the server's
      RABBITMQ_NODENAME: NODE_NAME,
      RABBITMQ_DIST_PORT: `${ports.distribution}`,
      RABBITMQ_CONF_ENV_FILE: '/dev/null', // ignores the settings of a broker of the system
      RABBITMQ_CONFIG_FILE: below('rabbitmq.conf'),
      RABBITMQ_ADVANCED_CONFIG_FILE: below('advanced.config'),
      RABBITMQ_ENABLED_PLUGINS_FILE: below('enabled_plugins'),
      RABBITMQ_MNESIA_BASE: below('data'),
      RABBITMQ_LOG_BASE: below('log'),
      RABBITMQ_GENERATED_CONFIG_DIR: below('generated'),
      RABBITMQ_FEATURE_FLAGS_FILE: below('data', 'feature_flags'),
      RABBITMQ_PID_FILE: below('server.pid'),
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: `${LOOPBACK_ONLY} +B i -noinput`,
      RABBITMQ_CTL_ERL_ARGS: LOOPBACK_ONLY,
    };
  }

  async #writeConfiguration(): Promise<void> {
    const { ports, passwords } = this.#settings;
    for (const name of ['home', 'data', 'log', 'generated']) {
      await mkdir(join(this.#folder, name), { recursive: true, mode: 0o700 });
    }
    const definitionsFile = join(this.#folder, 'definitions.json');
    await writePrivateFile(definitionsFile, JSON.stringify(rabbitmqDefinitions(passwords, this.#management)));
    const configuration = [
      'listeners.tcp.1 = 127.0.0.1:' + ports.amqp,
      'loopback_users = none',
      `load_definitions = ${definitionsFile}`,
      'log.console = true',
      'log.file = false',
      'log.connection.level = warning',
      // Jobs take hours; by default RabbitMQ requeues a delivery after half an hour (`docs/configuration.md#rabbitmq`).
      `consumer_timeout = ${TEN_THOUSAND_DAYS_MS}`,
      // The default of 3.x. The default of 4.x is an eighth of it, too small for the ESDL of a large town.
      `max_message_size = ${MAX_MESSAGE_BYTES}`,
      ...(this.#management
        ? [
            'management.tcp.ip = 127.0.0.1',
            `management.tcp.port = ${ports.management}`,
            'collect_statistics_interval = 200', // for tests that read queue counts; by default they are up to 5 s old
          ]
        : []),
    ];
    await writeFile(join(this.#folder, 'rabbitmq.conf'), configuration.join('\n') + '\n');
    await writeFile(join(this.#folder, 'advanced.config'), '[].\n');
    const plugins = this.#management ? '[rabbitmq_management].\n' : '[].\n';
    await writeFile(join(this.#folder, 'enabled_plugins'), plugins);
  }

  /** Started here so that it ends with this process: one that the broker starts would outlive it. */
  #epmdCommand(): ServerCommand {
    return {
      name: 'epmd',
      file: this.#installation.epmd,
      args: ['-port', `${this.#settings.ports.epmd}`, '-address', '127.0.0.1'],
      env: this.#environment(),
      cwd: this.#folder,
      logFile: join(this.#folder, 'epmd.log'),
      readyTimeoutMs: 10_000,
      endSignal: 'SIGTERM',
    };
  }

  #serverCommand(): ServerCommand {
    return {
      name: 'RabbitMQ',
      file: this.#installation.rabbitmqServer,
      args: [],
      env: this.#environment(),
      cwd: this.#folder,
      logFile: join(this.#folder, 'rabbitmq.log'),
      readyText: 'Server startup complete',
      readyTimeoutMs: 120_000,
      endSignal: 'SIGTERM',
    };
  }
}
