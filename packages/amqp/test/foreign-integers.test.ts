import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptForeignIntegers } from '../src/driver/foreign-integers.ts';

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const sized = (content: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, content]);
};

/** A header frame with a content type and an encoding before its headers. */
function headerFrame(...fields: Buffer[]): Buffer {
  const payload = Buffer.concat([
    Buffer.alloc(12),
    Buffer.of(0xe0, 0),
    text('\x01L\x02LL'),
    sized(Buffer.concat(fields)),
  ]);
  return Buffer.concat([Buffer.of(2, 0, 1), sized(payload), Buffer.of(0xce)]);
}

/** Headers with integers of the two given type letters, alone, in a table and in a list, beside strings of these letters. */
function frameWith(long: string, short: string): Buffer {
  const longValue = text(`${long}LLLLLLLL`);
  const values = Buffer.concat([longValue, text(`${short}UU`), text('S\0\0\0\x01L'), text('V'), text('tL')]);
  return headerFrame(
    Buffer.concat([text('\x01L'), longValue]),
    Buffer.concat([text('\x01F'), text('F'), sized(Buffer.concat([text('\x01U'), longValue]))]),
    Buffer.concat([text('\x01A'), text('A'), sized(values)]),
    Buffer.concat([text('\x01d'), text('dLLLLLLLL')]),
    Buffer.concat([text('\x01z'), text(`${short}LL`)]),
  );
}

test('integers of types that the driver refuses get types that it knows, and nothing else changes', () => {
  const whole = frameWith('L', 'U');
  const connection = { rest: Buffer.concat([whole, whole]), recvFrame: () => 'received' };
  acceptForeignIntegers(connection);
  assert.equal(connection.recvFrame(), 'received');
  assert.deepEqual(connection.rest, Buffer.concat([frameWith('l', 's'), whole]));
});

test('incomplete frames and frames of other kinds stay unchanged', () => {
  const whole = frameWith('L', 'U');
  const body = Buffer.concat([Buffer.of(3), whole.subarray(1)]);
  for (const rest of [whole.subarray(0, -2), whole.subarray(0, 5), Buffer.alloc(0), body]) {
    const connection = { rest: Buffer.from(rest), recvFrame: () => false };
    acceptForeignIntegers(connection);
    assert.equal(connection.recvFrame(), false);
    assert.deepEqual(connection.rest, rest);
  }
});
