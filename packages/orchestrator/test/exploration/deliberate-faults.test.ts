import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import { walk } from './explorer.ts';
import { WORLDS } from './worlds.ts';

const WALKS = 4_000;

describe('the explorer catches', () => {
  for (const { name, world: worldName, mutation } of DELIBERATE_FAULTS) {
    test(name, async (context) => {
      const world = WORLDS.find((each) => each.name === worldName);
      assert.ok(world);
      const exploration = await walk(world, { walks: WALKS, seed: 1, mutation });
      assert.ok(exploration.violation, `It went unnoticed in ${WALKS} walks through '${worldName}'`);
      const { schedules, violation } = exploration;
      context.diagnostic(`caught by walk ${schedules}: ${violation.problems.join('; ')}`);
    });
  }
});
