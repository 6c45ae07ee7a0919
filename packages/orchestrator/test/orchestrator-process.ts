import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(import.meta.resolve('./fixtures/run-orchestrator.ts'));

/** An orchestrator in a process of its own, which can be killed. */
export class OrchestratorProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  /** Resolves when it takes jobs; never when it is killed before. */
  readonly ready: Promise<void>;
  /** What it has logged so far. */
  readonly logLines: string[] = [];

  constructor(environment: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...environment, LOG_LEVEL: 'INFO' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ready = Promise.withResolvers<void>();
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.logLines.push(line);
      if (line.includes('"orchestrator ready"')) ready.resolve();
    });
    this.#child = child;
    this.#exited = once(child, 'exit');
    this.ready = ready.promise;
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
