import { backOff } from '@omotes/async';
import type { TaskListener, Runner, TaskOutcome, TaskRequest } from '../execution/runner.ts';
import { Slot, type SlotOptions } from './slot.ts';

export interface SlotPoolOptions extends SlotOptions {
  readonly slots: number;
  readonly maxTasksPerSlot: number;
  /** Called when a process ends before it was ready: the tasks module cannot be imported there. */
  readonly startFailed: (reason: string, output: string) => void;
}

/**
 * Keeps a number of processes ready for tasks: they are started ahead, reused, and replaced when they end.
 *
 * Invariant: a slot is in exactly one of four states: starting, in `#idle`, running one task, or ending.
 */
export class SlotPool implements Runner {
  readonly #options: SlotPoolOptions;
  readonly #slots = new Set<Slot>();
  readonly #stopping = new AbortController();
  #idle: Slot[] = [];
  #waiting: ((slot: Slot) => void)[] = [];

  constructor(options: SlotPoolOptions) {
    this.#options = options;
  }

  get capacity(): number {
    return this.#options.slots;
  }

  /** Starts the processes. Returns at once; tasks wait until a process is ready. */
  start(): void {
    for (let count = 0; count < this.#options.slots; count += 1) void this.#keepSlot();
  }

  /** Ends all processes; their tasks settle as `crashed`. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const slot of this.#slots) slot.kill();
    await Promise.all([...this.#slots].map((slot) => slot.exited));
  }

  async run(request: TaskRequest, listener: TaskListener, signal: AbortSignal): Promise<TaskOutcome> {
    const slot = await this.#take(signal);
    if (!slot) return { type: 'cancelled' };
    const outcome = await slot.run(request, listener, signal);
    this.#release(slot);
    return outcome;
  }

  pidOf(taskId: string): number | undefined {
    return [...this.#slots].find((slot) => slot.taskId === taskId)?.pid;
  }

  async #keepSlot(): Promise<void> {
    const { signal } = this.#stopping;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      const slot = new Slot(this.#options);
      this.#slots.add(slot);
      const isReady = await Promise.race([slot.ready.then(() => true), slot.exited.then(() => false)]);
      if (isReady) {
        attempt = 0;
        this.#release(slot);
      }
      const reason = await slot.exited;
      this.#slots.delete(slot);
      this.#idle = this.#idle.filter((idle) => idle !== slot);
      if (isReady || signal.aborted) continue;
      this.#options.startFailed(reason, slot.output);
      await backOff(attempt, signal);
    }
  }

  #take(signal: AbortSignal): Promise<Slot | undefined> | Slot | undefined {
    if (signal.aborted) return undefined;
    for (let slot = this.#idle.pop(); slot; slot = this.#idle.pop()) if (slot.isSound) return slot;
    return new Promise((resolve) => {
      const give = (given: Slot): void => {
        signal.removeEventListener('abort', giveUp);
        resolve(given);
      };
      const giveUp = (): void => {
        this.#waiting = this.#waiting.filter((waiting) => waiting !== give);
        resolve(undefined);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(give);
    });
  }

  #release(slot: Slot): void {
    if (!slot.isSound || slot.tasksTaken >= this.#options.maxTasksPerSlot) {
      slot.kill();
      return;
    }
    const next = this.#waiting.shift();
    if (next) next(slot);
    else this.#idle.push(slot);
  }
}
