import { FLEET, type Fault, LINKS, ROLES, type Role } from './fault.ts';
import { Random } from './random.ts';

/** Times in milliseconds; `atMs` and `untilMs` since the start. */
export interface ScheduledFault {
  /** When it begins, or later if the fault before it takes longer than planned. */
  readonly atMs: number;
  /** Shortest time since the end of the fault before it. */
  readonly gapMs: number;
  readonly fault: Fault;
}

/** The faults of a lane. None begins after `untilMs`, however late the lane is. */
export interface LaneSchedule {
  readonly untilMs: number;
  readonly faults: readonly ScheduledFault[];
}

/**
 * The lanes of the second half of a run, which go side by side. Within a lane a fault begins after the one before it has
 * ended: a stopped broker takes no commands, a frozen process cannot be restarted. The first half has one lane, `alone`,
 * which shows how long the system takes to recover from each kind of fault.
 */
export const LANES_TOGETHER = ['processes', 'servers', 'network'] as const;
type TogetherLane = (typeof LANES_TOGETHER)[number];
type Lane = 'alone' | TogetherLane;

type Draw = (random: Random) => Fault;

/** Longer than the broker takes to give up a silent connection: a heartbeat of 10 s, checked at the same interval. */
const SILENCE_MS = [22_000, 27_000] as const;
const SHORT_MS = [1_000, 6_000] as const;
/** Time from the end of a fault to the next one of its lane. */
const GAP_MS = [1_000, 6_000] as const;
const ALONE_GAP_MS = [6_000, 8_000] as const;
/** Time that the schedule leaves for faults that end by themselves. */
const UNTIMED_MS: Partial<Record<Fault['type'], number>> = {
  'rolling-restart': 20_000,
  'kill-broker': 8_000,
  'restart-broker': 10_000,
};

const KILLS = ROLES.map((role): Draw => (random) => ({ type: 'kill', role, index: anyOf(role, random) }));
const KILL_TASK: Draw = (random) => ({ type: 'kill-task', choice: random.next() });

/** A lane deals its faults like cards: each one comes once before any comes again. */
const DECKS: Readonly<Record<TogetherLane, readonly Draw[]>> = {
  processes: [
    ...KILLS,
    ...KILLS,
    KILL_TASK,
    KILL_TASK,
    ...ROLES.map((role): Draw => (random) => ({
      type: 'freeze',
      role,
      index: anyOf(role, random),
      ms: random.between(...SILENCE_MS),
    })),
    () => ({ type: 'rolling-restart' }),
  ],
  servers: [
    (random) => ({ type: 'kill-broker', ms: random.between(0, 3_000) }),
    () => ({ type: 'restart-broker' }),
    (random) => ({ type: 'stop-database', ms: random.between(0, 5_000) }),
    () => ({ type: 'restart-database' }),
    () => ({ type: 'close-connections' }),
    (random) => ({ type: 'disk-alarm', ms: random.between(...SHORT_MS) }),
    (random) => ({ type: 'memory-alarm', ms: random.between(...SHORT_MS) }),
  ],
  network: LINKS.flatMap((link): Draw[] => [
    () => ({ type: 'cut', link }),
    (random) => ({
      type: 'delay',
      link,
      ms: random.between(...SHORT_MS),
      delayMs: random.between(20, 400),
    }),
    ...(['toServer', 'toClient'] as const).map((direction): Draw => (random) => ({
      type: 'half-open',
      link,
      direction,
      ms: random.between(...SILENCE_MS),
    })),
  ]),
};

/** The faults of a run by lane, in order: the same for the same seed and duration. */
export function faultSchedule(seed: number, durationMs: number): Readonly<Record<Lane, LaneSchedule>> {
  const halfMs = durationMs / 2;
  const together = (lane: TogetherLane): LaneSchedule =>
    deal(DECKS[lane], new Random(seed, 'faults', lane), {
      fromMs: halfMs,
      untilMs: durationMs,
      gapsMs: GAP_MS,
    });
  return {
    alone: deal(Object.values(DECKS).flat(), new Random(seed, 'faults', 'alone'), {
      fromMs: 0,
      untilMs: halfMs,
      gapsMs: ALONE_GAP_MS,
    }),
    processes: together('processes'),
    servers: together('servers'),
    network: together('network'),
  };
}

function deal(
  deck: readonly Draw[],
  random: Random,
  { fromMs, untilMs, gapsMs }: { fromMs: number; untilMs: number; gapsMs: readonly [number, number] },
): LaneSchedule {
  const faults: ScheduledFault[] = [];
  let cards: Draw[] = [];
  for (let freeAtMs = fromMs; ;) {
    if (cards.length === 0) cards = random.shuffle(deck);
    const fault = cards.pop()?.(random);
    if (!fault) return { untilMs, faults };
    const gapMs = random.between(...gapsMs);
    const atMs = freeAtMs + gapMs;
    freeAtMs = atMs + ('ms' in fault ? fault.ms : 0) + (UNTIMED_MS[fault.type] ?? 0);
    if (freeAtMs > untilMs) return { untilMs, faults };
    faults.push({ atMs, gapMs, fault });
  }
}

function anyOf(role: Role, random: Random): number {
  return random.between(0, FLEET[role] - 1);
}
