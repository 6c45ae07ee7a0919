/** A call of a port: it takes effect at the moment the scheduler chooses. */
export interface Call<Result> {
  /** In words; says everything that the call would do. */
  readonly describe: () => string;
  /** Whether it can take effect now (a lock is free); default always. */
  readonly isEnabled?: () => boolean;
  readonly effect: () => Result;
  /** A burst of messages: a fault can cut it after the first few. */
  readonly burst?: { readonly count: number; readonly send: (count: number) => unknown };
  /** Of deliveries: has no answer that could get lost, and touches nothing but what its caller was delivered. */
  readonly isAcknowledgement?: boolean;
  /** Asks no server: its answer cannot get lost. */
  readonly isInProcess?: boolean;
  /** What the caller learns from the result, for the comparison of states; default nothing. */
  readonly learns?: (result: Result) => string;
}

/** A call that waits to take effect. */
export interface PendingCall {
  readonly index: number;
  readonly attempt: number;
  readonly describe: () => string;
  readonly isEnabled: () => boolean;
  readonly isAcknowledgement: boolean;
  readonly isInProcess: boolean;
  /** Messages in the burst; 1 for any other call. */
  readonly size: number;
  readonly complete: () => void;
  /** The first `count` messages arrive, and nobody is told. */
  readonly sendPart: (count: number) => void;
  /** The call rejects, after its effect or without it. */
  readonly fail: (isAfterEffect: boolean) => void;
}

/** What a call rejects with when its server went away: the caller cannot know whether it took effect. */
export class ServerLostError extends Error {
  readonly code = 'server_lost';

  constructor(call: string) {
    super(`The server was lost: ${call}`);
    this.name = new.target.name;
  }
}

/**
 * Whatever acts in a process by itself: a consumer, a timer. Its program runs between two calls without
 * interruption, so its state is what it began with and what its calls returned.
 */
export class Actor {
  readonly name: string;
  /** In the order in which they were made. */
  readonly pending: PendingCall[] = [];
  readonly #learned = new Map<number, () => string>();
  #next = 0;
  #attempt = 0;
  #isDead = false;

  constructor(name: string) {
    this.name = name;
  }

  /** Resolves when the scheduler has chosen the call; never, when the process died before. */
  call<Result>(call: Call<Result>): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    if (this.#isDead) return promise;
    const {
      describe,
      effect,
      burst,
      isEnabled = () => true,
      isAcknowledgement = false,
      isInProcess = false,
      learns = () => '',
    } = call;
    const index = this.#next;
    const attempt = this.#attempt;
    this.#next += 1;
    const settle = (settled: () => void, learned: () => string): void => {
      this.pending.splice(this.pending.indexOf(pending), 1);
      if (attempt === this.#attempt) this.#learned.set(index, learned);
      settled();
    };
    const pending: PendingCall = {
      index,
      attempt,
      describe,
      isEnabled,
      isAcknowledgement,
      isInProcess,
      size: burst?.count ?? 1,
      complete: () => {
        try {
          const result = effect();
          settle(
            () => resolve(result),
            () => learns(result),
          );
        } catch (error) {
          settle(
            () => reject(error),
            () => String(error),
          );
        }
      },
      sendPart: (count) => burst?.send(count),
      fail: (isAfterEffect) => {
        try {
          if (isAfterEffect) effect();
        } catch {
          // What it would have said is lost as well.
        }
        settle(
          () => reject(new ServerLostError(describe())),
          () => 'lost',
        );
      },
    };
    this.pending.push(pending);
    return promise;
  }

  /** What was learned so far no longer matters: the program begins afresh. */
  beginAttempt(): void {
    this.#attempt += 1;
    this.#next = 0;
    this.#learned.clear();
  }

  die(): void {
    this.#isDead = true;
    this.pending.length = 0;
  }

  /** Everything that decides what this actor does next. */
  state(): string {
    const learned = [...this.#learned].sort(([a], [b]) => a - b).map(([index, words]) => [index, words()]);
    const pending = this.pending.map(
      ({ attempt, index, describe }) => `${attempt === this.#attempt ? index : 'late'}: ${describe()}`,
    );
    return JSON.stringify([learned, pending]);
  }
}

/** Lets every program run until it waits for a call. They wait for nothing but promises. */
export function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
