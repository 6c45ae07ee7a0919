import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ServerProcess } from '@omotes/local';
import { ensureInfluxd } from '../installation/influxd.ts';

/** An InfluxDB 1.x for one test, with a password. Port and data stay the same after `stop()` and `start()`. */
export class TestInfluxDb {
  readonly host = '127.0.0.1';
  readonly port: number;
  readonly username = 'admin';
  readonly password: string = randomUUID();
  readonly #file: string;
  readonly #folder: string;
  readonly #replicationPort: number;
  #server: ServerProcess | undefined;

  private constructor(file: string, folder: string, [port, replicationPort]: readonly [number, number]) {
    this.#file = file;
    this.#folder = folder;
    this.port = port;
    this.#replicationPort = replicationPort;
  }

  /** Starts a server; installs InfluxDB first if it is missing. */
  static async create(): Promise<TestInfluxDb> {
    const [file, folder] = await Promise.all([ensureInfluxd(), mkdtemp(join(tmpdir(), 'omotes-influxdb-'))]);
    const port = await freePort(new Set());
    const influxDb = new TestInfluxDb(file, folder, [port, await freePort(new Set([port]))]);
    await influxDb.start();
    await influxDb.query(
      `create user ${influxDb.username} with password '${influxDb.password}' with all privileges`,
    );
    return influxDb;
  }

  async start(): Promise<void> {
    this.#server = await ServerProcess.start({
      name: 'InfluxDB',
      file: this.#file,
      args: [],
      env: {
        HOME: this.#folder,
        INFLUXDB_BIND_ADDRESS: `${this.host}:${this.#replicationPort}`,
        INFLUXDB_HTTP_BIND_ADDRESS: `${this.host}:${this.port}`,
        INFLUXDB_HTTP_AUTH_ENABLED: 'true',
        INFLUXDB_META_DIR: join(this.#folder, 'meta'),
        INFLUXDB_DATA_DIR: join(this.#folder, 'data'),
        INFLUXDB_DATA_WAL_DIR: join(this.#folder, 'wal'),
        INFLUXDB_MONITOR_STORE_ENABLED: 'false',
        INFLUXDB_REPORTING_DISABLED: 'true',
      },
      cwd: this.#folder,
      logFile: join(this.#folder, 'influxd.log'),
      readyText: 'Listening on HTTP',
      readyTimeoutMs: 60_000,
      endSignal: 'SIGTERM',
    });
  }

  async stop(): Promise<void> {
    await this.#server?.end();
  }

  /** Stops it and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true });
  }

  /** Creates a database with one point. */
  async createDatabase(name: string): Promise<void> {
    await this.query(`create database "${name}"`);
    await this.#post(`/write?db=${encodeURIComponent(name)}`, 'temperature value=70');
  }

  async databases(): Promise<string[]> {
    return (await this.query('show databases')).map(([name]) => String(name)).sort();
  }

  /** The rows of a statement's answer. */
  async query(statement: string): Promise<unknown[][]> {
    const answer = JSON.parse(await this.#post('/query', new URLSearchParams({ q: statement }))) as {
      results?: { series?: { values?: unknown[][] }[]; error?: string }[];
      error?: string;
    };
    const [result] = answer.results ?? [];
    const error = answer.error ?? result?.error;
    if (error !== undefined) throw new Error(`InfluxDB refuses ${statement}: ${error}`);
    return result?.series?.[0]?.values ?? [];
  }

  async #post(path: string, body: string | URLSearchParams): Promise<string> {
    const credentials = Buffer.from(`${this.username}:${this.password}`).toString('base64');
    const response = await fetch(`http://${this.host}:${this.port}${path}`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body,
    });
    return response.text();
  }
}
