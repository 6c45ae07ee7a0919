import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * A program of ours in a process of its own, which ends when this one does, and which answers requests if it calls
 * `answerRequests`. In a process group of its own, so that Ctrl-C reaches this process alone.
 */
export class Program<Request = never, Value = never> {
  /** Aborted, with the reason, when the program ends before it is stopped. */
  readonly broken: AbortSignal;
  readonly #process: ChildProcess;
  readonly #name: string;
  readonly #waiting = new Map<number, PromiseWithResolvers<Value>>();
  #requests = 0;
  #isStopped = false;

  /** `file`: relative to this one. */
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

  /** Rejects with what the program threw, or when it ends before it has answered. */
  async call(request: Request): Promise<Value> {
    if (!this.#isRunning) throw new Error(`${this.#name} has ended`);
    const number = (this.#requests += 1);
    const waiting = Promise.withResolvers<Value>();
    this.#waiting.set(number, waiting);
    this.#process.send({ number, request });
    return waiting.promise.finally(() => this.#waiting.delete(number));
  }

  /** SIGTERM; resolves when the process is gone. */
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

/** In a program: answers the requests of the process that started it, and ends with it. */
export function answerRequests<Request, Value>(answer: (request: Request) => Promise<Value>): void {
  endWithParent();
  process.on('message', ({ number, request }: { number: number; request: Request }) => {
    answer(request).then(
      (value) => process.send?.({ number, value } satisfies Answer),
      (error: unknown) => process.send?.({ number, error: String(error) } satisfies Answer),
    );
  });
}

/** In a program: ends when the process that started it has ended, however that ended. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit());
}
