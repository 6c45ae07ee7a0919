import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  InboxBatch,
  JobResult,
  JobSubmission,
  RelayedInboxBatch,
  RelayedJobResult,
  RelayedSubmission,
  RelayedTaskResult,
  TaskResult,
  UnreadableMessageError,
} from '@omotes/protocol';
import { inboxBatches, results, submissions, taskResults } from './arbitraries.ts';

const bytesOf = (text: string | undefined): Buffer | undefined =>
  text === undefined ? undefined : Buffer.from(text);

const JOB_ID = '9c2f8f2e-7d4a-4d0e-9f31-0f0d6a6f2c11';
const SUBMISSION = JobSubmission.encode({ jobId: JOB_ID, workflowType: 'noop', esdl: '<é/>', params: {} });

test('a relayed submission equals the submission, except that its ESDL is in bytes', () => {
  fc.assert(
    fc.property(submissions, (submission) => {
      const { esdl, ...others } = RelayedSubmission.decode(JobSubmission.encode(submission));
      assert.deepEqual({ ...others, esdl: Buffer.from(esdl).toString() }, submission);
    }),
  );
});

test('a relayed task result equals the result, except that its ESDL is in bytes', () => {
  fc.assert(
    fc.property(taskResults, (result) => {
      const { outputEsdl, ...others } = RelayedTaskResult.decode(TaskResult.encode(result));
      const text = outputEsdl && Buffer.from(outputEsdl).toString();
      assert.deepEqual({ ...others, outputEsdl: text }, result);
    }),
  );
});

for (const [length, padding] of [
  ['short', ''],
  ['long', 'é'.repeat(10_000)],
] as const) {
  const padded = <Result extends JobResult>(result: Result): Result =>
    result.outputEsdl === undefined ? result : { ...result, outputEsdl: result.outputEsdl + padding };

  test(`relayed results and inbox batches with a ${length} ESDL have the same bytes as those with strings`, () => {
    fc.assert(
      fc.property(results.map(padded), (result) => {
        const relayed = RelayedJobResult.encode({ ...result, outputEsdl: bytesOf(result.outputEsdl) });
        assert.deepEqual(Buffer.from(relayed), Buffer.from(JobResult.encode(result)));
      }),
    );
    const allUpdates = inboxBatches.map(({ updates }) =>
      updates.map((event) => (event.type === 'result' ? padded(event) : event)),
    );
    fc.assert(
      fc.property(allUpdates, (updates) => {
        const relayed = updates.map((event) =>
          event.type === 'result' ? { ...event, outputEsdl: bytesOf(event.outputEsdl) } : event,
        );
        assert.deepEqual(
          Buffer.from(RelayedInboxBatch.encode({ updates: relayed })),
          Buffer.from(InboxBatch.encode({ updates })),
        );
      }),
    );
  });
}

test('the bytes of the ESDL are a view of the message', () => {
  const { esdl } = RelayedSubmission.decode(SUBMISSION);
  assert.equal(esdl.buffer, SUBMISSION.buffer);
});

test('the last of two ESDLs in a submission counts, as everywhere in protobuf', () => {
  const twice = Buffer.concat([SUBMISSION, Buffer.from([0x22, 1, 0x78])]);
  assert.equal(JobSubmission.decode(twice).esdl, 'x');
  assert.equal(Buffer.from(RelayedSubmission.decode(twice).esdl).toString(), 'x');
});

test('an ESDL that is not UTF-8 is refused with its job id', () => {
  const damaged = Buffer.concat([SUBMISSION, Buffer.from([0x22, 1, 0xff])]);
  assert.throws(
    () => RelayedSubmission.decode(damaged),
    (error) =>
      error instanceof UnreadableMessageError &&
      error.jobId === JOB_ID &&
      error.reason === 'the ESDL is not UTF-8',
  );
});

test('a submission with more than 8 MiB beside its ESDL is refused with its job id', () => {
  const esdl = `<${'x'.repeat(9 * 1024 * 1024)}/>`;
  const submission = { jobId: JOB_ID, workflowType: 'noop', esdl, params: {} };
  assert.equal(RelayedSubmission.decode(JobSubmission.encode(submission)).esdl.length, esdl.length);
  const large = JobSubmission.encode({ ...submission, params: { text: esdl } });
  assert.throws(
    () => RelayedSubmission.decode(large),
    (error) =>
      error instanceof UnreadableMessageError &&
      error.jobId === JOB_ID &&
      error.reason === 'it has 9.1 MiB beside its ESDL, more than the 8 MiB allowed',
  );
});

test('damaged bytes are decoded or refused with an UnreadableMessageError', () => {
  const damaged = fc.tuple(fc.nat(SUBMISSION.length - 1), fc.nat(255)).map(([at, byte]) => {
    const bytes = Buffer.from(SUBMISSION);
    bytes[at] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      try {
        RelayedSubmission.decode(bytes);
      } catch (error) {
        assert.ok(error instanceof UnreadableMessageError);
      }
    }),
    { numRuns: 1_000 },
  );
});
