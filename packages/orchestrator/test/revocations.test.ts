import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatRevocations, Revocations } from '../src/upkeep/revocations.ts';

/** Looks each second at one revoked task that some worker has until `goneAtMs`. */
async function watched(goneAtMs: number): Promise<{ revokedAtMs: number[]; abandoned: string[] }> {
  const revocations = new Revocations();
  revocations.add(['task'], 0);
  const seen = { revokedAtMs: [] as number[], abandoned: [] as string[] };
  let now = 0;
  for (; now <= 200_000; now += 1_000) {
    await repeatRevocations({
      revocations,
      knownTasks: (taskIds) => Promise.resolve(new Set(now < goneAtMs ? taskIds : [])),
      revoke: (taskIds) => {
        seen.revokedAtMs.push(...taskIds.map(() => now));
        return Promise.resolve();
      },
      abandoned: (taskIds) => seen.abandoned.push(...taskIds),
      nowMs: () => now,
    });
  }
  return seen;
}

test('a task that is gone within the grace is not revoked again', async () => {
  assert.deepEqual(await watched(3_000), { revokedAtMs: [], abandoned: [] });
});

test('a task that some worker still has after the grace is revoked again until it is gone', async () => {
  assert.deepEqual(await watched(7_000), { revokedAtMs: [3_000, 6_000], abandoned: [] });
});

test('a task that no revoke ends is given up after five more', async () => {
  assert.deepEqual(await watched(Infinity), {
    revokedAtMs: [3_000, 6_000, 12_000, 24_000, 48_000],
    abandoned: ['task'],
  });
});

test('a task that is revoked once more while it is watched keeps its turn', () => {
  const revocations = new Revocations();
  revocations.add(['task'], 0);
  revocations.add(['task'], 2_000);
  assert.deepEqual(revocations.due(3_000), ['task']);
});

test('a question that fails leaves the tasks to be asked for again', async () => {
  const revocations = new Revocations();
  revocations.add(['task'], 0);
  const ports = {
    revocations,
    knownTasks: () => Promise.reject(new Error('the broker is away')),
    revoke: () => Promise.resolve(),
    abandoned: () => undefined,
    nowMs: () => 5_000,
  };
  await assert.rejects(repeatRevocations(ports), /the broker is away/);
  assert.deepEqual(revocations.due(5_000), ['task']);
});
