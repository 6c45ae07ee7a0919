export { type ChaosOptions, type ChaosOutcome, runChaos } from './chaos.ts';
export type { Defects, Ledger, Recovery } from './ledger.ts';
export { defectLines, ledgerLines } from './ledger-lines.ts';
