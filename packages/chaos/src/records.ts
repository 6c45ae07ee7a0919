import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { JobResultType } from '@omotes/protocol';
import type { PlannedJob } from './planned-job.ts';

/** What an SDK program records about its jobs. */
export type SdkEntry =
  | { readonly type: 'submitting'; readonly job: PlannedJob }
  | { readonly type: 'confirmed' | 'cancelled' | 'not-found'; readonly jobId: string }
  /** The program was handed the result. */
  | {
      readonly type: 'handed';
      readonly jobId: string;
      readonly resultType: JobResultType;
      readonly logs: string;
    };

/** An entry, the process that made it, and when: in milliseconds since the epoch. */
export type SdkRecord = SdkEntry & { readonly run: string; readonly at: number };

/** What a task records: its start, each second that it is alive, and its end, unless it is killed. */
export interface TaskRecord {
  readonly at: number;
  readonly type: 'begun' | 'alive' | 'ended';
  readonly jobId: string;
  /** Process id of the slot that runs it. */
  readonly pid: number;
}

/** A file of records, one JSON object per line. Several processes append to it. */
export class RecordFile<Kept extends object> {
  readonly #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'a', 0o600);
  }

  append(record: Kept): void {
    writeSync(this.#descriptor, `${JSON.stringify(record)}\n`);
  }

  /** Returns when everything appended so far is on the disk. */
  sync(): void {
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Reads the records of a `RecordFile`. A last line without its end is left out: its process was killed while writing it. */
export function readRecords<Kept extends object>(path: string): Kept[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept); // written above, by this package only
}
