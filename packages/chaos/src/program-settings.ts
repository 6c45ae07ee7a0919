/** What the chaos tells its programs, beside what every program of their kind is told. */
export interface ProgramSettings {
  /** Names this process: `sdk-1.3` is the third run of `sdk-1`. */
  readonly run: string;
  /** What the program puts down goes there. */
  readonly recordFile: string;
  /** Of an SDK program; absent: each of its jobs has queues of its own. */
  readonly clientId?: string;
  /** Of an SDK program: it submits through the default exchange, and declares the queues of a job some time after that. */
  readonly declaresLate: boolean;
  readonly seed: number;
  /** Jobs a second that an SDK program submits. */
  readonly load: number;
  /** When an SDK program submits no more, in milliseconds since the epoch. */
  readonly loadUntil: number;
}

const VARIABLE = 'OMOTES_CHAOS';

export function programEnvironment(settings: ProgramSettings): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(settings) };
}

export function programSettings(): ProgramSettings {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as ProgramSettings; // written above, by this package only
}
