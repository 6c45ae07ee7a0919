import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RunningCommand } from './command.ts';

test('Ctrl-C stops the chaos and leaves no process or file behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-cli-test-'));
  const chaos = new RunningCommand(['chaos', '--minutes', '1', '--seed', '1'], { TMPDIR: folder });
  await chaos.printed(/^ +\d+\.\d s /m);
  const pids = descendants(chaos.process.pid ?? 0);
  // Nine programs, two servers and their helpers.
  assert.ok(pids.length >= 11);
  chaos.process.kill('SIGINT');
  const { exitCode, stderr } = await chaos.outcome;
  assert.equal(exitCode, 130);
  assert.equal(stderr, '');
  const left = processes().filter(({ pid }) => pids.includes(pid));
  assert.deepEqual(left, []);
  assert.deepEqual(await readdir(folder), []);
  await rmdir(folder);
});

test('a chaos that is too short for a fault does not pass', async () => {
  const chaos = new RunningCommand(['chaos', '--minutes', '0.001', '--seed', '1'], {});
  const { exitCode, stderr } = await chaos.outcome;
  assert.equal(exitCode, 1);
  assert.match(stderr, /^omotes: This proves nothing: \d+ jobs were confirmed and 0 faults happened/);
});

/** Zombies left out. */
function processes(): { pid: number; parent: number }[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => !state?.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

function descendants(ancestor: number): number[] {
  const all = processes();
  const below = (parent: number): number[] =>
    all.filter((each) => each.parent === parent).flatMap(({ pid }) => [pid, ...below(pid)]);
  return below(ancestor);
}
