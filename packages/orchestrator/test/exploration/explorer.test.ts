import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCourse, parseCourse } from './campaign.ts';
import { replay, stateAfter, walk } from './explorer.ts';
import { testWorlds } from './world-tests.ts';
import { WORLDS } from './worlds.ts';

testWorlds(WORLDS.filter(({ replicas }) => replicas === 1));

test('a course leads to the same state each time, also from its printed form', async () => {
  const world = { ...worldOf('two orchestrators and a worker that dies'), faults: 3, workerDeaths: 2 };
  const { violation } = await walk({ ...world, ends: [] }, { walks: 1, seed: 7 });
  assert.ok(violation && violation.schedule.length > 10);
  const course = { world, schedule: violation.schedule };
  const parsed = parseCourse(formatCourse(course));
  assert.deepEqual(parsed, { ...course, deliberateFault: undefined });
  assert.ok(parsed);
  assert.equal(await stateAfter(course), await stateAfter(parsed));
  assert.deepEqual(await replay(course), await replay(parsed));
});

test('what is no course is not read as one', () => {
  for (const text of [
    '',
    'deep',
    'one job',
    'one job/1',
    'one job/1/0',
    'one job/1/0/x',
    'no world/1/0/0',
    'one job/1/0/0/no fault',
  ])
    assert.equal(parseCourse(text), undefined, text);
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
