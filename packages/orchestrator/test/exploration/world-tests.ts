import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exploreWorld, SHORT, summary, violationLines } from './campaign.ts';
import type { World } from './worlds.ts';

/** A test for each world: no way through it that is tried breaks a promise. */
export function testWorlds(worlds: readonly World[]): void {
  describe('the promises hold, whatever dies and whenever, with', () => {
    for (const world of worlds) {
      test(world.name, async (context) => {
        for await (const leg of exploreWorld(world, SHORT)) {
          const { kind, exploration } = leg;
          context.diagnostic(summary(leg));
          assert.deepEqual(await violationLines(exploration), []);
          const isWhole =
            kind === world.isSeenWhole || (kind === 'without faults' && world.isSeenWhole !== 'never');
          if (isWhole) assert.ok(exploration.isComplete && exploration.finals > 0);
        }
      });
    }
  });
}
