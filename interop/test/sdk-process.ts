import { createInterface } from 'node:readline';
import assert from 'node:assert/strict';
import type { JobEvent } from '@omotes/sdk';
import { JobEvents, type Job, type Request } from './job-events.ts';
import { type Language, type Program, type World } from './programs.ts';

type Line =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly command: number; readonly job: string }
  | { readonly type: 'refused'; readonly command: number; readonly problem: string }
  | (JobEvent & { readonly job: string });

/** A program on the published SDK or ours, in a separate process that reads a command per line. */
export class SdkProcess {
  readonly #program: Program;
  readonly #events = new Map<string, JobEvents>();
  readonly #commands = new Map<number, PromiseWithResolvers<string>>();
  #lastCommand = 0;

  private constructor(program: Program) {
    this.#program = program;
    assert.ok(program.child.stdout);
    createInterface(program.child.stdout).on('line', (line) => {
      // Libraries log to the same stream.
      if (line.startsWith('{')) this.#receive(JSON.parse(line) as Line);
    });
    program.child.once('exit', () => {
      const problem = new Error(`The SDK program has ended:\n${program.lines.slice(-30).join('\n')}`);
      for (const command of this.#commands.values()) command.reject(problem);
    });
  }

  static async start(language: Language, world: World): Promise<SdkProcess> {
    const program = world.startSdkClient(language);
    const sdk = new SdkProcess(program);
    await program.printed(/"type": ?"ready"/);
    return sdk;
  }

  submit(request: Request): Promise<Job> {
    return this.#command({ do: 'submit', params: {}, ...request });
  }

  /** Sends a submission without the SDK's checks; only with the Python program. */
  submitUnchecked(request: Request): Promise<Job> {
    return this.#command({ do: 'submit unchecked', params: {}, ...request });
  }

  async cancel(job: Job): Promise<void> {
    await this.#command({ do: 'delete', job: job.id });
  }

  /** Follows a job that another program submitted. */
  reconnect(jobId: string): Promise<Job> {
    return this.#command({ do: 'reconnect', job: jobId });
  }

  /** Kills the process: it requeues and deletes nothing. */
  close(): Promise<void> {
    return this.#program.stop();
  }

  async #command(command: object): Promise<Job> {
    const id = (this.#lastCommand += 1);
    const answer = Promise.withResolvers<string>();
    this.#commands.set(id, answer);
    this.#program.child.stdin?.write(`${JSON.stringify({ id, ...command })}\n`);
    const jobId = await answer.promise;
    return { id: jobId, events: this.#eventsOf(jobId) };
  }

  #receive(line: Line): void {
    switch (line.type) {
      case 'ready':
        break;
      case 'done':
        this.#commands.get(line.command)?.resolve(line.job);
        break;
      case 'refused':
        this.#commands.get(line.command)?.reject(new Error(line.problem));
        break;
      case 'status':
      case 'progress':
      case 'log':
      case 'result':
        this.#eventsOf(line.job).add(line);
    }
  }

  #eventsOf(jobId: string): JobEvents {
    const events = this.#events.get(jobId) ?? new JobEvents();
    this.#events.set(jobId, events);
    return events;
  }
}
