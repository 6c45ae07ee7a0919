import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestBroker } from '@omotes/testing';
import type { Program, World } from './programs.ts';

/** The replies to one command, by node. */
export type Replies = Readonly<Record<string, unknown>>;

/** Celery's command line, connected to the workers' virtual host of a world. */
export class CeleryTools {
  readonly #world: World;
  readonly #environment: Record<string, string>;

  constructor(world: World) {
    this.#world = world;
    this.#environment = { CELERY_BROKER_URL: brokerUrl(world.workerBroker), FLOWER_UNAUTHENTICATED_API: '1' };
  }

  /** Starts a program of Celery that runs until the world ends. */
  start(args: readonly string[]): Program {
    return this.#world.startInstalled('celery', ['--workdir=python', ...args], this.#environment);
  }

  async inspect(question: string): Promise<Replies> {
    return JSON.parse((await this.#run(['inspect', '--json', question])).join('\n')) as Replies;
  }

  async control(...command: readonly string[]): Promise<string> {
    return (await this.#run(['control', ...command])).join('\n');
  }

  /** Sends a task like any Celery program; returns its id. */
  async sendTask(name: string, args: readonly unknown[]): Promise<string> {
    const program = this.#world.startPython('plain.py', [name, JSON.stringify(args)], this.#environment);
    assert.equal(await program.ended(), 0, program.lines.join('\n'));
    return program.lines.join('').trim();
  }

  async #run(args: readonly string[]): Promise<readonly string[]> {
    const program = this.start(args);
    assert.equal(await program.ended(), 0, program.lines.join('\n'));
    return program.lines;
  }
}

/** `celery events --dump`: the events that a monitor gets about each task. */
export class EventDump {
  readonly #program: Program;

  private constructor(program: Program) {
    this.#program = program;
  }

  static async start(celery: CeleryTools): Promise<EventDump> {
    const program = celery.start(['events', '--dump']);
    await program.printed(/heartbeat/);
    return new EventDump(program);
  }

  /** Resolves with the kinds of a task's events when `last` has arrived. */
  async kindsOf(taskId: string, last: string): Promise<readonly string[]> {
    await this.line(taskId, last);
    return this.#program.lines.flatMap((line) => {
      const kind = line.includes(`(${taskId})`) && /\] task ([a-z]+):/.exec(line)?.[1];
      return kind ? [kind] : [];
    });
  }

  /** The line of an event. */
  line(taskId: string, kind: string): Promise<string> {
    return this.#program.printed(new RegExp(`\\] task ${kind}: .*\\(${taskId}\\)`));
  }
}

/** Flower, whose HTTP interface listens on a socket file, so that no free port is needed. */
export class Flower {
  readonly #socketPath: string;
  readonly #folder: string;
  readonly #program: Program;

  private constructor(program: Program, folder: string, socketPath: string) {
    this.#program = program;
    this.#folder = folder;
    this.#socketPath = socketPath;
  }

  static async start(celery: CeleryTools): Promise<Flower> {
    const folder = await mkdtemp(join(tmpdir(), 'omotes-flower-'));
    const socketPath = join(folder, 'socket');
    const program = celery.start(['flower', `--unix_socket=${socketPath}`]);
    const flower = new Flower(program, folder, socketPath);
    await program.printed(/Connected to amqp/);
    return flower;
  }

  get(path: string): Promise<unknown> {
    return this.#request('GET', path);
  }

  post(path: string): Promise<unknown> {
    return this.#request('POST', path);
  }

  /** Resolves with the task in Flower when it has this state. */
  async task(taskId: string, state: string): Promise<Readonly<Record<string, unknown>>> {
    for (;;) {
      const tasks = (await this.get('/api/tasks')) as Record<string, Record<string, unknown>>;
      if (tasks[taskId]?.['state'] === state) return tasks[taskId];
      await delay(100);
    }
  }

  async stop(): Promise<void> {
    await this.#program.stop();
    await rm(this.#folder, { recursive: true });
  }

  async #request(method: 'GET' | 'POST', path: string): Promise<unknown> {
    const answer = Promise.withResolvers<string>();
    const sent = request({ socketPath: this.#socketPath, method, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) answer.resolve(body);
        else answer.reject(new Error(`${method} ${path}: ${response.statusCode} ${body}`));
      });
    });
    sent.once('error', answer.reject);
    sent.end();
    return JSON.parse(await answer.promise);
  }
}

function brokerUrl({ hostname, port, username, password, virtualHost }: TestBroker): string {
  return `amqp://${username}:${encodeURIComponent(password)}@${hostname}:${port}/${virtualHost}`;
}
