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
export type JobEvent<Esdl = string> =
  | ({ readonly kind: 'status' } & JobStatusUpdate)
  | ({ readonly kind: 'progress' } & JobProgressUpdate)
  | ({ readonly kind: 'result' } & JobResult<Esdl>);

/** Events of several jobs of one SDK, in the order in which they happened. See `docs/wire-protocol.md#inboxbatch`. */
export interface InboxBatch<Esdl = string> {
  readonly events: readonly JobEvent<Esdl>[];
}

export const InboxBatch: Codec<InboxBatch> = createCodec(InboxBatchSchema, {
  toWire: ({ events }: InboxBatch) => ({ events: events.map(eventToWire) }),
  fromWire: (wire) => ({ events: wire.events.map(eventFromWire) }),
});

function eventToWire(event: JobEvent): MessageInitShape<typeof InboxEventSchema> {
  const { jobId } = event;
  switch (event.kind) {
    case 'status':
      return { jobId, event: { case: 'status', value: statusCorrespondence.toWire(event) } };
    case 'progress':
      return { jobId, event: { case: 'progress', value: progressCorrespondence.toWire(event) } };
    case 'result':
      return { jobId, event: { case: 'result', value: resultCorrespondence.toWire(event) } };
  }
}

function eventFromWire(wire: WireInboxEvent, index: number): JobEvent {
  const jobId = required(`events[${index}].job_id`, wire.jobId);
  const event = readEvent(wire, index);
  if (event.jobId !== jobId) throw new Error(`events[${index}] is of job ${jobId} and of job ${event.jobId}`);
  return event;
}

function readEvent({ event }: WireInboxEvent, index: number): JobEvent {
  switch (event.case) {
    case 'status':
      return { kind: 'status', ...statusCorrespondence.fromWire(event.value) };
    case 'progress':
      return { kind: 'progress', ...progressCorrespondence.fromWire(event.value) };
    case 'result':
      return { kind: 'result', ...resultCorrespondence.fromWire(event.value) };
    case undefined:
      throw new Error(`events[${index}].event is missing`);
  }
}
