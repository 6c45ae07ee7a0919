import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LogTail } from '../src/execution/log-tail.ts';
import { SlotOutput } from '../src/slots/slot-output.ts';

test('output within the limit is kept whole', () => {
  const tail = new LogTail(20);
  tail.append('first\n');
  tail.append('second\n');
  assert.equal(tail.text(), 'first\nsecond\n');
});

test('the end of longer output is kept, with a count of what was left out', () => {
  const tail = new LogTail(10);
  for (let line = 1; line <= 1000; line += 1) tail.append(`${line}\n`);
  assert.equal(tail.text(), '[3883 bytes of earlier output left out]\n\n999\n1000\n');
});

test('a character is never cut in two', () => {
  const tail = new LogTail(4);
  tail.append('aé€');
  assert.equal(tail.text(), '[3 bytes of earlier output left out]\n€');
});

test('cleared output is gone', () => {
  const tail = new LogTail(4);
  tail.append('much too long');
  tail.clear();
  tail.append('ok');
  assert.equal(tail.text(), 'ok');
});

test('markers are found and removed, however the output is split into chunks', () => {
  const pieces = fc.array(fc.constantFrom('<', 'm', 'a', '<ma', '<mark', 'text\n', '<mark>'));
  fc.assert(
    fc.property(pieces, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (texts, sizes) => {
      const written = Buffer.from(texts.join(''));
      let markerCount = 0;
      const parsed: Buffer[] = [];
      const output = new SlotOutput('<mark>', 1_000_000, {
        written: (each) => parsed.push(Buffer.from(each)),
        markerSeen: () => (markerCount += 1),
      });
      for (let at = 0; at < written.byteLength;) {
        const size = sizes[at % sizes.length] ?? 1;
        output.append(written.subarray(at, at + size));
        at += size;
      }
      output.end();
      const parts = written.toString().split('<mark>');
      assert.equal(markerCount, parts.length - 1);
      assert.equal(output.text(), parts.join(''));
      assert.equal(Buffer.concat(parsed).toString(), parts.join(''));
    }),
  );
});

test('output that cannot be the start of a marker is not held back', () => {
  const seen: string[] = [];
  const output = new SlotOutput('<mark>', 1_000_000, {
    written: (each) => seen.push(each.toString()),
    markerSeen: assert.fail,
  });
  for (const text of ['a line\n', 'a < b', ' < mark', '<<ma', 'd<mark']) output.append(Buffer.from(text));
  assert.deepEqual(seen, ['a line\n', 'a < b', ' < mark', '<', '<mad']);
});
