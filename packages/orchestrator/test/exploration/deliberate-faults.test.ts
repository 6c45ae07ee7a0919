import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatCourse, parseCourse, violationLines } from './campaign.ts';
import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import { endOf, walk } from './explorer.ts';
import { WORLDS } from './worlds.ts';

const WALKS = 4_000;

describe('the explorer catches, and shows again from what it prints,', () => {
  for (const deliberateFault of DELIBERATE_FAULTS) {
    test(deliberateFault.name, async (context) => {
      const world = WORLDS.find(({ name }) => name === deliberateFault.world);
      assert.ok(world);
      const exploration = await walk(world, { walks: WALKS, seed: 1, deliberateFault });
      const { schedules, violation } = exploration;
      assert.ok(violation, `It went unnoticed in ${WALKS} walks through '${world.name}'`);
      context.diagnostic(`caught by walk ${schedules}: ${violation.problems.join('; ')}`);

      const course = parseCourse(formatCourse(violation));
      assert.ok(course);
      const again = await endOf(course);
      assert.deepEqual(again.violation?.problems, violation.problems);

      const lines = await violationLines(exploration);
      const steps = lines.filter((line) => /^  \d+\. \S/.test(line));
      assert.equal(steps.length, violation.schedule.length);
      assert.ok(lines.at(-1)?.includes(`'${formatCourse(violation)}'`));
    });
  }
});
