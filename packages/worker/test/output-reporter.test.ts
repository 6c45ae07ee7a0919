import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { OutputReporter } from '../src/events/output-reporter.ts';

/** A reporter, the pieces it sent, and the clock that drives it. */
function subject(t: TestContext, confirmed: Promise<void> = Promise.resolve()) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const sent: string[] = [];
  const reporter = new OutputReporter((text) => {
    sent.push(text);
    return confirmed;
  });
  return {
    sent,
    reporter,
    write: (text: string) => reporter.append(Buffer.from(text)),
    pass: async (ms: number): Promise<void> => {
      t.mock.timers.tick(ms);
      await turn();
    },
  };
}

test('output is collected and sent at most four times a second', async (t) => {
  const { sent, write, pass } = subject(t);
  for (let tenth = 1; tenth <= 20; tenth += 1) {
    write(`${tenth}\n`);
    await pass(50);
  }
  assert.deepEqual(sent, [
    '1\n2\n3\n4\n5\n',
    '6\n7\n8\n9\n10\n',
    '11\n12\n13\n14\n15\n',
    '16\n17\n18\n19\n20\n',
  ]);
  await pass(10_000);
  assert.equal(sent.length, 4);
});

test('of output that exceeds a piece, the end is sent with a line that says how much is left out', async (t) => {
  const { sent, write, pass } = subject(t);
  for (let line = 0; line < 10_000; line += 1) write(`line ${line}\n`);
  await pass(250);
  const [piece = ''] = sent;
  const [notice = '', ...lines] = piece.split('\n');
  const leftOut = /^\[(\d+) bytes of earlier output left out\]$/.exec(notice);
  assert.equal(Number(leftOut?.[1]) + Buffer.byteLength(lines.join('\n')), 98_890);
  assert.ok(piece.length < 17_000);
  assert.ok(piece.endsWith('line 9999\n'));
});

test('no piece is sent until the last one is confirmed', async (t) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { sent, write, pass } = subject(t, promise);
  write('one\n');
  await pass(250);
  write('two\n');
  await pass(10_000);
  write('three\n');
  assert.deepEqual(sent, ['one\n']);
  resolve();
  await pass(0);
  await pass(250);
  assert.deepEqual(sent, ['one\n', 'two\nthree\n']);
});

test('at the end the rest is sent at once, and later output is dropped', async (t) => {
  const { sent, reporter, write, pass } = subject(t);
  write('one\n');
  reporter.finish();
  assert.deepEqual(sent, ['one\n']);
  write('late\n');
  reporter.finish();
  await pass(10_000);
  assert.deepEqual(sent, ['one\n']);
});

test('a character that arrives in two parts is put together', async (t) => {
  const { sent, reporter, pass } = subject(t);
  const [first, ...rest] = Buffer.from('€');
  reporter.append(Buffer.from([first ?? 0]));
  await pass(250);
  assert.deepEqual(sent, []);
  reporter.append(Buffer.from(rest));
  await pass(250);
  assert.deepEqual(sent, ['€']);
});
