import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  AvailableWorkflows,
  InboxBatch,
  PackedMessages,
  JobDelete,
  JobProgressUpdate,
  JobResult,
  JobStatusUpdate,
  JobSubmission,
  RequestAvailableWorkflows,
  TaskProgressUpdate,
  TaskResult,
  UnreadableMessageError,
  UnwritableMessageError,
  type Codec,
} from '@omotes/protocol';
import {
  availableWorkflows,
  deletions,
  inboxBatches,
  packedMessages,
  progressUpdates,
  results,
  statusUpdates,
  submissions,
  taskProgressUpdates,
  taskResults,
} from './arbitraries.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));

function roundTrips<T>(codec: Codec<T>, messages: fc.Arbitrary<T>): void {
  it(`${codec.kind} is decoded as it was encoded`, () => {
    fc.assert(
      fc.property(messages, (message) => {
        assert.deepEqual(codec.decode(codec.encode(message)), message);
      }),
    );
  });
  it(`a damaged ${codec.kind} is decoded or refused with an UnreadableMessageError`, () => {
    const damaged = fc.tuple(messages, fc.nat(), fc.nat(255), fc.nat()).map(([message, at, byte, length]) => {
      const bytes = codec.encode(message);
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return bytes.subarray(0, length % 2 === 0 ? bytes.length : length % (bytes.length + 1));
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        try {
          codec.decode(bytes);
        } catch (error) {
          assert.ok(error instanceof UnreadableMessageError);
          assert.equal(error.code, 'unreadable_message');
          assert.equal(error.kind, codec.kind);
        }
      }),
    );
  });
}

describe('messages', () => {
  roundTrips(JobSubmission, submissions);
  roundTrips(JobDelete, deletions);
  roundTrips(JobStatusUpdate, statusUpdates);
  roundTrips(JobProgressUpdate, progressUpdates);
  roundTrips(JobResult, results);
  roundTrips(InboxBatch, inboxBatches);
  roundTrips(PackedMessages, packedMessages);
  roundTrips(TaskResult, taskResults);
  roundTrips(TaskProgressUpdate, taskProgressUpdates);
  roundTrips(AvailableWorkflows, availableWorkflows);
  roundTrips(RequestAvailableWorkflows, fc.constant({}));
});

describe('the bytes of a message', () => {
  function areExactly<T>(codec: Codec<T>, message: T, bytes: string): void {
    const expected = hex(bytes);
    assert.equal(Buffer.from(codec.encode(message)).toString('hex'), Buffer.from(expected).toString('hex'));
    assert.deepEqual(codec.decode(expected), message);
  }

  it('of a JobSubmission are as docs/wire-protocol.md says', () => {
    areExactly(
      JobSubmission,
      {
        jobId: 'j',
        timeoutMs: 300,
        workflowType: 'w',
        esdl: '<e/>',
        params: { n: 1 },
        jobReference: '',
        priority: 'low',
      },
      '0a016a 10ac02 1a0177 22043c652f3e 2a10 0a0e 0a016e 1209 11000000000000f03f 3200 3800',
    );
  });

  it('of a JobStatusUpdate are as docs/wire-protocol.md says', () => {
    areExactly(JobStatusUpdate, { jobId: 'j', status: 'REGISTERED' }, '0a016a');
    areExactly(JobStatusUpdate, { jobId: 'j', status: 'CANCELLED' }, '0a016a 1004');
  });

  it('of a JobProgressUpdate are as docs/wire-protocol.md says', () => {
    areExactly(
      JobProgressUpdate,
      { jobId: 'j', fraction: 0.5, message: 'm', log: undefined },
      '0a016a 11000000000000e03f 1a016d',
    );
    areExactly(
      JobProgressUpdate,
      { jobId: 'j', fraction: 0.5, message: 'm', log: 'l' },
      '0a016a 11000000000000e03f 1a016d 22016c',
    );
  });

  it('of a JobResult are as docs/wire-protocol.md says', () => {
    areExactly(
      JobResult,
      {
        jobId: 'j',
        resultType: 'ERROR',
        outputEsdl: '',
        logs: 'l',
        feedback: [{ message: 'm', severity: 'warning', assetId: 'a' }],
      },
      '0a016a 1002 1a00 22016c 2a08 0a016d 1002 1a0161',
    );
  });

  it('of a TaskResult are as docs/wire-protocol.md says', () => {
    areExactly(
      TaskResult,
      {
        jobId: 'j',
        taskId: 't',
        taskType: 'w',
        resultType: 'ERROR',
        outputEsdl: undefined,
        logs: 'l',
        feedback: [{ message: 'm', severity: 'debug', assetId: undefined }],
      },
      '0a016a 120174 1801 2a016c 320177 3a03 0a016d',
    );
  });

  it('of a TaskProgressUpdate are as docs/wire-protocol.md says', () => {
    const task = { jobId: 'j', taskId: 't', taskType: 'w' };
    areExactly(TaskProgressUpdate, { ...task, message: '', type: 'start' }, '0a016a 120174 2a0177 3000');
    areExactly(
      TaskProgressUpdate,
      { ...task, message: 'm', type: 'progress', fraction: 0, log: undefined, resources: undefined },
      '0a016a 120174 22016d 2a0177 390000000000000000',
    );
    areExactly(
      TaskProgressUpdate,
      { ...task, message: 'm', type: 'progress', fraction: 0, log: 'l', resources: undefined },
      '0a016a 120174 22016d 2a0177 390000000000000000 42016c',
    );
  });

  it('of an InboxBatch are as docs/wire-protocol.md says', () => {
    areExactly(
      InboxBatch,
      { updates: [{ type: 'status', jobId: 'j', status: 'RUNNING' }] },
      '0a0a 0a016a 1205 0a016a 1002',
    );
  });

  it('of PackedMessages are as docs/wire-protocol.md says', () => {
    const packed = { body: Uint8Array.of(1, 2), messageId: 'm', headers: { traceparent: 't' } };
    areExactly(
      PackedMessages,
      { messages: [packed, { body: new Uint8Array(), messageId: 'n', headers: {} }] },
      '0a19 0a020102 12016d 1a10 0a0b7472616365706172656e74 120174 0a03 12016e',
    );
  });

  it('of AvailableWorkflows are as docs/wire-protocol.md says', () => {
    const parameter = { title: undefined, description: undefined, constraints: [] };
    const constraints = [{ otherKeyName: 'e', relation: 'smaller' as const }];
    areExactly(
      AvailableWorkflows,
      {
        workflows: [
          {
            workflowType: 'w',
            description: 'd',
            parameters: [
              { ...parameter, keyName: 'i', type: 'integer', default: -1, minimum: undefined, maximum: 2 },
              { ...parameter, keyName: 'd', type: 'duration', default: 1.5, minimum: 0, maximum: undefined },
              { ...parameter, keyName: 's', type: 'datetime', default: undefined, constraints },
            ],
          },
        ],
      },
      `0a39 0a0177 120164
       1a12 0a0169 320d 08ffffffffffffffffff01 1802
       1a0f 0a0164 4a0a 150000c03f 1d00000000
       1a0c 0a0173 4200 5205 0a0165 1002`,
    );
  });
});

