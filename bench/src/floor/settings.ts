import type { StackConnections } from '@omotes/local';

/** How the programs of the bare loops are set, by the environment. */
export interface FloorSettings {
  /** So many SDK programs, each with an inbox. */
  readonly sdkPrograms: number;
  /** Which of them this is, if it is one. */
  readonly index?: number;
  /** Whether what a batch tells an SDK program is one message, or one each. */
  readonly isPacked: boolean;
  /** Whether jobs have rows. */
  readonly hasDatabase: boolean;
  readonly connections: StackConnections;
}

/** Names of this variant's queues. */
export interface FloorQueues {
  readonly submissions: string;
  readonly tasks: string;
  readonly starts: string;
  readonly results: string;
  readonly inboxes: readonly string[];
}

const VARIABLE = 'OMOTES_BENCH_FLOOR';

export function floorEnvironment(settings: FloorSettings): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(settings) };
}

export function floorSettings(): FloorSettings {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as FloorSettings; // written above, by this package only
}

export function floorName({
  sdkPrograms,
  isPacked,
  hasDatabase,
}: Omit<FloorSettings, 'connections'>): string {
  const events = isPacked ? 'packed' : 'separate';
  return `floor_${sdkPrograms}_${events}_${hasDatabase ? 'database' : 'bare'}`;
}

export function floorQueues(settings: Omit<FloorSettings, 'connections'>): FloorQueues {
  const name = floorName(settings);
  return {
    submissions: `${name}.submissions`,
    tasks: `${name}.tasks`,
    starts: `${name}.starts`,
    results: `${name}.results`,
    inboxes: Array.from({ length: settings.sdkPrograms }, (_, index) => `sdk.${name}.${index}`),
  };
}
