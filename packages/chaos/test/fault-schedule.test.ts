import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultName, LINKS, ROLES } from '../src/fault.ts';
import { faultSchedule } from '../src/fault-schedule.ts';

const TWO_HOURS_MS = 7_200_000;

test('the same seed gives the same schedule, another seed another one', () => {
  assert.deepEqual(faultSchedule(7, TWO_HOURS_MS), faultSchedule(7, TWO_HOURS_MS));
  assert.notDeepEqual(faultSchedule(7, TWO_HOURS_MS), faultSchedule(8, TWO_HOURS_MS));
});

test('faults of a lane are in order, do not overlap and end before the run does', () => {
  const schedule = faultSchedule(1, TWO_HOURS_MS);
  for (const { faults } of Object.values(schedule)) {
    let freeAtMs = 0;
    for (const { atMs, fault } of faults) {
      assert.ok(
        atMs > freeAtMs,
        `${faultName(fault)} at ${atMs} begins before the fault before it has ended`,
      );
      freeAtMs = atMs + ('ms' in fault ? fault.ms : 0);
    }
    assert.ok(freeAtMs > 0 && freeAtMs <= TWO_HOURS_MS);
  }
});

test('in the first half there is one fault at a time', () => {
  const { alone, ...together } = faultSchedule(1, TWO_HOURS_MS);
  assert.ok(alone.faults.every(({ atMs }) => atMs < TWO_HOURS_MS / 2));
  for (const lane of Object.values(together))
    assert.ok(lane.faults.every(({ atMs }) => atMs > TWO_HOURS_MS / 2));
});

test('every fault happens to every part it can happen to', () => {
  const names = Object.values(faultSchedule(1, TWO_HOURS_MS)).flatMap((lane) =>
    lane.faults.map(({ fault }) => faultName(fault)),
  );
  const expected = [
    ...ROLES.flatMap((role) => [`kill ${role}`, `freeze ${role}`]),
    ...LINKS.flatMap((link) => [
      `cut ${link}`,
      `delay ${link}`,
      `half-open ${link} toServer`,
      `half-open ${link} toClient`,
    ]),
    ...['kill-task', 'rolling-restart', 'kill-broker', 'restart-broker', 'stop-database', 'restart-database'],
    ...['close-connections', 'disk-alarm', 'memory-alarm'],
  ];
  assert.deepEqual([...new Set(names)].sort(), expected.sort());
});
