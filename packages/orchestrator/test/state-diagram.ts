import { decide } from '../src/domain/decide.ts';
import type { Job } from '../src/domain/job.ts';
import { EVENTS, NOW_MS, SETTINGS, STATES, unfinished } from './transition-table.ts';

/** A running job whose starts all count as crashes, and which may not be started again. */
const AT_ITS_LIMIT = unfinished({ starts: SETTINGS.maxStarts, runs: [] });

/** What `decide` does not decide: it follows from the delivery of the end, and from the retention time. */
const AFTERWARDS = ['claimed --> ended : its SDK has the result', 'ended --> [*] : retention time over'];

/** The diagram of `docs/state-machine.md` in Mermaid, made by asking `decide` for each change of state. */
export function stateDiagram(): string {
  const eventsByEdge = new Map<string, string[]>();
  const add = (job: Job, name: string, label: string): void => {
    const event = EVENTS[name];
    if (event === undefined) throw new Error(`There is no event '${name}'`);
    const [from, to] = [nodeOf(job), nodeOf(decide(job, event, NOW_MS, SETTINGS).job)];
    if (from === to) return;
    const edge = `${from} --> ${to}`;
    const events = eventsByEdge.get(edge) ?? [];
    const [kind = label] = label.split(',');
    // Variants that do the same, such as 'task started, redelivered', are not repeated.
    if (!events.some((other) => other === kind)) eventsByEdge.set(edge, [...events, label]);
  };
  for (const job of Object.values(STATES)) for (const name of Object.keys(EVENTS)) add(job, name, name);
  add(AT_ITS_LIMIT, 'task started', 'started once too often');
  const edges = Array.from(eventsByEdge, ([edge, events]) => `${edge} : ${events.join(' / ')}`);
  const lines = [...edges, ...AFTERWARDS].map((edge) => `  ${edge}`);
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

function nodeOf(job: Job): string {
  switch (job.type) {
    case 'unknown':
      return '[*]';
    case 'ended':
      return 'ended';
    case 'unfinished':
      return job.claim === undefined ? job.status : 'claimed';
  }
}
