import { withDeadline } from '@omotes/async';
import { Counter, Gauge, type Registry } from 'prom-client';

const COUNT_LIMIT_MS = 2_000;

type Kind = 'time_series' | 'resource';

/** What `/metrics` shows of what jobs leave behind. */
export class CleanUpMetrics {
  readonly #attempts: Counter<'kind' | 'outcome'>;

  /** `waiting` counts what is to be removed and is there still. */
  constructor(registry: Registry, waiting: () => Promise<Readonly<Record<Kind, number>>>) {
    const registers = [registry];
    this.#attempts = new Counter({
      name: 'omotes_cleanups_total',
      help: 'What was removed that ended jobs have left behind, and what failed and is tried again, by kind and outcome',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    new Gauge({
      name: 'omotes_cleanups_waiting',
      help: 'What is to be removed that ended jobs have left behind, once the retention time has passed, by kind',
      labelNames: ['kind'],
      registers,
      async collect() {
        this.reset();
        // Without the database this figure is absent, and the others are shown all the same.
        const counts = await withDeadline(waiting(), COUNT_LIMIT_MS).catch(() => ({}));
        for (const [kind, count] of Object.entries(counts)) this.set({ kind }, count);
      },
    });
  }

  done(kind: Kind): void {
    this.#attempts.inc({ kind, outcome: 'done' });
  }

  failed(kind: Kind): void {
    this.#attempts.inc({ kind, outcome: 'failed' });
  }
}
