/** A generator of numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A message that no correct program would send. */
export interface StrangeMessage {
  readonly body: Uint8Array;
  /** AMQP properties and headers; each may be absent. */
  readonly properties: {
    readonly messageId?: string;
    readonly correlationId?: string;
    readonly replyTo?: string;
    readonly contentType?: string;
    readonly contentEncoding?: string;
    readonly priority?: number;
    readonly headers?: Readonly<Record<string, unknown>>;
  };
}

/** Mutated copies of a message and random bytes, with strange properties; the same for the same seed. */
export function* strangeMessages(body: Uint8Array, count: number, seed: number): Iterable<StrangeMessage> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index += 1)
    yield {
      body: random() < 0.1 ? randomBytes(random) : mutated(body, random),
      properties: random() < 0.5 ? {} : strangeProperties(random),
    };
}

type Random = () => number;

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function randomBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: below(200, random) }, () => below(256, random));
}

/** A damaged copy: bits are flipped, bytes replaced, removed and inserted, the end is cut off. */
function mutated(body: Uint8Array, random: Random): Uint8Array {
  const bytes = [...body];
  for (let times = 1 + below(3, random); times > 0; times -= 1) {
    const at = below(bytes.length + 1, random);
    switch (below(5, random)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random));
        break;
      case 1:
        bytes.splice(at, 1);
        break;
      case 2:
        bytes.splice(at, 0, below(256, random));
        break;
      case 3:
        bytes[at] = below(256, random);
        break;
      case 4:
        bytes.length = at;
    }
  }
  return Uint8Array.from(bytes);
}

const STRANGE_TEXTS = [
  '',
  '\0',
  '\uFFFD',
  'null',
  '../../etc',
  'sdk.nobody',
  'x'.repeat(255),
  'ä€😀',
  '-1',
  '[]',
];
const STRANGE_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  2 ** 40,
  1.5,
  [],
  {},
  { deep: { deeper: [{}] } },
  ...STRANGE_TEXTS,
];
const HEADERS = [
  'traceparent',
  'id',
  'task',
  'retries',
  'eta',
  'expires',
  'compression',
  'x-omotes-reason',
  '',
];

function strangeProperties(random: Random): StrangeMessage['properties'] {
  const some = <Value>(values: readonly Value[]): Value | undefined =>
    random() < 0.5 ? undefined : values[below(values.length, random)];
  const properties = {
    messageId: some(STRANGE_TEXTS),
    correlationId: some(STRANGE_TEXTS),
    replyTo: some(STRANGE_TEXTS),
    contentType: some(STRANGE_TEXTS),
    contentEncoding: some(STRANGE_TEXTS),
    priority: some([0, 1, 9, 255]),
    headers: Object.fromEntries(
      HEADERS.map((name) => [name, some(STRANGE_VALUES)] as const).filter(([, value]) => value !== undefined),
    ),
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

/** Number of messages that a test sends to each queue: `OMOTES_FUZZ_MESSAGES`, default 1,000. */
export function fuzzMessageCount(): number {
  return Number(process.env['OMOTES_FUZZ_MESSAGES'] ?? 1_000);
}
