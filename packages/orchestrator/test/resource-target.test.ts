import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEnvironment } from '../src/env.ts';
import { readTarget, type ResourceTarget } from '../src/clean-up/resource-target.ts';

const ALLOWED = { hosts: new Set(['files.example']), buckets: new Set(['results', 'a']) };

const refusalOf = (text: string): string | undefined => {
  const target = readTarget(text, ALLOWED);
  return target.type === 'refused' ? target.reason : undefined;
};

test('an S3 path is taken as it is, not decoded as a URL', () => {
  const key = 'größe/%20+?a=1#2/../x&y ';
  const url = `s3://results/${key}`;
  assert.deepEqual(readTarget(url, ALLOWED), { type: 's3', url, bucket: 'results', key });
});

test('S3 paths outside the buckets of the operator are refused', () => {
  for (const bucket of ['private', 'Results', 'results2', 'result', '', '..', 'results?', 'files.example'])
    assert.equal(refusalOf(`s3://${bucket}/key`), `bucket '${bucket}' is not in CLEANUP_S3_BUCKETS`);
});

test('a path without a key, which would delete the whole bucket, is refused', () => {
  for (const path of ['s3://results', 's3://results/', 's3://results//', 's3://results///'])
    assert.equal(
      refusalOf(path),
      "it names the whole bucket 'results'; only objects and prefixes are deleted",
    );
});

test('keys that no request can hold, and other schemes, are refused', () => {
  for (const character of ['\0', '\n', '\r', '\u001b', '\u007f', '\u0085'])
    assert.equal(refusalOf(`s3://results/a${character}`), 'its key holds a control character');
  for (const text of [
    'S3://results/a',
    's3:/results/a',
    's3:results/a',
    ' s3://results/a',
    's3a://results/a',
  ])
    assert.equal(refusalOf(text), 'it is neither an HTTP URL nor an S3 path');
  assert.match(refusalOf(`s3://results/${'x'.repeat(2_000)}`) ?? '', /more than 2000 characters/);
});

test('a URL that is too long when it is percent-encoded is refused at once, not when it is to be deleted', () => {
  assert.equal(readTarget(`http://files.example/${'ø'.repeat(300)}`, ALLOWED).type, 'url');
  assert.match(refusalOf(`http://files.example/${'ø'.repeat(700)}`) ?? '', /more than 2000 characters/);
});

test('whatever is registered, only a bucket or host on the lists is touched, and what is kept reads the same again', () => {
  const part = fc.oneof(
    fc.constantFrom(
      's3://',
      'http://',
      'results',
      'a',
      'files.example',
      '/',
      ':',
      '@',
      '?',
      '#',
      '%',
      '..',
      '\\',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const target: ResourceTarget = readTarget(parts.join(''), ALLOWED);
      if (target.type === 'refused') return;
      assert.deepEqual(readTarget(target.url, ALLOWED), target);
      if (target.type === 'url') assert.equal(new URL(target.url).host, 'files.example');
      else assert.ok(ALLOWED.buckets.has(target.bucket) && /[^/]/.test(target.key));
    }),
  );
});

test('without their lists neither URLs nor S3 paths are deleted', () => {
  assert.deepEqual(readEnvironment({ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }).resources, {
    urlHosts: new Set(),
    s3: undefined,
  });
});

test('the S3 is set by the names that programs of AWS read', () => {
  const required = { CLEANUP_S3_BUCKETS: 'a, b', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
  const s3 = {
    buckets: new Set(['a', 'b']),
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    sessionToken: undefined,
    region: 'us-east-1',
    endpoint: undefined,
  };
  assert.deepEqual(readEnvironment(required).resources.s3, s3);
  const further = {
    AWS_SESSION_TOKEN: 'token',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: 'http://all.example',
    AWS_ENDPOINT_URL_S3: 'https://s3.example:9000/path/',
  };
  assert.deepEqual(readEnvironment({ ...required, ...further }).resources.s3, {
    ...s3,
    sessionToken: 'token',
    region: 'eu-west-1',
    endpoint: 'https://s3.example:9000/path',
  });
});

test('what is missing for S3 is named, and no secret is', () => {
  assert.throws(
    () =>
      readEnvironment({
        CLEANUP_S3_BUCKETS: 'a',
        AWS_SECRET_ACCESS_KEY: 'hidden',
        AWS_ENDPOINT_URL: 'http://user:hidden@s3.example',
      }),
    (error: Error) => {
      assert.match(error.message, /AWS_ACCESS_KEY_ID must be set because CLEANUP_S3_BUCKETS is set/);
      assert.match(error.message, /AWS_ENDPOINT_URL must be an HTTP URL without a user and password/);
      assert.doesNotMatch(error.message, /hidden/);
      return true;
    },
  );
});
