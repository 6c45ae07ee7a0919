import type { MessageInitShape } from '@bufbuild/protobuf';
import { createCodec, required, type Codec } from '../wire/codec.ts';
import {
  InboxBatchSchema,
  type InboxBatch_Update as WireUpdate,
  type InboxBatch_UpdateSchema,
} from '../generated/omotes/update_pb.js';
import {
  progressCorrespondence,
  resultCorrespondence,
  statusCorrespondence,
  type JobProgressUpdate,
  type JobResult,
  type JobStatusUpdate,
} from './job-events.ts';

/** One update of a job, from the orchestrator to the SDK. */
export type JobUpdate<Esdl = string> =
  | ({ readonly type: 'status' } & JobStatusUpdate)
  | ({ readonly type: 'progress' } & JobProgressUpdate)
  | ({ readonly type: 'result' } & JobResult<Esdl>);

/** Updates of several jobs of one SDK, in order. See `docs/wire-protocol.md#inboxbatch`. */
export interface InboxBatch<Esdl = string> {
  readonly updates: readonly JobUpdate<Esdl>[];
}

export const InboxBatch: Codec<InboxBatch> = createCodec(InboxBatchSchema, {
  toWire: ({ updates }: InboxBatch) => ({ updates: updates.map(updateToWire) }),
  fromWire: (wire) => ({ updates: wire.updates.map(updateFromWire) }),
});

function updateToWire(event: JobUpdate): MessageInitShape<typeof InboxBatch_UpdateSchema> {
  const { jobId } = event;
  switch (event.type) {
    case 'status':
      return { jobId, content: { case: 'status', value: statusCorrespondence.toWire(event) } };
    case 'progress':
      return { jobId, content: { case: 'progress', value: progressCorrespondence.toWire(event) } };
    case 'result':
      return { jobId, content: { case: 'result', value: resultCorrespondence.toWire(event) } };
  }
}

function updateFromWire(wire: WireUpdate, index: number): JobUpdate {
  const jobId = required(`updates[${index}].job_id`, wire.jobId);
  const event = readUpdate(wire, index);
  if (event.jobId !== jobId) throw new Error(`updates[${index}] names two jobs, ${jobId} and ${event.jobId}`);
  return event;
}

function readUpdate({ content }: WireUpdate, index: number): JobUpdate {
  switch (content.case) {
    case 'status':
      return { type: 'status', ...statusCorrespondence.fromWire(content.value) };
    case 'progress':
      return { type: 'progress', ...progressCorrespondence.fromWire(content.value) };
    case 'result':
      return { type: 'result', ...resultCorrespondence.fromWire(content.value) };
    case undefined:
      throw new Error(`updates[${index}].content is missing`);
  }
}
