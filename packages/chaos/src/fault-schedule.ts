import { FLEET, type Fault, LINKS, ROLES, type Role } from './fault.ts';
import { Random } from './random.ts';

/** Times in milliseconds; `atMs` and `untilMs` since the start. */
export interface ScheduledFault {
  /** When it begins; later, if the one before it takes longer than was thought. */
  readonly atMs: number;
  /** At least so long after the end of the one before it. */
  readonly gapMs: number;
  readonly fault: Fault;
}

/** What happens in a lane; nothing begins after `untilMs`, however late the lane is. */
export interface LaneSchedule {
  readonly untilMs: number;
  readonly faults: readonly ScheduledFault[];
}

/**
 * Within a lane one fault begins after the one before has ended: a broker that is away takes no orders, a process that
 * is frozen cannot be restarted in order. In the first half of a run only the lane `alone` is used, so that it shows how
 * long the system takes to recover from each kind of fault; in the second half the others are, all at the same time.
 */
export const LANES_TOGETHER = ['processes', 'servers', 'network'] as const;
type TogetherLane = (typeof LANES_TOGETHER)[number];
type Lane = 'alone' | TogetherLane;

type Draw = (random: Random) => Fault;

/**
 * Longer than it takes the broker to give up a silent connection: 10 s of heartbeat, which it looks for after as long
 * again.
 */
const SILENCE_MS = [22_000, 27_000] as const;
const SHORT_MS = [1_000, 6_000] as const;
/** From the end of a fault to the next one of its lane. */
const GAP_MS = [1_000, 6_000] as const;
const ALONE_GAP_MS = [6_000, 8_000] as const;
/** Faults that end by themselves take about so long: what the schedule leaves for them. */
const UNTIMED_MS: Partial<Record<Fault['type'], number>> = {
  'rolling-restart': 20_000,
  'kill-broker': 8_000,
  'restart-broker': 10_000,
};

const KILLS = ROLES.map((role): Draw => (random) => ({ type: 'kill', role, index: anyOf(role, random) }));
const KILL_TASK: Draw = (random) => ({ type: 'kill-task', choice: random.next() });

/** A lane deals its faults like cards: each comes once before any comes again. */
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

/** The faults of a run, by lane and in their order: the same for the same seed and duration. */
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
