import type { System, SystemQueue, SystemWorker } from '@omotes/http-api';
import { DeadLetters } from './dead-letters.tsx';
import { History } from './history.tsx';
import { usePolled } from './polled.ts';
import { StatusCounts } from './status-counts.tsx';
import { WorkerTable } from './worker-table.tsx';

const EVERY_MS = 2000;

/** Orchestrators, workers, queues, dead letters and history. */
export function SystemPage() {
  const { answer, problem } = usePolled<System>('/system', EVERY_MS);
  return (
    <main class="system">
      <h1 tabIndex={-1}>System</h1>
      {problem !== '' && <p class="problem">{problem}</p>}
      {answer?.problems.map((each) => (
        <p key={each} class="problem">
          {each}
        </p>
      ))}
      {answer !== undefined && (
        <>
          <StatusCounts jobs={answer.jobs} />
          <div class="system-columns">
            <Orchestrators names={answer.orchestrators.map(({ name }) => name)} />
            <WorkerSection workers={answer.workers} />
            <QueueTable queues={answer.queues} />
          </div>
        </>
      )}
      {answer !== undefined && <DeadLetters count={answer.dead_letters} />}
      {answer !== undefined && <History />}
    </main>
  );
}

function Orchestrators({ names }: { readonly names: readonly string[] }) {
  return (
    <section aria-labelledby="orchestrators">
      <h2 id="orchestrators">Orchestrators ({names.length})</h2>
      {names.length === 0 ? (
        <p class="problem">No orchestrator answers: jobs are not handed on until one runs.</p>
      ) : (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WorkerSection({ workers }: { readonly workers: readonly SystemWorker[] }) {
  return (
    <section aria-labelledby="workers">
      <h2 id="workers">Workers ({workers.length})</h2>
      {workers.length === 0 ? (
        <p class="problem">No worker answers: jobs wait until one runs.</p>
      ) : (
        <WorkerTable workers={workers} />
      )}
    </section>
  );
}

function QueueTable({ queues }: { readonly queues: readonly SystemQueue[] }) {
  const isTwice = (name: string) => queues.filter((queue) => queue.name === name).length > 1;
  return (
    <section aria-labelledby="queues">
      <h2 id="queues">Queues</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Queue</th>
            <th scope="col" class="number">
              Messages
            </th>
            <th scope="col" class="number">
              Growth
            </th>
            <th scope="col" class="number">
              Consumers
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map(({ name, virtual_host: virtualHost, messages, growth_per_s: growth, consumers }) => (
            <tr key={`${virtualHost} ${name}`}>
              <th scope="row" title={`Virtual host ${virtualHost}`}>
                {name} {isTwice(name) && <span class="muted">in {virtualHost}</span>}
              </th>
              <td class="number">{messages.toLocaleString()}</td>
              <td class="number">{growthText(growth)}</td>
              <td class="number">{consumers}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function growthText(perSecond: number | null): string {
  if (perSecond === null || Math.abs(perSecond) < 0.05) return '';
  const text = perSecond.toLocaleString(undefined, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return `${text} /s`;
}
