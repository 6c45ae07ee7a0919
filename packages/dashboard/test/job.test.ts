import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64OfText, textOfBase64 } from '../app/job/esdl-text.ts';
import { lastWords } from '../app/job/last-words.ts';
import { LogText } from '../app/job/log-text.ts';
import { timeline } from '../app/job/timeline.ts';
import { durationText, runningText } from '../app/shell/duration.ts';
import { pageOf } from '../app/shell/page.ts';

test('durations have at most two units', () => {
  const texts = new Map([
    [-3, '0 s'],
    [0, '0 s'],
    [0.0123, '12 ms'],
    [0.9999, '1 s'],
    [4.25, '4.3 s'],
    [9.97, '10 s'],
    [59.6, '1 min'],
    [200, '3 min 20 s'],
    [3600, '1 h'],
    [7500, '2 h 5 min'],
    [277_200, '3 d 5 h'],
  ]);
  for (const [seconds, text] of texts) assert.equal(durationText(seconds), text);
  assert.equal(runningText(1000, 63_900), '1 min 2 s');
  assert.equal(runningText(5000, 1000), '0 s');
});

const at = (second: number) => new Date(second * 1000).toISOString();
const times = {
  submitted_at: at(0),
  registered_at: at(1),
  enqueued_at: at(2),
  running_at: null,
  stopped_at: null,
};

test('a timeline has each recorded status, and the current one has no end', () => {
  assert.deepEqual(
    timeline({ ...times, status: 'enqueued' }).map(({ status, until, isEnd }) => [status, until, isEnd]),
    [
      ['submitted', at(1), false],
      ['registered', at(2), false],
      ['enqueued', null, false],
    ],
  );
});

test('a job that never ran has no running in its timeline', () => {
  assert.deepEqual(
    timeline({ ...times, status: 'cancelled', stopped_at: at(9) }).map(({ status, isEnd }) => [
      status,
      isEnd,
    ]),
    [
      ['submitted', false],
      ['registered', false],
      ['enqueued', false],
      ['cancelled', true],
    ],
  );
});

test('ESDL survives base64, whatever its characters and its size', () => {
  const text = `<a name="Zoë €😀"/>${'x'.repeat(100_000)}`;
  assert.equal(textOfBase64(base64OfText(text)), text);
});

test('log pieces that come after the whole do not appear twice', () => {
  const log = new LogText();
  log.append('one\n');
  assert.equal(log.text, 'one\n');
  log.append('two\n');
  log.complete('one\ntwo\nthree\n');
  log.append('three\n');
  assert.equal(log.text, 'one\ntwo\nthree\n');
});

test('the last words of a failed job are the reason, without its stack trace', () => {
  const logs =
    'Start\nReading\nSolving\nError: It does not converge\n    at solve (file.ts:1:2)\nError: It does not converge';
  assert.equal(lastWords(logs), 'Reading\nSolving\nError: It does not converge');
  assert.equal(lastWords(''), '');
});

test('each path leads to its page, and others to none', () => {
  assert.deepEqual(pageOf('/jobs/abc'), { name: 'job', jobId: 'abc' });
  const names = ['/', '/new', '/system', '/jobs', '/jobs/', '/new/x', '/jobs/a/b'].map(
    (path) => pageOf(path).name,
  );
  assert.deepEqual(names, ['jobs', 'new', 'system', 'unknown', 'unknown', 'unknown', 'unknown']);
});
