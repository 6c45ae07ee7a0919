import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { structJson, type JsonValue } from '@omotes/protocol';

test('each number is written as a float, at any depth, and all other values as JSON', () => {
  assert.equal(
    structJson({
      whole: [3_600, 0, -1, -0, 1e21, 2 ** 53, 1e16],
      broken: [0.5, -1.25, 1e-7],
      table: { 'größe "1"': 7, none: null, flag: true, text: '3600' },
      empty: [[], {}],
    }),
    '{"whole":[3600.0,0.0,-1.0,-0.0,1e+21,9007199254740992.0,10000000000000000.0],' +
      '"broken":[0.5,-1.25,1e-7],' +
      '"table":{"größe \\"1\\"":7.0,"none":null,"flag":true,"text":"3600"},' +
      '"empty":[[],{}]}',
  );
});

test('parsing it returns the value that was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(JSON.parse(structJson(value as JsonValue)), value);
    }),
  );
});
