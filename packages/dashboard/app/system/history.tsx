import type { HistoryBucket } from '@omotes/http-api';
import { address, navigate } from '../shell/route.ts';
import { Plot } from './plot.tsx';
import { usePolled } from './polled.ts';

const EVERY_MS = 60_000;
const HOURS = [1, 6, 24, 168] as const;

const DEFAULT_HOURS = 6;

/** Plots of the last hours. Their number is in the address. */
export function History() {
  const wanted = Number(new URLSearchParams(address.value.search).get('hours'));
  const hours = HOURS.find((each) => each === wanted) ?? DEFAULT_HOURS;
  const { answer, problem } = usePolled<HistoryBucket[]>(`/system/history?hours=${hours}`, EVERY_MS);
  return (
    <section aria-labelledby="history">
      <header class="section">
        <h2 id="history">History</h2>
        <div class="segments" role="group" aria-label="How far back">
          {HOURS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === hours}
              onClick={() => navigate(`/system?hours=${each}`, { replace: true })}
            >
              {each === 168 ? '7 days' : `${each} h`}
            </button>
          ))}
        </div>
      </header>
      {problem !== '' && <p class="problem">{problem}</p>}
      {answer !== undefined && (
        <div class="plots">
          <Plot title="Jobs finished" unit="" buckets={answer} valueOf={({ finished }) => finished} />
          <Plot
            title="Median wait"
            unit="s"
            buckets={answer}
            valueOf={({ waiting_s_p50: seconds }) => seconds}
          />
          <Plot
            title="Median run"
            unit="s"
            buckets={answer}
            valueOf={({ running_s_p50: seconds }) => seconds}
          />
        </div>
      )}
    </section>
  );
}
