import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PublishRefusedError } from '@omotes/amqp';
import { toFieldTable } from '../src/driver/field-table.ts';
import { brokerOfThisFile, message } from './fixture.ts';

const fixture = await brokerOfThisFile();

test('a number gets its type from its value, at any depth', () => {
  const int = (value: number): object => ({ '!': 'int', value });
  const int64 = (value: number): object => ({ '!': 'int64', value });
  const double = (value: number): object => ({ '!': 'double', value });
  assert.deepEqual(
    toFieldTable({
      small: [0, 1, -1, 127, 128, -129, 32_767, 32_768, 2 ** 31 - 1, 1 - 2 ** 31],
      large: [2 ** 31, 2 ** 53 - 1],
      others: [-(2 ** 31), 2 ** 53, 0.5, Infinity],
      table: { inner: { value: 200 } },
    }),
    {
      small: [0, 1, -1, 127, 128, -129, 32_767, 32_768, 2 ** 31 - 1, 1 - 2 ** 31].map(int),
      large: [2 ** 31, 2 ** 53 - 1].map(int64),
      others: [-(2 ** 31), 2 ** 53, 0.5, Infinity].map(double),
      table: { inner: { value: int(200) } },
    },
  );
});

test('all other values stay as they are, including those of the driver’s own types', () => {
  const fields = {
    text: 'größe',
    flags: [true, false, null],
    bytes: Buffer.from('ø'),
    time: { '!': 'timestamp', value: 1_700_000_000 },
    decimal: { '!': 'decimal', value: { places: 2, digits: 314 } },
    absent: undefined,
  };
  assert.deepEqual(toFieldTable(fields), fields);
});

test('a table with the key for a type is refused, and others are published', async () => {
  const publisher = await fixture.publisher();
  const { name } = await fixture.queue();
  const headers = { wrong: { '!': 'short', value: 200 } };
  await assert.rejects(publisher.publish({ ...message(name, 'refused'), headers }), PublishRefusedError);
  let nested: object = {};
  for (let depth = 0; depth < 100_000; depth += 1) nested = { nested };
  await assert.rejects(
    publisher.publish({ ...message(name, 'refused'), headers: { nested } }),
    PublishRefusedError,
  );
  assert.deepEqual(await publisher.publish(message(name, 'taken')), { routed: true });
});
