import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inspect } from 'node:util';
import { freePort } from '@omotes/local';
import { S3Objects, type S3RefusalError } from '@omotes/orchestrator';
import { S3Server, type S3User } from './s3-server.ts';

/** The rights that the documentation asks for. */
const RIGHTS = [{ Effect: 'Allow', Action: ['s3:ListBucket', 's3:DeleteObject'], Resource: '*' }] as const;
const STRANGE = [
  'with space',
  'größe/温度',
  'a+b',
  '100%',
  '%2F%20',
  'a&b<c>"d"\'e\'',
  '?list=#1',
  "!*'();:@=,$[]\\^`{|}~",
  '//double//',
  '../up/./here',
];

let server: S3Server;
let user: S3User;
before(async () => {
  server = await S3Server.create();
  user = await server.createUser('orchestrator', RIGHTS);
});
after(() => server.remove());

const never = new AbortController().signal;

function objectsAs({ accessKeyId, secretAccessKey }: S3User, endpoint = server.endpoint): S3Objects {
  const credentials = { accessKeyId, secretAccessKey, sessionToken: undefined };
  return new S3Objects({ ...credentials, buckets: new Set(), region: 'us-east-1', endpoint });
}

/** Creates a bucket for one test. */
async function bucketWith(bucket: string, ...keys: string[]): Promise<string> {
  await server.createBucket(bucket);
  await server.put(bucket, keys);
  return bucket;
}

test('one object is deleted by its exact key, others with the same beginning are not', async () => {
  const bucket = await bucketWith('one-object', 'a/b', 'a/b/', 'a/b/c', 'a/bc', 'a');
  assert.equal(await objectsAs(user).delete({ bucket, key: 'a/b' }, never), 'gone');
  assert.deepEqual(await server.keys(bucket), ['a', 'a/b/', 'a/b/c', 'a/bc']);
});

test('a prefix is deleted with everything below it, and nothing else', async () => {
  const bucket = await bucketWith('prefix', 'a/b', 'a/b/', 'a/b/c', 'a/b/c/d', 'a/bc', 'A/b/c', 'x/a/b/c');
  assert.equal(await objectsAs(user).delete({ bucket, key: 'a/b/' }, never), 'gone');
  assert.deepEqual(await server.keys(bucket), ['A/b/c', 'a/b', 'a/bc', 'x/a/b/c']);
});

test('keys and prefixes can have any characters', async () => {
  const keys = STRANGE.flatMap((name) => [name, `${name}/1`, `${name}/2`]);
  const bucket = await bucketWith('strange', ...keys);
  for (const name of STRANGE) await objectsAs(user).delete({ bucket, key: `${name}/` }, never);
  assert.deepEqual((await server.keys(bucket)).sort(), [...STRANGE].sort());
  for (const name of STRANGE) await objectsAs(user).delete({ bucket, key: name }, never);
  assert.deepEqual(await server.keys(bucket), []);
});

test('a prefix with several pages of objects is deleted page by page', async () => {
  const numbers = Array.from({ length: 1_002 }, (_, number) => `many/${number}`);
  const bucket = await bucketWith('many', ...numbers, 'many', 'many.txt');
  assert.equal(await objectsAs(user).delete({ bucket, key: 'many/' }, never), 'gone');
  assert.deepEqual(await server.keys(bucket), ['many', 'many.txt']);
});

test('a prefix with more pages than one turn deletes continues in the next turn', async (context) => {
  const small = await S3Server.create({ MOTO_S3_DEFAULT_MAX_KEYS: '2' });
  context.after(() => small.remove());
  await small.createBucket('small');
  await small.put(
    'small',
    Array.from({ length: 25 }, (_, number) => `a/${number}`),
  );
  const objects = objectsAs(await small.createUser('orchestrator', RIGHTS), small.endpoint);
  const turn = (): Promise<string> => objects.delete({ bucket: 'small', key: 'a/' }, never);
  assert.equal(await turn(), 'unfinished');
  assert.equal((await small.keys('small')).length, 5);
  assert.equal(await turn(), 'gone');
  assert.deepEqual(await small.keys('small'), []);
});

test('missing objects, and those of a missing bucket, count as deleted', async () => {
  const bucket = await bucketWith('empty');
  const keys = ['a', 'a/'].flatMap((key) => [
    { bucket, key },
    { bucket: 'no-such-bucket', key },
  ]);
  for (const target of keys) assert.equal(await objectsAs(user).delete(target, never), 'gone');
});

test('a wrong secret and an unknown user are refused, without the secret in the error', async () => {
  const bucket = await bucketWith('guarded', 'a');
  const wrong = objectsAs({ ...user, secretAccessKey: 'secret-that-is-wrong' });
  const unknown = objectsAs({ accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'secret-of-nobody' });
  for (const [objects, s3Code] of [
    [wrong, 'SignatureDoesNotMatch'],
    [unknown, 'InvalidAccessKeyId'],
  ] as const) {
    for (const key of ['a', 'a/']) {
      await assert.rejects(objects.delete({ bucket, key }, never), (error: S3RefusalError) => {
        assert.equal(error.s3Code, s3Code);
        assert.ok(error.message.includes("'guarded'"));
        assert.ok(!inspect(error, { depth: null, showHidden: true }).includes('secret-'));
        return true;
      });
    }
  }
  assert.deepEqual(await server.keys(bucket), ['a']);
});

test('an error names the one object that S3 refuses to delete, and the others are deleted', async () => {
  const bucket = await bucketWith('denied', 'a/1', 'a/2', 'a/3');
  const rule = {
    Effect: 'Deny',
    Action: ['s3:DeleteObject'],
    Resource: `arn:aws:s3:::${bucket}/a/2`,
  } as const;
  await server.forbid(bucket, [{ ...rule, Principal: '*' }]);
  await assert.rejects(objectsAs(user).delete({ bucket, key: 'a/' }, never), {
    s3Code: 'AccessDenied',
    message: "S3 refuses object 'a/2' of bucket 'denied': AccessDenied: Access Denied",
  });
  assert.deepEqual(await server.keys(bucket), ['a/2']);
});

test('a server that cannot be reached is an error with the reason', async () => {
  const away = objectsAs(user, `http://127.0.0.1:${await freePort(new Set())}`);
  await assert.rejects(away.delete({ bucket: 'a', key: 'b' }, never), /ECONNREFUSED/);
});
