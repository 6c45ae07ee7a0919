import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { JsonText, UnreadableTaskError, decodeTask, encodeTask } from '@omotes/celery';
import fc from 'fast-check';
import { delivered } from './delivery.ts';

const TASK_ID = '11111111-1111-1111-1111-111111111111';
const ESDL = `<esdl>${'x'.repeat(5_000)}</esdl>`;
const REQUEST = {
  taskId: TASK_ID,
  name: 'grow_optimizer_default',
  args: ['9c2f8f2e-7d4a-4d0e-9f31-0f0d6a6f2c11', null, ESDL, { seconds: 0.5 }],
  priority: 4,
};

/** The headers that Celery 5.6.3 and 5.7.0 make for this task (`app.amqp.as_task_v2`). */
const CELERY_HEADERS = {
  argsrepr: "['9c2f8f2e-7d4a-4d0e-9f31-0f0d6a6f2c11', None, '<esdl>', {'seconds': 0.5}]",
  eta: null,
  expires: null,
  group: null,
  group_index: null,
  id: TASK_ID,
  ignore_result: false,
  kwargsrepr: '{}',
  lang: 'py',
  origin: 'gen13211@vm',
  parent_id: null,
  replaced_task_nesting: 0,
  retries: 0,
  root_id: TASK_ID,
  shadow: null,
  stamped_headers: null,
  stamps: {},
  task: 'grow_optimizer_default',
  timelimit: [null, null],
};

test('a task has Celery’s headers, except for the short arguments and the origin', () => {
  const { headers } = encodeTask(REQUEST);
  assert.deepEqual(headers, {
    ...CELERY_HEADERS,
    argsrepr: "('9c2f8f2e-7d4a-4d0e-9f31-0f0d6a6f2c11', …)",
    origin: `gen${process.pid}@${hostname()}`,
  });
});

test('a task is published to the queue of its name, persistent, with its id as correlation id', () => {
  const { exchange, routingKey, contentType, contentEncoding, correlationId, priority, persistent } =
    encodeTask(REQUEST);
  assert.deepEqual(
    { exchange, routingKey, contentType, contentEncoding, correlationId, priority, persistent },
    {
      exchange: '',
      routingKey: 'grow_optimizer_default',
      contentType: 'application/json',
      contentEncoding: 'utf-8',
      correlationId: TASK_ID,
      priority: 4,
      persistent: undefined,
    },
  );
});

test('the body is the JSON of arguments, keyword arguments and an empty canvas', () => {
  const body = Buffer.from(encodeTask({ ...REQUEST, args: ['id', null, '<é/>', {}] }).body).toString();
  assert.equal(
    body,
    '[["id",null,"<é/>",{}],{},{"callbacks":null,"errbacks":null,"chain":null,"chord":null}]',
  );
});

test('an argument in bytes makes the same body as the string', () => {
  const every = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('');
  const body = (args: unknown[]): string =>
    Buffer.from(encodeTask({ ...REQUEST, args }).body).toString('latin1');
  for (const text of [
    '',
    '"',
    '\\',
    every,
    '<a b="c"/>\r\n',
    '漢字 🔥 \u2028 \u{10ffff}',
    `${every}漢🔥`.repeat(500),
  ])
    assert.equal(body(['id', Buffer.from(text), {}]), body(['id', text, {}]));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(body([Buffer.from(text)]), body([text]));
    }),
  );
});

test('an argument that is already JSON is written unchanged', () => {
  const args = [1, new JsonText('{"step":3600.0}'), Buffer.from('ø')];
  const body = Buffer.from(encodeTask({ ...REQUEST, args }).body).toString();
  assert.ok(body.startsWith('[[1,{"step":3600.0},"ø"],'), body);
});

test('values of kombu’s own types are read as strings', () => {
  const typed = (type: string, value: unknown): object => ({ __type__: type, __value__: value });
  const id = '0f2f7d2e-8f4e-4b0a-9d0e-6b1c9e1f2a3b';
  const args = [
    typed('uuid', { hex: id.replaceAll('-', '') }),
    [{ at: typed('datetime', '2024-01-01T00:00:00+00:00'), sum: typed('decimal', '0.10') }],
    typed('unknown', 1),
    { ...typed('decimal', '1'), further: true },
  ];
  assert.deepEqual(decodeTask(delivered(encodeTask({ ...REQUEST, args }))).args, [
    id,
    [{ at: '2024-01-01T00:00:00+00:00', sum: '0.10' }],
    ...args.slice(2),
  ]);
});

test('arguments that JSON cannot hold are written as JSON.stringify writes them', () => {
  const args = ['\ud800', 'a\udc00b', undefined, NaN];
  const json: unknown = JSON.parse(Buffer.from(encodeTask({ ...REQUEST, args }).body).toString());
  assert.deepEqual((json as unknown[])[0], ['\ud800', 'a\udc00b', null, null]);
});

