import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { writeTogether } from '../src/driver/write-together.ts';

/** Records what each system call writes. */
function socket(): { stream: Writable; calls: string[] } {
  const calls: string[] = [];
  const stream = new Writable({
    highWaterMark: 4,
    write: (chunk: Buffer, _, done) => {
      calls.push(chunk.toString());
      done();
    },
    writev: (chunks, done) => {
      calls.push(chunks.map(({ chunk }) => String(chunk)).join(''));
      done();
    },
  });
  writeTogether(stream);
  return { stream, calls };
}

test('the chunks of one turn are written in one call, in order', async () => {
  const { stream, calls } = socket();
  for (const chunk of ['a', 'b', 'c']) stream.write(Buffer.from(chunk));
  assert.deepEqual(calls, []);
  await new Promise((resolve) => setImmediate(resolve));
  stream.write(Buffer.from('d'));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(calls, ['abc', 'd']);
});

test('backpressure and drain still work', async () => {
  const { stream, calls } = socket();
  assert.equal(stream.write(Buffer.from('ab')), true);
  assert.equal(stream.write(Buffer.from('cd')), false);
  await once(stream, 'drain');
  assert.deepEqual(calls, ['abcd']);
});

test('chunks written before the end are written before it', async () => {
  const { stream, calls } = socket();
  stream.write(Buffer.from('a'));
  stream.end();
  await once(stream, 'finish');
  assert.deepEqual(calls, ['a']);
});
