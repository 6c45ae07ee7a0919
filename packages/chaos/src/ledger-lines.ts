import type { ChaosOutcome } from './chaos.ts';
import type { Defects, Ledger } from './ledger.ts';

const DEFECT_TEXTS: Readonly<Record<keyof Defects, string>> = {
  lost: 'jobs lost',
  handedTwice: 'results handed over twice',
  twoEnds: 'jobs with two different results',
  ranAfterEnd: 'jobs that ran after their end',
  undeserved: 'jobs with a wrong result',
  rowsLeft: 'rows left',
  queuesLeft: 'queues left',
  messagesLeft: 'messages left',
  deadLetters: 'dead letters',
  crashes: 'processes that crashed',
};

/** The ledger as lines of text. */
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
    ['ended in ERROR because their task left no result', withoutResult],
    ['results handed over again to a program killed before its acknowledgement', handedAgain],
    ['started again after their end, and revoked', begunAfterEnd],
    ['most runs of one job', mostRuns],
  ];
  return [
    ...aligned(counts),
    '',
    'Must be zero:',
    ...aligned(defectCounts(defects)),
    '',
    `${ledger.faults} faults. Time from the end of one that was alone to the first result of a job confirmed after it:`,
    ...aligned(
      recovery.map(({ fault, count, p50Ms, maxMs }): [string, string] => [
        `${fault} (${count})`,
        p50Ms === undefined || maxMs === undefined ? '–' : `p50 ${p50Ms} ms, max ${maxMs} ms`,
      ]),
    ),
  ];
}

/** The defects as lines of text: how many of each, what they concern, and the log lines about that. */
export function defectLines({ ledger, logFolder, histories }: ChaosOutcome): string[] {
  return [
    `There are defects; the logs are in ${logFolder ?? '–'}:`,
    ...aligned(defectCounts(ledger.defects).filter(([, count]) => count > 0)),
    ...ledger.concernedQueues.map(
      ({ virtualHost, name, messages }) => `  queue ${name} of ${virtualHost}: ${messages} messages`,
    ),
    ...ledger.crashed.map(({ run, exitCode }) => `  ${run} crashed, exit code ${exitCode ?? 'none'}`),
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
