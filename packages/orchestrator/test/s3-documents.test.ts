import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { deletionOf, readDeletion, readPage, readRefusal } from '../src/clean-up/s3-documents.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

test('a page of a list has its keys, and the token of the next page while there is one', () => {
  const contents =
    '<Contents><Key>a/1 &amp; &#x2;</Key><Size>1</Size><Owner><ID>Key</ID></Owner></Contents>'.replace(
      '&#x2;',
      '&#x20AC;',
    );
  const more = `${HEAD}<ListBucketResult ${NAMESPACE}><Prefix>a/</Prefix><IsTruncated>true</IsTruncated>${contents}<Contents><Key>a/2</Key></Contents><NextContinuationToken>x/+=</NextContinuationToken></ListBucketResult>`;
  assert.deepEqual(readPage(more), { keys: ['a/1 & €', 'a/2'], continuationToken: 'x/+=' });
  const last = more.replace('true', 'false');
  assert.deepEqual(readPage(last), { keys: ['a/1 & €', 'a/2'], continuationToken: undefined });
  assert.deepEqual(readPage(`<ListBucketResult ${NAMESPACE}/>`), { keys: [], continuationToken: undefined });
});

test('the first object that could not be deleted is told, and those that are not there any more are not', () => {
  assert.equal(readDeletion(`${HEAD}<DeleteResult ${NAMESPACE}/>`), undefined);
  const error = (key: string, code: string): string =>
    `<Error><Key>${key}</Key><Code>${code}</Code><Message>${code} of ${key}</Message></Error>`;
  const gone = error('a', 'NoSuchKey');
  assert.equal(readDeletion(`<DeleteResult>${gone}</DeleteResult>`), undefined);
  const refused = `<DeleteResult><Deleted><Key>x</Key></Deleted>${gone}${error('b', 'AccessDenied')}</DeleteResult>`;
  assert.deepEqual(readDeletion(refused), { key: 'b', code: 'AccessDenied', message: 'AccessDenied of b' });
});

test('another document is never taken for an empty list or for a deletion', () => {
  const slowDown = '<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>';
  for (const text of [slowDown, '<html><body/></html>', '', 'OK', '<ListBucketResult>', '{}'])
    for (const read of [readPage, readDeletion]) assert.throws(() => read(text));
  assert.deepEqual(readRefusal(slowDown), {
    code: 'SlowDown',
    message: 'Reduce your request rate.',
    key: undefined,
  });
});

test('no entities are followed or expanded', () => {
  const external =
    '<!DOCTYPE Error [<!ENTITY e SYSTEM "file:///etc/passwd">]><Error><Code>&e;</Code></Error>';
  const internal = '<!DOCTYPE Error [<!ENTITY e "expanded">]><Error><Code>&e;</Code></Error>';
  for (const text of [external, internal]) assert.throws(() => readRefusal(text), /undefined entity/);
});

test('a parser reads from a request exactly the keys that it is about', () => {
  const key = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .filter((text) => !/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/.test(text));
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), (keys) => {
      const read: string[] = [];
      let text = '';
      const parser = new SaxesParser();
      parser.on('opentag', () => (text = ''));
      parser.on('text', (part) => (text += part));
      parser.on('closetag', ({ name }) => name === 'Key' && read.push(text));
      parser.write(deletionOf(keys)).close();
      assert.deepEqual(read, keys);
    }),
  );
});
