import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * A program as a child process, which ends with this process and answers requests if it calls `answerRequests`. It has its
 * own process group, so that Ctrl-C reaches only this process.
 */
export class Program<Request = never, Value = never> {
  /** Aborted, with the reason, when the program ends by itself. */
  readonly broken: AbortSignal;
  readonly #process: ChildProcess;
  readonly #name: string;
  readonly #waiting = new Map<number, PromiseWithResolvers<Value>>();
  #requests = 0;
  #isStopped = false;

  /** `file`: path relative to this file. */
  constructor(file: string, environment: Readonly<Record<string, string>>) {
    this.#name = file;
    this.#process = fork(fileURLToPath(new URL(file, import.meta.url)), {
      env: { ...process.env, ...environment },
      detached: true,
    });
    this.#process.on('message', (answer) => this.#answered(answer as Answer));
    const breaking = new AbortController();
    this.broken = breaking.signal;
    this.#process.once('exit', (code, signal) => {
      const error = new Error(`${file} ended by itself (${code ?? signal})`);
      for (const { reject } of this.#waiting.values()) reject(error);
      if (!this.#isStopped) breaking.abort(error);
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Rejects with the error of the program, or if it ends before it answers. */
  async call(request: Request): Promise<Value> {
    if (!this.#isRunning) throw new Error(`${this.#name} has ended`);
    const number = (this.#requests += 1);
    const waiting = Promise.withResolvers<Value>();
    this.#waiting.set(number, waiting);
    this.#process.send({ number, request });
    return waiting.promise.finally(() => this.#waiting.delete(number));
  }

  /** Sends SIGTERM; resolves when the process has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (!this.#isRunning) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill();
    await exited;
  }

  get #isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  #answered({ number, value, error }: Answer): void {
    const waiting = this.#waiting.get(number);
    if (error === undefined) waiting?.resolve(value as Value);
    else waiting?.reject(new Error(`${this.#name}: ${error}`));
  }
}

/** For a program: answers the requests of the process that started it, and ends with it. */
export function answerRequests<Request, Value>(answer: (request: Request) => Promise<Value>): void {
  endWithParent();
  process.on('message', ({ number, request }: { number: number; request: Request }) => {
    answer(request).then(
      (value) => process.send?.({ number, value } satisfies Answer),
      (error: unknown) => process.send?.({ number, error: String(error) } satisfies Answer),
    );
  });
}

/** For a program: ends it when the process that started it has ended, even if that was killed. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit());
}
