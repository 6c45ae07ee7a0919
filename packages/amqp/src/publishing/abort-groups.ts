interface Group<T> {
  readonly members: Set<T>;
  readonly listener: () => void;
}

/**
 * Members that wait on abort signals, with one listener for each signal. Adding a listener takes time in proportion to the
 * listeners that the signal has, and thousands of members may share one long-lived signal.
 */
export class AbortGroups<T> {
  readonly #groups = new Map<AbortSignal, Group<T>>();
  readonly #aborted: (member: T, reason: unknown) => void;

  constructor(aborted: (member: T, reason: unknown) => void) {
    this.#aborted = aborted;
  }

  /** Adds a member. `signal` must not be aborted yet. */
  add(signal: AbortSignal, member: T): void {
    let group = this.#groups.get(signal);
    if (!group) {
      const members = new Set<T>();
      const listener = (): void => {
        this.#groups.delete(signal);
        for (const each of members) this.#aborted(each, signal.reason);
      };
      group = { members, listener };
      this.#groups.set(signal, group);
      signal.addEventListener('abort', listener, { once: true });
    }
    group.members.add(member);
  }

  delete(signal: AbortSignal, member: T): void {
    const group = this.#groups.get(signal);
    if (!group?.members.delete(member) || group.members.size > 0) return;
    this.#groups.delete(signal);
    signal.removeEventListener('abort', group.listener);
  }
}
