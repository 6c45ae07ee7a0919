import type { StackConnections } from '@omotes/local';

/** Which events share a message: none, those for an SDK program, or those of the worker too. */
export type Packing = 'none' | 'inbox' | 'all';

/** Settings of the programs of the bare loops, passed in the environment. */
export interface FloorSettings {
  /** Number of SDK programs, each with an inbox. */
  readonly sdkPrograms: number;
  /** Index of this SDK program; absent in the other programs. */
  readonly index?: number;
  readonly packing: Packing;
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

export function floorName({ sdkPrograms, packing, hasDatabase }: Omit<FloorSettings, 'connections'>): string {
  return `floor_${sdkPrograms}_${packing}_${hasDatabase ? 'database' : 'bare'}`;
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
