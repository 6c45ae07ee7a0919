import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exploreWorld, isSeenWhole, SHORT, summary, violationLines, WAYS } from './campaign.ts';
import type { World } from './worlds.ts';

/** A test for each world: no way through it that is tried breaks a promise. */
export function testWorlds(worlds: readonly World[]): void {
  describe('the promises hold, whatever dies and whenever, with', () => {
    for (const world of worlds) {
      test(world.name, async (context) => {
        for (const way of WAYS) {
          const exploration = await exploreWorld(world, way, SHORT);
          context.diagnostic(summary(way, exploration));
          assert.deepEqual(await violationLines(exploration), []);
          assert.ok(exploration.finals > 0, `No final state was seen ${way}`);
          if (way !== 'without faults')
            assert.deepEqual(
              [...exploration.ends].sort(),
              [...world.ends].sort(),
              `Not every end was seen ${way}`,
            );
          if (isSeenWhole(world, way)) assert.ok(exploration.isComplete);
        }
      });
    }
  });
}
