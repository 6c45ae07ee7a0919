import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { WAYS } from './campaign.ts';
import { WORLDS } from './worlds.ts';

const PROGRAM = join(import.meta.dirname, 'explore-main.ts');

const USAGE_ERRORS: [args: string[], problem: RegExp][] = [
  [[], /--explore needs 'deep' or a schedule/],
  [['deep', 'extra', 'words'], /too many arguments after 'deep': extra, words/],
  [['deep', '--minutes', '0'], /--minutes '0' is not possible: it must be a number above 0/],
  [['deep', '--minutes', 'soon'], /--minutes 'soon' is not possible/],
  [['deep', '--minutes'], /--minutes.* argument missing: see/],
  [['deep', '--seed', 'x'], /--seed 'x' is not possible: it must be a whole number/],
  [['deep', '--frob'], /Unknown option '--frob': see/],
  [['one job/0/0/0', '--minutes', '1'], /go with '--explore deep'/],
  [['deeper'], /'deeper' is no schedule: there is no world 'deeper'/],
  [['one job/0/0/0.99'], /Step 2 of the schedule, 99, is impossible/],
];

test('what is impossible is refused in one line that says what to do, with exit code 2', () => {
  for (const [args, problem] of USAGE_ERRORS) {
    const { status, stdout, stderr } = explore(...args);
    assert.match(stderr, /^omotes: [^\n]+\n$/);
    assert.match(stderr, problem);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
});

test('however short the time is, deep visits every world in every way', () => {
  const { status, stdout, stderr } = explore('deep', '--minutes', '0.01', '--seed', '5');
  assert.equal(stderr, '');
  const [again, ...lines] = stdout.trimEnd().split('\n');
  assert.equal(again, 'Again: ./omotes test --explore deep --minutes 0.01 --seed 5');
  const verdict = lines.pop() ?? '';
  const headings = WORLDS.flatMap(({ name }) => WAYS.map((way) => `${name}, ${way}: `));
  assert.equal(lines.length, headings.length);
  for (const [index, heading] of headings.entries()) {
    const line = lines[index] ?? '';
    assert.ok(line.startsWith(heading), line);
    assert.match(line, /\b[1-9]\d* states, [1-9]\d* of them final, by [1-9]\d* schedules/);
  }
  assert.match(verdict, /^Every promise holds in \d+ worlds: \d+ states/);
  assert.equal(status, 0);
});

test('a course is gone again step by step, and its end decides the exit code', () => {
  const sound = explore('one job/0/0/0');
  assert.match(
    sound.stdout,
    /^1\. orchestrator 1’s submissions: takes 1 of job_submissions\nNothing is broken so far/,
  );
  assert.equal(sound.status, 0);
  const broken = explore(
    `a task that is lost without a word/0/0/${'0.'.repeat(18)}0/never giving up a job that is silent`,
  );
  assert.match(broken.stdout, /\njob 1 never got a result\n/);
  assert.equal(broken.status, 1);
});

function explore(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
}
