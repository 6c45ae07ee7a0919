import { createInterface } from 'node:readline';
import assert from 'node:assert/strict';
import { brokerEnvironment } from '@omotes/testing';
import type { Program, World } from './programs.ts';

/** An event of a worker, decoded with the published messages. */
export type WorkerEvent = { readonly job: string; readonly task: string; readonly name: string } & (
  | { readonly type: 'status' | 'progress'; readonly progress: number; readonly message: string }
  | {
      readonly type: 'result';
      readonly result: 'SUCCEEDED' | 'ERROR';
      readonly output: string;
      readonly logs: string;
      readonly messages: readonly string[];
    }
);

export interface SentTask {
  readonly job: string;
  readonly task: string;
}

/** A task message as Python reads it. */
export interface TakenTask {
  /** `[args, kwargs, embed]`; a number is `{ int }` or `{ float }`. */
  readonly body: readonly [readonly unknown[], object, object];
  /** The names of the types of the headers. */
  readonly types: Readonly<Record<string, string>>;
  readonly properties: object;
}

export interface Task {
  readonly name: string;
  readonly esdl: string;
  readonly reference?: string | null;
  readonly params?: object;
}

/** A program that sends tasks like the former orchestrator. */
export class FormerOrchestrator {
  readonly #program: Program;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  readonly #events: WorkerEvent[] = [];
  #onEvent = Promise.withResolvers<void>();
  #lastCommand = 0;

  private constructor(program: Program) {
    this.#program = program;
    assert.ok(program.child.stdout);
    createInterface(program.child.stdout).on('line', (line) => {
      const told = JSON.parse(line) as { type: string; command: number };
      if (told.type === 'done') this.#answers.get(told.command)?.(told);
      else if (told.type !== 'ready') {
        this.#events.push(told as unknown as WorkerEvent);
        this.#onEvent.resolve();
        this.#onEvent = Promise.withResolvers();
      }
    });
  }

  static async start(world: World): Promise<FormerOrchestrator> {
    const environment = brokerEnvironment('', world.workerBroker);
    const program = world.startPython('former_orchestrator.py', [], environment);
    const orchestrator = new FormerOrchestrator(program);
    await program.printed(/"type": "ready"/);
    return orchestrator;
  }

  send(task: Task): Promise<SentTask> {
    return this.#command({ do: 'send', reference: null, params: {}, ...task });
  }

  revoke({ task }: SentTask): Promise<object> {
    return this.#command({ do: 'revoke', task });
  }

  /** Removes the first task of a queue and returns it. */
  take(queue: string): Promise<TakenTask> {
    return this.#command({ do: 'take', queue });
  }

  /** All events of a task, once its result has arrived. */
  async ended(sent: SentTask): Promise<readonly WorkerEvent[]> {
    await this.told(sent, 'result');
    return this.#events.filter(({ task }) => task === sent.task);
  }

  /** The first event of this type of a task. */
  async told<Type extends WorkerEvent['type']>(
    { task }: SentTask,
    type: Type,
  ): Promise<WorkerEvent & { type: Type }> {
    for (;;) {
      const event = this.#events.find((each) => each.task === task && each.type === type);
      if (event) return event as WorkerEvent & { type: Type };
      assert.ok(!this.#program.hasEnded, this.#program.lines.join('\n'));
      await this.#onEvent.promise;
    }
  }

  async #command<Answer>(command: object): Promise<Answer> {
    const id = (this.#lastCommand += 1);
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#program.child.stdin?.write(`${JSON.stringify({ id, ...command })}\n`);
    const ended = this.#program.ended().then(() => assert.fail(this.#program.lines.join('\n')));
    return (await Promise.race([answer, ended])) as Answer;
  }
}