describe('a message without a required field', () => {
  const missing: [Codec<unknown>, string, string][] = [
    [JobSubmission, '', 'uuid is missing'],
    [JobSubmission, '0a016a', 'workflow_type is missing'],
    [JobDelete, '', 'uuid is missing'],
    [JobStatusUpdate, '', 'uuid is missing'],
    [JobProgressUpdate, '', 'uuid is missing'],
    [JobResult, '', 'uuid is missing'],
    [TaskResult, '', 'job_id is missing'],
    [TaskResult, '0a016a', 'celery_task_id is missing'],
    [TaskProgressUpdate, '0a016a 120174', 'both status and progress are missing'],
    [InboxBatch, '0a00', 'updates[0].job_id is missing'],
    [InboxBatch, '0a03 0a016a', 'updates[0].content is missing'],
    [PackedMessages, '0a00', 'messages[0].message_id is missing'],
    [AvailableWorkflows, '0a00', 'workflows[0].type_name is missing'],
    [AvailableWorkflows, '0a08 0a0177 1a03 0a0169', 'parameter_type of i is missing'],
  ];
  for (const [codec, bytes, reason] of missing) {
    it(`is refused: ${codec.kind}, ${reason}`, () => {
      assert.throws(() => codec.decode(hex(bytes)), {
        name: 'UnreadableMessageError',
        code: 'unreadable_message',
        kind: codec.kind,
        reason,
      });
    });
  }

  it('cannot be encoded either', () => {
    assert.throws(() => JobDelete.encode({ jobId: '' }), {
      name: 'UnwritableMessageError',
      code: 'unwritable_message',
      reason: 'uuid is missing',
    });
  });
});

