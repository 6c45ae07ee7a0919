import assert from 'node:assert/strict';
import { growthTests } from '@omotes/testing';
import { matchesGlob } from '../src/glob.ts';
import { jsonBody, readJsonBody } from '../src/json-body.ts';
import { delivered } from './delivery.ts';

growthTests(import.meta.url, {
  'a pattern of many stars is decided': () => {
    for (let times = 0; times < 1_000; times += 1)
      assert.ok(!matchesGlob('a'.repeat(255), `${'*a'.repeat(127)}b`));
  },
  'a body nested three million deep is read or refused': () => {
    const nested = `${'['.repeat(3_000_000)}${']'.repeat(3_000_000)}`;
    const { contentType, contentEncoding } = jsonBody(null);
    const delivery = delivered({
      exchange: '',
      routingKey: 'q',
      body: Buffer.from(nested),
      ...(contentType && { contentType }),
      ...(contentEncoding && { contentEncoding }),
    });
    assert.ok(Array.isArray(readJsonBody(delivery)));
    assert.throws(
      () => readJsonBody({ ...delivery, body: delivery.body.subarray(1) }),
      /is not JSON in UTF-8/,
    );
  },
});
