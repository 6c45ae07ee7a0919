import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { growthTests } from '@omotes/testing';
import { parseTimeSpan } from '../src/duration.ts';
import { errorLine } from '../src/errors.ts';
import { JobLines } from '../src/following/job-lines.ts';

const MANY = 5_000_000;

growthTests(import.meta.url, {
  'an error of five million spaces is printed in one line': () => {
    const blanks = ' '.repeat(MANY);
    assert.equal(
      errorLine(new Error(`first${blanks}x\n${blanks}\n second`)),
      `omotes: first${blanks}x second`,
    );
  },
  'a duration of five million digits or parts is read or refused': () => {
    assert.throws(() => parseTimeSpan('9'.repeat(MANY)), { name: 'UsageError' });
    assert.throws(() => parseTimeSpan(`P${'9'.repeat(MANY)}`), { name: 'UsageError' });
    assert.equal(parseTimeSpan('1s'.repeat(100_000)), 100_000_000);
  },
  'live logs without a line break are shown at the end': () => {
    let shown = 0;
    const output = Object.assign(
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          shown += chunk.byteLength;
          done();
        },
      }),
      { isTTY: false, columns: 80 },
    );
    const view = new JobLines(output, true);
    for (let piece = 0; piece < 400_000; piece += 1) view.log('x'.repeat(100));
    view.close();
    assert.ok(shown > 40_000_000);
  },
});
