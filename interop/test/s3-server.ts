import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, ServerProcess } from '@omotes/local';
import { pythonEnvironment } from '@omotes/python';
import { Program } from './programs.ts';

export interface S3User {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A statement of a policy: of a bucket if it has `Principal`, or else of a user. */
export interface PolicyStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: string;
  readonly Principal?: '*';
}

/** Credentials for the time before the server checks them. */
const NOBODY: S3User = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

/** moto's S3 server, which checks signatures and rights, and AWS's own client. */
export class S3Server {
  readonly endpoint: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #client: Program;
  readonly #clientEnded: Promise<never>;
  readonly #answers: PromiseWithResolvers<string>[] = [];
  #server: ServerProcess | undefined;
  #admin = NOBODY;

  private constructor(port: number, folder: string, environment: Readonly<Record<string, string>>) {
    this.#port = port;
    this.#folder = folder;
    this.#environment = environment;
    this.endpoint = `http://127.0.0.1:${port}`;
    this.#client = new Program(command('python'), ['python/s3_client.py', this.endpoint], {});
    this.#clientEnded = this.#client.ended().then(() => {
      throw new Error(`The S3 client has ended:\n${this.#client.lines.slice(-10).join('\n')}`);
    });
    this.#clientEnded.catch(() => undefined); // every pending request rejects with it
    assert.ok(this.#client.child.stdout);
    createInterface(this.#client.child.stdout).on('line', (line) => this.#answers.shift()?.resolve(line));
  }

  static async create(environment: Readonly<Record<string, string>> = {}): Promise<S3Server> {
    const [port, folder] = await Promise.all([freePort(new Set()), mkdtemp(join(tmpdir(), 'omotes-s3-'))]);
    const server = new S3Server(port, folder, environment);
    await server.start();
    server.#admin = await server.createUser('admin', [
      { Effect: 'Allow', Action: ['s3:*', 'iam:*'], Resource: '*' },
    ]);
    // From here on each request must be signed by a user with the right to it.
    await fetch(`${server.endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' });
    return server;
  }

  /** Starts the server, without any objects. */
  async start(): Promise<void> {
    this.#server = await ServerProcess.start({
      name: 'moto',
      file: command('moto_server'),
      args: ['-H', '127.0.0.1', '-p', String(this.#port)],
      env: { HOME: this.#folder, INITIAL_NO_AUTH_ACTION_COUNT: '1000', ...this.#environment },
      cwd: this.#folder,
      logFile: join(this.#folder, 'moto.log'),
      readyText: 'Running on',
      readyTimeoutMs: 60_000,
      endSignal: 'SIGTERM',
    });
  }

  async stop(): Promise<void> {
    await this.#server?.end();
  }

  async remove(): Promise<void> {
    await Promise.all([this.stop(), this.#client.stop()]);
    await rm(this.#folder, { recursive: true });
  }

  async createUser(name: string, statements: readonly PolicyStatement[]): Promise<S3User> {
    await this.#call('iam', 'create_user', { UserName: name });
    await this.allow(name, statements);
    const answer = (await this.#call('iam', 'create_access_key', { UserName: name })) as {
      AccessKey: { AccessKeyId: string; SecretAccessKey: string };
    };
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey } = answer.AccessKey;
    return { accessKeyId, secretAccessKey };
  }

  /** Replaces the rights of a user. */
  async allow(name: string, statements: readonly PolicyStatement[]): Promise<void> {
    const policy = { PolicyName: 'rights', PolicyDocument: policyOf(statements) };
    await this.#call('iam', 'put_user_policy', { UserName: name, ...policy });
  }

  async createBucket(name: string): Promise<void> {
    await this.#call('s3', 'create_bucket', { Bucket: name });
  }

  /** Replaces what is forbidden in a bucket, even for users with the right to it. */
  async forbid(bucket: string, statements: readonly PolicyStatement[]): Promise<void> {
    await this.#call('s3', 'put_bucket_policy', { Bucket: bucket, Policy: policyOf(statements) });
  }

  async put(bucket: string, keys: readonly string[]): Promise<void> {
    const each = keys.map((key) => ({ Key: key }));
    await this.#call('s3', 'put_object', { Bucket: bucket, Body: 'x' }, each);
  }

  /** The keys of a bucket, ordered by their bytes. */
  async keys(bucket: string): Promise<string[]> {
    const objects = (await this.#call('s3', 'list_objects_v2', { Bucket: bucket })) as { Key: string }[];
    return objects.map(({ Key }) => Key);
  }

  async #call(
    service: 's3' | 'iam',
    operation: string,
    parameters: object,
    each: readonly object[] = [{}],
  ): Promise<unknown> {
    const answer = Promise.withResolvers<string>();
    this.#answers.push(answer);
    const request = { service, operation, with: parameters, each, ...this.#admin };
    this.#client.child.stdin?.write(`${JSON.stringify(request)}\n`);
    const line = await Promise.race([answer.promise, this.#clientEnded]);
    const { answer: value, refused } = JSON.parse(line) as { answer?: unknown; refused?: string };
    if (refused !== undefined) throw new Error(refused);
    return value;
  }
}

function command(name: string): string {
  return resolve(pythonEnvironment('s3').folder, 'bin', name);
}

function policyOf(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
