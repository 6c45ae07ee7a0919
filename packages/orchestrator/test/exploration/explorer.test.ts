import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSchedule, parseSchedule } from './campaign.ts';
import { explore, replay, stateAfter, walk } from './explorer.ts';
import { testWorlds } from './world-tests.ts';
import { WORLDS } from './worlds.ts';

testWorlds(WORLDS.filter(({ replicas }) => replicas === 1));

for (const { name, faults } of [
  { name: 'one job', faults: 0 },
  { name: 'a job that fails, told to an inbox', faults: 0 },
  { name: 'an invalid submission and a delete', faults: 1 },
]) {
  test(`every state is seen of: ${name}, with ${faults} faults`, async () => {
    const { isComplete, finals } = await explore({ ...worldOf(name), faults });
    assert.ok(isComplete && finals > 0);
  });
}

test('a schedule leads to the same state each time, also from its printed form', async () => {
  const world = worldOf('two orchestrators');
  const broken = { ...world, ends: [] };
  const { violation } = await walk(broken, { walks: 1, seed: 7 });
  assert.ok(violation && violation.schedule.length > 10);
  const parsed = parseSchedule(formatSchedule(violation.world, violation.schedule));
  assert.ok(parsed);
  assert.deepEqual(parsed.schedule, violation.schedule);
  const { schedule } = parsed;
  assert.equal(await stateAfter(world, schedule), await stateAfter(parsed.world, schedule));
  assert.deepEqual(await replay(world, schedule), await replay(world, schedule));
});

test('a seed leads to the same walks each time', async () => {
  const broken = { ...worldOf('a worker that dies'), ends: [] };
  const [first, second] = [
    await walk(broken, { walks: 1, seed: 3 }),
    await walk(broken, { walks: 1, seed: 3 }),
  ];
  assert.deepEqual(first.violation?.schedule, second.violation?.schedule);
});

function worldOf(name: string): (typeof WORLDS)[number] {
  const world = WORLDS.find((each) => each.name === name);
  assert.ok(world);
  return world;
}
