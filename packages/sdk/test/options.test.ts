import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../src/connect.ts';
import { optionsFromEnvironment } from '../src/env.ts';
import { resolveOptions, type ConnectOptions } from '../src/options.ts';

test('without options, the documented defaults apply', () => {
  const { broker, retentionMs, connectTimeoutMs, hasOwnClientId } = resolveOptions({});
  assert.deepEqual(broker, {
    hostname: 'localhost',
    port: 5672,
    username: 'omotes',
    password: 'guest',
    virtualHost: 'omotes',
  });
  assert.equal(retentionMs, 172_800_000);
  assert.equal(connectTimeoutMs, 60_000);
  assert.equal(hasOwnClientId, false);
});

test('a URL is refused: it would lead to localhost', async () => {
  const url = 'amqp://broker.example' as unknown as ConnectOptions;
  await assert.rejects(connect(url), { code: 'invalid_options', message: /must be an object/ });
});

test('all wrong options are reported at once', () => {
  const wrong = {
    hostname: '',
    port: 0.5,
    virtualHost: '',
    clientId: '',
    retentionMs: 0,
    connectTimeoutMs: NaN,
  };
  assert.throws(
    () => resolveOptions(wrong),
    (error: { code: string; problems: string[] }) => {
      assert.equal(error.code, 'invalid_options');
      assert.deepEqual(
        error.problems.map((problem) => problem.split(' ')[0]).toSorted(),
        Object.keys(wrong).toSorted(),
      );
      return true;
    },
  );
});

test('wrong types from a program in plain JavaScript are problems too', () => {
  const wrong = { hostname: 5, port: '5672', username: null, password: 12_345, virtualHost: {}, clientId: 5 };
  assert.throws(
    // @ts-expect-error a mistake that plain JavaScript allows
    () => resolveOptions(wrong),
    (error: { problems: string[] }) => {
      assert.equal(error.problems.length, Object.keys(wrong).length);
      assert.ok(error.problems.includes("port is '5672' and must be a whole number from 1 to 65535"));
      assert.ok(!error.problems.join().includes('12345'), 'a password is not quoted');
      return true;
    },
  );
});

test('the environment names the broker, and an empty variable counts as unset', () => {
  assert.deepEqual(
    optionsFromEnvironment({
      RABBITMQ_HOSTNAME: 'broker',
      RABBITMQ_PORT: '5673',
      RABBITMQ_USERNAME: 'me',
      RABBITMQ_PASSWORD: '',
      RABBITMQ_VIRTUALHOST: 'mine',
      HOSTNAME: 'the machine itself',
    }),
    { hostname: 'broker', port: 5673, username: 'me', password: 'guest', virtualHost: 'mine' },
  );
});
