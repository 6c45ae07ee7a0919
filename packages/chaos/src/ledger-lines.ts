import type { ChaosOutcome } from './chaos.ts';
import type { Defects, Ledger } from './ledger.ts';

const DEFECT_TEXTS: Readonly<Record<keyof Defects, string>> = {
  lost: 'jobs lost',
  handedTwice: 'results handed over twice',
  twoEnds: 'jobs with two different ends',
  ranAfterEnd: 'jobs that ran on after their end',
  undeserved: 'results that the job does not deserve',
  rowsLeft: 'rows left',
  queuesLeft: 'queues left',
  messagesLeft: 'messages left',
  deadLetters: 'dead letters',
  crashes: 'processes that ended by themselves',
};

/** The ledger as a person reads it. */
export function ledgerLines(ledger: Ledger): string[] {
  const {
    submitted,
    confirmed,
    results,
    withoutResult,
    defects,
    handedAgain,
    begunAfterEnd,
    mostRuns,
    recovery,
  } = ledger;
  const counts: [string, number][] = [
    ['jobs submitted', submitted],
    ['confirmed', confirmed],
    ...Object.entries(results).map(([type, count]): [string, number] => [`ended in ${type}`, count]),
    ['whose task ended without a result', withoutResult],
    ['handed over again to a program killed before it had acknowledged', handedAgain],
    ['begun again after their end, and revoked', begunAfterEnd],
    ['most runs of one job', mostRuns],
  ];
  return [
    ...aligned(counts),
    '',
    'Must be zero:',
    ...aligned(defectCounts(defects)),
    '',
    `${ledger.faults} faults; from the end of each that was alone to the first result of a job confirmed after it:`,
    ...aligned(
      recovery.map(({ fault, count, p50Ms, maxMs }): [string, string] => [
        `${fault} (${count})`,
        p50Ms === undefined || maxMs === undefined ? '–' : `p50 ${p50Ms} ms, max ${maxMs} ms`,
      ]),
    ),
  ];
}

/** What is wrong, as a person reads it: the defects that there are, what they concern, and what the logs say of that. */
export function defectLines({ ledger, logFolder, histories }: ChaosOutcome): string[] {
  return [
    `There are defects; the logs are in ${logFolder ?? '–'}:`,
    ...aligned(defectCounts(ledger.defects).filter(([, count]) => count > 0)),
    ...ledger.concernedQueues.map(
      ({ virtualHost, name, messages }) => `  queue ${name} of ${virtualHost}: ${messages} messages`,
    ),
    ...ledger.crashed.map(({ run, exitCode }) => `  ${run} ended by itself, exit code ${exitCode ?? 'none'}`),
    ...[...histories].flatMap(([of, lines]) => ['', `History of ${of}:`, ...lines]),
  ];
}

function defectCounts(defects: Defects): [string, number][] {
  return Object.entries(defects).map(([key, count]: [string, number]) => [
    DEFECT_TEXTS[key as keyof Defects], // the keys are those of the type
    count,
  ]);
}

function aligned(rows: readonly (readonly [string, string | number])[]): string[] {
  const width = Math.max(0, ...rows.map(([text]) => text.length));
  return rows.map(([text, value]) => `  ${text.padEnd(width)}  ${value}`);
}
