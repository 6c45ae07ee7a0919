import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLocalStack, startLocalStack } from '@omotes/local';
import { conditions } from './conditions.ts';
import { UnavailableError } from './errors.ts';
import type { Report } from './report.ts';
import type { SectionOutcome } from './section.ts';
import { SECTION_NAMES, SECTIONS, type SectionName } from './sections.ts';
import { emptyServers } from './servers.ts';
import type { Sizes } from './sizes.ts';
import { System } from './system.ts';

export interface BenchmarkOptions {
  readonly sizes: Sizes;
  /** Default: all sections. */
  readonly only?: readonly SectionName[];
  /** Called with one line of progress at a time. */
  readonly log: (line: string) => void;
  /** Aborts the benchmark. */
  readonly signal: AbortSignal;
}

/**
 * Measures on a private stack, which is removed afterwards. Rejects with the reason of `signal` when that is aborted.
 */
export async function runBenchmark({
  sizes,
  only = SECTION_NAMES,
  log,
  signal,
}: BenchmarkOptions): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-bench-'));
  const sections: Partial<Record<SectionName, SectionOutcome>> = {};
  try {
    const stack = await startLocalStack({ dataFolder: folder, log });
    const system = new System(stack);
    try {
      signal.throwIfAborted();
      const measuredUnder = await conditions(stack);
      for (const name of only) {
        log(`${name} …`);
        const breakOff = AbortSignal.any([signal, system.broken]);
        const measuring = emptyServers(stack).then(() =>
          SECTIONS[name]({ system, sizes, log, signal: breakOff }),
        );
        sections[name] = await Promise.race([measuring, rejectionBy(breakOff)]).catch((error: unknown) => {
          signal.throwIfAborted();
          return notMeasured(error);
        });
        await system.stopPrograms();
      }
      const outcomes = Object.values(sections);
      return {
        conditions: measuredUnder,
        sizes,
        sections,
        lost: outcomes.reduce((sum, { lost }) => sum + lost, 0),
        repeated: outcomes.reduce((sum, { repeated }) => sum + repeated, 0),
      };
    } finally {
      await system.stopPrograms();
      await stack.stop();
    }
  } finally {
    await removeLocalStack(folder);
    // Sections also create data and logs of other job systems in it.
    await rm(folder, { recursive: true, force: true });
  }
}

async function rejectionBy(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
}

/** The outcome of a section that could not be measured; the others are still measured. */
function notMeasured(error: unknown): SectionOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  const why = error instanceof UnavailableError ? { unavailable: reason } : { failed: reason };
  return { figures: [], lost: 0, repeated: 0, ...why };
}
