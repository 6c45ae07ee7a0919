import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Environment } from './context.ts';
import { ComponentFailedError } from './errors.ts';

export interface ComponentOptions {
  /** Name for messages, such as `orchestrator`. */
  readonly name: string;
  /** Path of the interpreter. Default: this Node. */
  readonly interpreter?: string;
  /** Arguments of the interpreter: the program's file and its own arguments. */
  readonly args: readonly string[];
  /** The whole environment; nothing is inherited. */
  readonly environment: Environment;
  /** File to which standard output and error are appended. Default: those of this process. */
  readonly logFile?: string;
}

const END_TIMEOUT_MS = 30_000;
const LOG_LINE_CHARACTERS = 400;

/**
 * The subshell waits for the end of a pipe that only this process holds, then ends the process group: so a component
 * never outlives this process, even a killed one. The group's id cannot be another's, because the subshell is in the group.
 */
const LAUNCH = `exec 4<&0 </dev/null
(trap '' TERM; read -r _ <&4; kill -TERM 0) >/dev/null 2>&1 &
exec "$0" "$@" 4<&-`;

/**
 * A program as a child process. It has its own process group, so that Ctrl-C reaches only this process, which then stops
 * its components in order.
 */
export class Component {
  readonly name: string;
  /** Resolves with the exit code when the process has ended; null after a signal. */
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #logFile: string | undefined;
  #isStopping = false;

  constructor({ name, interpreter = process.execPath, args, environment, logFile }: ComponentOptions) {
    this.name = name;
    this.#logFile = logFile;
    const log = logFile === undefined ? undefined : openSync(logFile, 'a', 0o600);
    const stdio: StdioOptions = ['pipe', log ?? 'inherit', log ?? 'inherit'];
    this.#child = spawn('/bin/sh', ['-c', LAUNCH, interpreter, ...args], {
      env: { ...environment },
      stdio,
      detached: true,
    });
    if (log !== undefined) closeSync(log);
    // Nothing is written to the pipe; it breaks when the process ends.
    this.#child.stdin?.on('error', () => undefined);
    const { promise, resolve } = Promise.withResolvers<number | null>();
    this.#child.once('exit', (exitCode) => {
      this.#child.stdin?.destroy();
      resolve(exitCode);
    });
    this.#child.once('error', () => resolve(null));
    this.ended = promise;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Rejects with `ComponentFailedError` when the process ends by itself; never settles when it was stopped. */
  async failure(): Promise<never> {
    const exitCode = await this.ended;
    if (this.#isStopping) return new Promise<never>(() => undefined);
    throw this.failed(`ended by itself (${exitCode === null ? 'killed' : `exit code ${exitCode}`})`);
  }

  /** An error with this reason and the last line of the log. */
  failed(reason: string): ComponentFailedError {
    return new ComponentFailedError(
      this.name,
      reason,
      this.#logFile ?? 'its output above',
      this.#lastLogLine(),
    );
  }

  /** Sends SIGTERM, and SIGKILL after 30 s; resolves when the process has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), END_TIMEOUT_MS);
    await this.ended;
    clearTimeout(timer);
  }

  #lastLogLine(): string {
    if (this.#logFile === undefined) return '';
    const lastLine = readFileSync(this.#logFile, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    return lastLine.slice(0, LOG_LINE_CHARACTERS);
  }
}
