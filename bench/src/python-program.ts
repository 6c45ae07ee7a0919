import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * A Python program in a process of its own that takes a request a line and answers with lines, in JSON. It ends when its
 * input does, at the latest with this process.
 */
export class PythonProgram {
  readonly #file: string;
  readonly #process: ChildProcess;
  readonly #waiting: PromiseWithResolvers<unknown>[] = [];

  /** `python`: the interpreter of the environment that has what it imports. */
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

  /** Sends the request; what it answers is the next `answer`. */
  request(request: object): void {
    this.#process.stdin?.write(`${JSON.stringify(request)}\n`);
  }

  /** The next line that it answers, in the order of the calls. Rejects when it ends before. */
  async answer<T>(): Promise<T> {
    if (this.#process.exitCode !== null) throw new Error(`${this.#file} has ended`);
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.push(answer);
    return (await answer.promise) as T; // what the program prints
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill();
    await exited;
  }
}
