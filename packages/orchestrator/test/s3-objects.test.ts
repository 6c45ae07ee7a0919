import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bucketUrl } from '../src/clean-up/s3-objects.ts';

test('a bucket is in the path of an endpoint, and in the host name of AWS where its certificate allows it', () => {
  const aws = { endpoint: undefined, region: 'eu-west-1' };
  assert.equal(bucketUrl(aws, 'results'), 'https://results.s3.eu-west-1.amazonaws.com/');
  assert.equal(bucketUrl(aws, 'my.results'), 'https://s3.eu-west-1.amazonaws.com/my.results');
  const own = { endpoint: 'http://minio.example:9000/s3', region: 'us-east-1' };
  assert.equal(bucketUrl(own, 'results'), 'http://minio.example:9000/s3/results');
  assert.equal(bucketUrl(own, '../a?b'), 'http://minio.example:9000/s3/..%2Fa%3Fb');
});
