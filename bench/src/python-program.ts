import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * A Python program as a child process that reads requests and writes answers, one line of JSON each. It ends when its input
 * ends, at the latest with this process.
 */
export class PythonProgram {
  readonly #file: string;
  readonly #process: ChildProcess;
  readonly #waiting: PromiseWithResolvers<unknown>[] = [];

  /** `python`: interpreter of the environment with its imports. */
  constructor(python: string, file: string, environment: Readonly<Record<string, string>>) {
    this.#file = file;
    const program = spawn(python, [file], {
      env: { PATH: process.env['PATH'] ?? '', PYTHONDONTWRITEBYTECODE: '1', ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    });
    this.#process = program;
    createInterface({ input: program.stdout }).on('line', (line) => {
      // Libraries log to the same stream.
      if (line.startsWith('{')) this.#waiting.shift()?.resolve(JSON.parse(line));
    });
    program.once('exit', (code, signal) => {
      for (const { reject } of this.#waiting) reject(new Error(`${file} ended (${code ?? signal})`));
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Sends a request; the next `answer` is its answer. */
  request(request: object): void {
    this.#process.stdin?.write(`${JSON.stringify(request)}\n`);
  }

  /** The next line of the program, in the order of the calls. Rejects if the program ends before that. */
  async answer<T>(): Promise<T> {
    if (this.#process.exitCode !== null) throw new Error(`${this.#file} has ended`);
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.push(answer);
    return (await answer.promise) as T; // the program's own answer
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill();
    await exited;
  }
}
