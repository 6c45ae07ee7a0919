import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ServerProcess } from '@omotes/local';

export interface ProgramOptions {
  /** Such as `worker-1`; its runs are `worker-1.1`, `worker-1.2` and so on. */
  readonly name: string;
  /** The file to execute, and its arguments. */
  readonly command: readonly [file: string, ...args: string[]];
  readonly environment: (run: string) => Readonly<Record<string, string>>;
  readonly logFolder: string;
  /** Text in its log that shows that it works. */
  readonly readyText: string;
  /** Called at the end of each run. */
  readonly ended: (end: RunEnd) => void;
}

export interface RunEnd {
  readonly run: string;
  /** In milliseconds since the epoch. */
  readonly at: number;
  /** Undefined for a run that the chaos ended; null for one killed by a signal. */
  readonly exitCode: number | null | undefined;
}

const READY_POLL_MS = 200;

/** A program that is killed and started again; each run has its own log. */
export class Program {
  readonly name: string;
  readonly #options: ProgramOptions;
  #runs = 0;
  #process: ServerProcess | undefined;

  constructor(options: ProgramOptions) {
    this.name = options.name;
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#process?.isRunning === true;
  }

  /** Name of the current run, or of the last one. */
  get run(): string {
    return `${this.name}.${this.#runs}`;
  }

  async start(): Promise<void> {
    this.#runs += 1;
    const { run } = this;
    const { command, environment, ended, logFolder } = this.#options;
    const [file, ...args] = command;
    const started = await ServerProcess.start({
      name: run,
      file,
      args,
      env: { ...inherited(), ...environment(run) },
      cwd: logFolder,
      logFile: this.#logFile,
      readyTimeoutMs: 0,
      endSignal: 'SIGTERM',
      orphanSignal: 'SIGKILL', // a frozen process reacts to no other signal
    });
    this.#process = started;
    void started.ended.then(() => {
      const exitCode = this.#process === started ? started.exitCode : undefined;
      ended({ run, at: Date.now(), exitCode });
    });
  }

  /** Resolves when the current run works, when it has ended, or when `signal` is aborted. */
  async ready(signal: AbortSignal): Promise<void> {
    const { readyText } = this.#options;
    const log = this.#logFile;
    while (this.isRunning && !signal.aborted && !(await readFile(log, 'utf8')).includes(readyText)) {
      await delay(READY_POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Ends the program; resolves when it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = this.#process;
    this.#process = undefined;
    await ending?.end(signal);
  }

  /** Freezes the process, or lets it continue. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.#process?.isRunning && this.#process.pid !== undefined) process.kill(this.#process.pid, signal);
  }

  get #logFile(): string {
    return join(this.#options.logFolder, `${this.run}.log`);
  }
}

function inherited(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}