describe('an unreadable message', () => {
  it('has its job id in the error if that can be read', () => {
    assert.throws(() => JobSubmission.decode(hex('0a016a')), { jobId: 'j' });
    assert.throws(() => JobSubmission.decode(hex('0a016a 07')), { jobId: undefined });
  });

  it('is one with an unknown enum number', () => {
    assert.throws(() => JobStatusUpdate.decode(hex('0a016a 1005')), {
      reason: 'status has the unknown value 5',
    });
    assert.throws(() => TaskProgressUpdate.decode(hex('0a016a 120174 3001')), {
      reason: 'status has the unknown value 1',
    });
  });

  it('is an inbox event that names two jobs', () => {
    assert.throws(() => InboxBatch.decode(hex('0a0a 0a016a 1205 0a0162 1002')), {
      reason: 'updates[0] names two jobs, j and b',
    });
  });

  it('is one with a string that is not UTF-8', () => {
    assert.throws(() => JobDelete.decode(hex('0a01ff')), UnreadableMessageError);
  });

  it('is a submission with NaN in its params', () => {
    assert.throws(() => JobSubmission.decode(hex('0a016a 1a0177 2a10 0a0e 0a016e 1209 11000000000000f87f')), {
      name: 'UnreadableMessageError',
    });
  });
});

describe('the params of a submission', () => {
  const submission = { jobId: 'j', workflowType: 'w', esdl: '' };

  it('are empty when the message has none', () => {
    assert.deepEqual(JobSubmission.decode(hex('0a016a 1a0177')).params, {});
  });

  it('are refused before encoding when JSON cannot express them', () => {
    const refused: [unknown, string][] = [
      [{ a: { b: [0, NaN] } }, 'params_dict.a.b[1] is NaN, which JSON cannot express'],
      [{ a: -Infinity }, 'params_dict.a is -Infinity, which JSON cannot express'],
      [{ a: new Date(0) }, 'params_dict.a is of type Date, which JSON cannot express'],
      [{ a: undefined }, 'params_dict.a is of type undefined, which JSON cannot express'],
      [{ a: 1n }, 'params_dict.a is of type bigint, which JSON cannot express'],
      [[1], 'params_dict is not an object'],
      [null, 'params_dict is not an object'],
    ];
    for (const [params, reason] of refused) {
      // The types forbid these, but plain JavaScript does not.
      const untyped = { ...submission, params } as JobSubmission;
      assert.throws(() => JobSubmission.encode(untyped), { name: 'UnwritableMessageError', reason });
    }
  });

  it('are refused when nested deeper than protobuf libraries decode', () => {
    const nested = (levels: number): JobSubmission['params'] =>
      levels === 0 ? {} : { a: nested(levels - 1) };
    const message = { ...submission, timeoutMs: undefined, jobReference: undefined, priority: undefined };
    const deepest = { ...message, params: nested(30) };
    assert.deepEqual(JobSubmission.decode(JobSubmission.encode(deepest)), deepest);
    assert.throws(() => JobSubmission.encode({ ...message, params: nested(31) }), UnwritableMessageError);
    assert.throws(() => JobSubmission.encode({ ...message, params: nested(1_000) }), UnwritableMessageError);
  });

  it("keep a key that is called '__proto__'", () => {
    const params = JSON.parse('{"__proto__":{"a":1}}') as JobSubmission['params'];
    const read = JobSubmission.decode(JobSubmission.encode({ ...submission, params }));
    assert.equal(JSON.stringify(read.params), '{"__proto__":{"a":1}}');
  });

  it('are limited to the range of their fields', () => {
    for (const timeoutMs of [-1, 0.5, 2 ** 32]) {
      assert.throws(
        () => JobSubmission.encode({ ...submission, params: {}, timeoutMs }),
        UnwritableMessageError,
      );
    }
  });
});

describe('the bounds of a workflow parameter', () => {
  const parameter = { keyName: 'k', title: undefined, description: undefined, constraints: [] };
  const readBack = (type: 'float' | 'duration', minimum: number): unknown => {
    const sent = { ...parameter, type, default: undefined, minimum, maximum: undefined };
    const workflows = [{ workflowType: 'w', description: '', parameters: [sent] }];
    const read = AvailableWorkflows.decode(AvailableWorkflows.encode({ workflows }));
    return read.workflows[0]?.parameters[0];
  };

  it('are decoded as the shortest decimal, so that a value equal to the bound is allowed', () => {
    for (const minimum of [0.1, 1 / 3, 0.7, 123.456, 1e-7, 3.4e38, -0.3]) {
      const read = readBack('float', minimum) as { minimum: number };
      assert.ok(Math.abs(read.minimum - minimum) <= Math.abs(minimum) * 1e-7);
      assert.equal(Math.fround(read.minimum), Math.fround(minimum));
    }
    assert.deepEqual(readBack('duration', 0.1), {
      ...parameter,
      type: 'duration',
      default: undefined,
      minimum: 0.1,
      maximum: undefined,
    });
  });

  it('are refused beyond 2^53, where numbers of JavaScript are not exact', () => {
    const bytes = hex('0a14 0a0177 1a0f 0a0169 320a 10ffffffffffffffff7f');
    assert.throws(() => AvailableWorkflows.decode(bytes), {
      reason: '9223372036854775807 of i is beyond 2^53',
    });
  });
});
