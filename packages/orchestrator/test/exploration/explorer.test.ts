import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCourse, parseCourse } from './campaign.ts';
import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import { replay, ScheduleError, stateAfter, walk } from './explorer.ts';
import { testWorlds } from './world-tests.ts';
import { WORLDS } from './worlds.ts';

testWorlds(WORLDS.filter(({ replicas }) => replicas === 1));

test('a course leads to the same state each time, also from its printed form', async () => {
  const world = { ...worldOf('two orchestrators and a worker that dies'), faults: 3, workerFailures: 2 };
  const { violation } = await walk({ ...world, ends: [] }, 7, { schedules: 1 });
  assert.ok(violation && violation.schedule.length > 10);
  const course = { world, schedule: violation.schedule };
  const parsed = parseCourse(formatCourse(course));
  assert.deepEqual(parsed, { ...course, deliberateFault: undefined });
  assert.equal(await stateAfter(course), await stateAfter(parsed));
  assert.deepEqual(await replay(course), await replay(parsed));
});

const NO_COURSES: [text: string, problem: RegExp][] = [
  ['', /there is no world ''/],
  ['no world/1/0/0', /there is no world 'no world'/],
  ['one job', /it reads WORLD/],
  ['one job/1', /it reads WORLD/],
  ['one job/1/0', /it reads WORLD/],
  ['one job/1/0/x', /it reads WORLD/],
  ['one job/1/0/0/no fault', /called 'no fault'/],
  [`one job/1/0/0/${DELIBERATE_FAULTS[0]?.name}/0`, /it reads WORLD/],
];

test('what is no course is not read as one', () => {
  for (const [text, problem] of NO_COURSES)
    assert.throws(
      () => parseCourse(text),
      (error) => error instanceof ScheduleError && problem.test(error.message),
      text,
    );
});

test('a course with a step that is impossible is not gone', async () => {
  await assert.rejects(replay(parseCourse('one job/0/0/0.99')), /Step 2 of the schedule, 99, is impossible/);
});

test('a seed leads to the same walks each time', async () => {
  const broken = { ...worldOf('a worker that dies'), ends: [] };
  const [first, second] = [await walk(broken, 3, { schedules: 1 }), await walk(broken, 3, { schedules: 1 })];
  assert.deepEqual(first.violation?.schedule, second.violation?.schedule);
});

function worldOf(name: string): (typeof WORLDS)[number] {
  const world = WORLDS.find((each) => each.name === name);
  assert.ok(world);
  return world;
}
