/** Settings that the chaos gives its programs in addition to those that such a program always has. */
export interface ProgramSettings {
  /** Name of this run: `sdk-1.3` is the third run of `sdk-1`. */
  readonly run: string;
  /** Path of the file for the program's records. */
  readonly recordFile: string;
  /** Client id of an SDK program; absent: three queues for each of its jobs. */
  readonly clientId?: string;
  /** Whether an SDK program declares the queues of a job only some time after submitting it. */
  readonly declaresLate: boolean;
  readonly seed: number;
  /** Jobs a second of this SDK program. */
  readonly load: number;
  /** When an SDK program stops submitting, in milliseconds since the epoch. */
  readonly loadUntil: number;
}

const VARIABLE = 'OMOTES_CHAOS';

export function programEnvironment(settings: ProgramSettings): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(settings) };
}

export function programSettings(): ProgramSettings {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as ProgramSettings; // written above, by this package only
}
