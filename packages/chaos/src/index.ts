export { type ChaosOptions, type ChaosOutcome, runChaos } from './chaos.ts';
export type { Defects, Ledger } from './ledger.ts';
export { defectLines, ledgerLines } from './ledger-lines.ts';
export type { Recovery } from './recovery.ts';