test('further headers are sent, but never replace one of Celery’s', () => {
  const { headers } = encodeTask({ ...REQUEST, headers: { traceparent: '00-1', id: 'other' } });
  assert.equal(headers?.['traceparent'], '00-1');
  assert.equal(headers['id'], TASK_ID);
});

test('the headers show only the first argument, and only if it is short', () => {
  const shown = (args: unknown[], kwargs = {}): unknown[] => {
    const headers = encodeTask({ taskId: 'a', name: 'b', args, kwargs }).headers ?? {};
    return [headers['argsrepr'], headers['kwargsrepr']];
  };
  assert.deepEqual(shown([]), ['()', '{}']);
  assert.deepEqual(shown(['id']), ["('id',)", '{}']);
  assert.deepEqual(shown(["it's\n"]), ["('it\\'s ',)", '{}']);
  assert.deepEqual(shown([ESDL, 'id']), ['(…)', '{}']);
  assert.deepEqual(shown([{ secret: 1 }], { secret: 2 }), ['(…,)', '{…}']);
});

test('decoding returns what was encoded', () => {
  const json = fc.jsonValue();
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.string({ minLength: 1, maxLength: 100 }),
      fc.array(json),
      fc.dictionary(fc.string(), json),
      (taskId, name, args, kwargs) => {
        const task = decodeTask(delivered(encodeTask({ taskId, name, args, kwargs })));
        const expected: unknown = JSON.parse(JSON.stringify({ taskId, name, args, kwargs }));
        assert.deepEqual(
          JSON.parse(
            JSON.stringify({ taskId: task.taskId, name: task.name, args: task.args, kwargs: task.kwargs }),
          ),
          expected,
        );
      },
    ),
  );
});

test('a task of Celery is read with everything that monitors show', () => {
  const delivery = delivered(encodeTask(REQUEST), {
    headers: { ...CELERY_HEADERS, ignore_result: null, retries: 2, parent_id: 'p', root_id: 'r' },
    redelivered: true,
  });
  const { headers, ...task } = decodeTask(delivery);
  assert.deepEqual(task, {
    taskId: TASK_ID,
    name: 'grow_optimizer_default',
    args: REQUEST.args,
    kwargs: {},
    argsRepr: CELERY_HEADERS.argsrepr,
    kwargsRepr: '{}',
    rootId: 'r',
    parentId: 'p',
    retries: 2,
    priority: 4,
    exchange: '',
    routingKey: 'grow_optimizer_default',
    redelivered: true,
  });
  assert.equal(headers['origin'], 'gen13211@vm');
});

const UNREADABLE: readonly [string, Parameters<typeof delivered>[1], RegExp][] = [
  ['without an id', { headers: { task: 'a' } }, /header 'id' is missing/],
  ['of protocol 1', { headers: {}, body: Buffer.from('{"id":"a","task":"b"}') }, /header 'id' is missing/],
  ['with a name that is too long', { headers: { id: 'a', task: 'b'.repeat(256) } }, /'task' is too long/],
  ['in pickle', { contentType: 'application/x-python-serialize' }, /content type/],
  ['without a content type', { contentType: undefined }, /content type/],
  ['in another encoding', { contentEncoding: 'utf-16' }, /content encoding/],
  [
    'that is compressed',
    { headers: { id: 'a', task: 'b', compression: 'application/x-gzip' } },
    /compressed/,
  ],
  ['that is no JSON', { body: Buffer.from('[[],{},{') }, /not JSON/],
  ['that is no UTF-8', { body: Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]) }, /not JSON in UTF-8/],
  ['that is empty', { body: Buffer.alloc(0) }, /not JSON/],
  ['with two parts', { body: Buffer.from('[[],{}]') }, /not \[args, kwargs, embed\]/],
  ['without a list of arguments', { body: Buffer.from('[{},{},{}]') }, /args is not an array/],
  ['without keyword arguments', { body: Buffer.from('[[],[],{}]') }, /kwargs is not an object/],
  ['without a canvas', { body: Buffer.from('[[],{},null]') }, /embed is not an object/],
  ['with text for retries', { headers: { id: 'a', task: 'b', retries: 'x' } }, /'retries' is not an integer/],
];

for (const [what, changes, reason] of UNREADABLE) {
  test(`a message ${what} is refused with the reason`, () => {
    assert.throws(
      () => decodeTask(delivered(encodeTask(REQUEST), changes)),
      (error) =>
        error instanceof UnreadableTaskError && error.code === 'unreadable_task' && reason.test(error.reason),
    );
  });
}

test('no bytes or headers make it throw anything but an UnreadableTaskError', () => {
  const headers = fc.record({ id: fc.anything(), task: fc.anything(), retries: fc.anything() });
  const bodies = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(headers, bodies, (strange, body) => {
      try {
        decodeTask(delivered(encodeTask(REQUEST), { headers: strange, body: Buffer.from(body) }));
      } catch (error) {
        assert.ok(error instanceof UnreadableTaskError);
      }
    }),
  );
});
