import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PublishQueue, type PublishEntry } from '../src/publishing/publish-queue.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function entry(sequence: number): PublishEntry {
  return {
    sequence,
    publication: { exchange: '', routingKey: 'queue', body: Buffer.alloc(1_000) },
    messageId: String(sequence),
    signal: undefined,
    resolve: () => undefined,
    reject: () => undefined,
    routed: true,
    settled: false,
  };
}

/** Adds an entry without keeping a reference to it. */
function push(queue: PublishQueue, sequence: number): WeakRef<PublishEntry> {
  const added = entry(sequence);
  queue.push(added);
  return new WeakRef(added);
}

test('taken and abandoned entries are not kept, whether others wait or not', async () => {
  const queue = new PublishQueue();
  const [taken, givenUp] = [push(queue, 1), push(queue, 2)];
  queue.push(entry(3));
  queue.shift();
  Object.assign(givenUp.deref() ?? {}, { settled: true });
  queue.abandonOne();
  assert.equal(queue.first()?.sequence, 3);
  // A weak reference that was read stays alive until the end of the turn.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  assert.deepEqual([taken.deref(), givenUp.deref()], [undefined, undefined]);
  assert.deepEqual(
    queue.all().map(({ sequence }) => sequence),
    [3],
  );
});

test('entries that are put back go to their places, and settled ones are skipped', () => {
  const queue = new PublishQueue();
  const entries = [1, 2, 3, 4].map(entry);
  for (const added of entries) queue.push(added);
  queue.shift();
  queue.shift();
  queue.putBack(entries.slice(0, 1));
  const third = entries[2];
  if (third) third.settled = true;
  queue.abandonOne();
  const sequences: number[] = [];
  for (let first = queue.first(); first; first = queue.first()) {
    sequences.push(first.sequence);
    queue.shift();
  }
  assert.deepEqual(sequences, [1, 4]);
});
