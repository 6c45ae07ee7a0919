import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(import.meta.resolve('./fixtures/run-gateway.ts'));

/** A gateway in a process of its own, which can be killed. */
export class GatewayProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  /** Where it listens, once it does. */
  readonly url: Promise<string>;

  constructor(environment: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...environment, LOG_LEVEL: 'INFO' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = Promise.withResolvers<string>();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, url: address } = JSON.parse(line) as { msg: string; url?: string }; // what the log writes
      if (msg === 'gateway listens' && address !== undefined) url.resolve(address);
    });
    this.#child = child;
    this.#exited = once(child, 'exit');
    this.url = url.promise;
  }

  /** SIGKILL; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  /** SIGTERM; resolves with the exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    await this.#exited;
    return this.#child.exitCode;
  }
}
