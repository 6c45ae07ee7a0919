import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { findExecutable } from './command.ts';
import { ServerStartError } from '../errors.ts';

export interface ServerCommand {
  /** Name for messages, such as `RabbitMQ`. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
  /** File to which standard output and error are appended. */
  readonly logFile: string;
  /** Text in the log when the server is ready. Default: it counts as ready at once. */
  readonly readyText?: string;
  readonly readyTimeoutMs: number;
  /** Signal that asks the server to shut down. */
  readonly endSignal: 'SIGTERM' | 'SIGINT';
  /** Signal that the server gets when this process ends. Default: `endSignal`. */
  readonly orphanSignal?: 'SIGKILL';
}

const POLL_MS = 20;
const END_TIMEOUT_MS = 30_000;

/**
 * One server as a child process.
 *
 * - It never outlives this process: the kernel signals it (`setpriv --pdeathsig`) or, without setpriv, a guard that waits
 *   for the end of a pipe that only this process holds.
 * - It has its own session, so that Ctrl-C reaches only this process, which then stops it in order.
 * - It writes to its log file itself: a pipe would break in the middle of its shutdown when this process is killed.
 */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #command: ServerCommand;
  readonly #ended: Promise<void>;
  #guard: ChildProcess | undefined;

  /** Starts the server and resolves when it is ready. Throws `ServerStartError` with the end of the log. */
  static async start(command: ServerCommand): Promise<ServerProcess> {
    const logOffset = fileBytes(command.logFile);
    const server = new ServerProcess(command);
    try {
      await server.#ready(logOffset);
    } catch (error) {
      await server.end('SIGKILL');
      throw error;
    }
    return server;
  }

  private constructor(command: ServerCommand) {
    this.#command = command;
    const setpriv = findExecutable('setpriv');
    const signal = (command.orphanSignal ?? command.endSignal).slice('SIG'.length);
    const [file, args] =
      setpriv === undefined
        ? [command.file, command.args]
        : [setpriv, ['--pdeathsig', signal, '--', command.file, ...command.args]];
    const log = openSync(command.logFile, 'a', 0o600);
    this.#child = spawn(file, args, {
      cwd: command.cwd,
      env: command.env,
      ...(command.uid === undefined ? {} : { uid: command.uid }),
      ...(command.gid === undefined ? {} : { gid: command.gid }),
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#child.once('exit', () => resolve());
    this.#child.once('error', () => resolve());
    this.#ended = promise;
    if (setpriv === undefined && this.#child.pid !== undefined) {
      this.#guard = startGuard(this.#child.pid, signal);
      void promise.then(() => this.#guard?.kill('SIGKILL'));
    }
  }

  /** Process id; undefined if the server could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isRunning(): boolean {
    return this.#child.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Null while it runs, and after a signal ended it. */
  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  /** Resolves when the process has ended. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Sends a signal, `endSignal` by default, and SIGKILL after 30 s; resolves when the process has ended. */
  async end(signal: NodeJS.Signals = this.#command.endSignal): Promise<void> {
    if (this.isRunning) this.#child.kill(signal);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), END_TIMEOUT_MS);
    await this.#ended;
    clearTimeout(timer);
  }

  async #ready(logOffset: number): Promise<void> {
    const { name, readyText, readyTimeoutMs, logFile } = this.#command;
    if (this.#child.pid === undefined) await once(this.#child, 'spawn'); // rejects with the reason
    const deadline = Date.now() + readyTimeoutMs;
    while (readyText !== undefined && !logFrom(logFile, logOffset).includes(readyText)) {
      const reason = !this.isRunning
        ? `ended at once (${this.#child.exitCode ?? this.#child.signalCode ?? 'unknown'})`
        : Date.now() > deadline
          ? `was not ready after ${readyTimeoutMs / 1000} s`
          : undefined;
      if (reason !== undefined) {
        const tail = logFrom(logFile, logOffset).trim().slice(-2000);
        throw new ServerStartError(name, `${name} ${reason}. The end of ${logFile}:\n${tail}`);
      }
      await delay(POLL_MS);
    }
  }
}

/** A shell that signals `pid` when the pipe to it closes, which happens even when this process is killed. */
function startGuard(pid: number, signal: string): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -s "$1" "$2"', 'guard', signal, `${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return guard;
}

function fileBytes(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function logFrom(path: string, offset: number): string {
  return readFileSync(path).subarray(offset).toString('utf8');
}
