import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exploreWorld, formatCourse, parseCourse, SHORT, violationLines, WAYS } from './campaign.ts';
import { DELIBERATE_FAULTS, type DeliberateFault } from './deliberate-faults.ts';
import { endOf, type Exploration } from './explorer.ts';
import { WORLDS } from './worlds.ts';

describe('the campaign of every run catches, and shows again from what it prints,', () => {
  for (const deliberateFault of DELIBERATE_FAULTS) {
    test(deliberateFault.name, async (context) => {
      const exploration = await explorationThatCatches(deliberateFault);
      const { schedules, violation } = exploration;
      assert.ok(violation, `It went unnoticed in '${deliberateFault.world}'`);
      context.diagnostic(`caught by schedule ${schedules}: ${violation.problems.join('; ')}`);

      const again = await endOf(parseCourse(formatCourse(violation)));
      assert.deepEqual(again.violation?.problems, violation.problems);

      const lines = await violationLines(exploration);
      const steps = lines.filter((line) => /^  \d+\. \S/.test(line));
      assert.equal(steps.length, violation.schedule.length);
      assert.ok(lines.at(-1)?.includes(`'${formatCourse(violation)}'`));
    });
  }
});

/** What exploring the fault's world finds: the way that caught the fault, or else the last one. */
async function explorationThatCatches(deliberateFault: DeliberateFault): Promise<Exploration> {
  const world = WORLDS.find(({ name }) => name === deliberateFault.world);
  assert.ok(world);
  let exploration: Exploration | undefined;
  for (const way of WAYS)
    if (!exploration?.violation) exploration = await exploreWorld(world, way, { ...SHORT, deliberateFault });
  assert.ok(exploration);
  return exploration;
}
