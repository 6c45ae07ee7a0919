import type { MessageInitShape } from '@bufbuild/protobuf';
import { createCodec, required, type Codec } from './codec.ts';
import {
  InboxBatchSchema,
  type InboxEvent as WireInboxEvent,
  type InboxEventSchema,
} from './generated/omotes/inbox_pb.js';
import {
  progressCorrespondence,
  resultCorrespondence,
  statusCorrespondence,
  type JobProgressUpdate,
  type JobResult,
  type JobStatusUpdate,
} from './job-events.ts';

/** One event of a job, as the orchestrator tells it to the SDK. */
export type JobUpdate<Esdl = string> =
  | ({ readonly type: 'status' } & JobStatusUpdate)
  | ({ readonly type: 'progress' } & JobProgressUpdate)
  | ({ readonly type: 'result' } & JobResult<Esdl>);

/** Events of several jobs of one SDK, in the order in which they happened. See `docs/wire-protocol.md#inboxbatch`. */
export interface InboxBatch<Esdl = string> {
  readonly events: readonly JobUpdate<Esdl>[];
}

export const InboxBatch: Codec<InboxBatch> = createCodec(InboxBatchSchema, {
  toWire: ({ events }: InboxBatch) => ({ events: events.map(eventToWire) }),
  fromWire: (wire) => ({ events: wire.events.map(eventFromWire) }),
});

function eventToWire(event: JobUpdate): MessageInitShape<typeof InboxEventSchema> {
  const { jobId } = event;
  switch (event.type) {
    case 'status':
      return { jobId, event: { case: 'status', value: statusCorrespondence.toWire(event) } };
    case 'progress':
      return { jobId, event: { case: 'progress', value: progressCorrespondence.toWire(event) } };
    case 'result':
      return { jobId, event: { case: 'result', value: resultCorrespondence.toWire(event) } };
  }
}

function eventFromWire(wire: WireInboxEvent, index: number): JobUpdate {
  const jobId = required(`events[${index}].job_id`, wire.jobId);
  const event = readEvent(wire, index);
  if (event.jobId !== jobId) throw new Error(`events[${index}] is of job ${jobId} and of job ${event.jobId}`);
  return event;
}

function readEvent({ event }: WireInboxEvent, index: number): JobUpdate {
  switch (event.case) {
    case 'status':
      return { type: 'status', ...statusCorrespondence.fromWire(event.value) };
    case 'progress':
      return { type: 'progress', ...progressCorrespondence.fromWire(event.value) };
    case 'result':
      return { type: 'result', ...resultCorrespondence.fromWire(event.value) };
    case undefined:
      throw new Error(`events[${index}].event is missing`);
  }
}
