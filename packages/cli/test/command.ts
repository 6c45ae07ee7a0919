import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { MAIN } from '../src/checkout.ts';

export interface CommandOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A real `omotes` command while it runs. */
export class RunningCommand {
  readonly process: ChildProcessWithoutNullStreams;
  readonly outcome: Promise<CommandOutcome>;
  #stdout = '';
  #stderr = '';
  #arrival = Promise.withResolvers<void>();

  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    this.process = spawn(process.execPath, [MAIN, ...args], {
      env: { ...inheritedEnvironment(), ...environment },
    });
    this.process.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text;
      this.#received();
    });
    this.process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
      this.#received();
    });
    const { promise, resolve } = Promise.withResolvers<CommandOutcome>();
    this.process.once('close', (exitCode) => {
      resolve({ exitCode, stdout: this.#stdout, stderr: this.#stderr });
      this.#arrival.resolve();
    });
    this.outcome = promise;
  }

  /** Resolves with the match when the standard output matches. Throws if the command ends before that. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#stdout);
      if (match) return match;
      if (this.process.exitCode !== null) {
        throw new Error(`Ended without printing ${pattern}: ${this.#stdout}\n${this.#stderr}`);
      }
      await this.#arrival.promise;
    }
  }

  #received(): void {
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }
}

/** Runs `omotes` to its end. */
export function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CommandOutcome> {
  return new RunningCommand(args, environment).outcome;
}

/** The environment of this process without variables that name servers. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const isServerName =
    /^((SDK|CELERY|TASK)_)?RABBITMQ_|^POSTGRESQL_|^WORKFLOW_CONFIG_PATH$|^NODE_TEST_CONTEXT$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isServerName.test(name)));
}
