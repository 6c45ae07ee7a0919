import type { MessageInitShape } from '@bufbuild/protobuf';
import { nameOfNumber, numberOfName } from '../wire/codec.ts';
import type { Feedback as WireFeedback, FeedbackSchema } from '../generated/omotes/feedback_pb.js';

/** In the order of the numbers on the wire. */
export const SEVERITIES = ['debug', 'info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a worker has to say about the input, for the user of the job. */
export interface Feedback {
  readonly message: string;
  readonly severity: Severity;
  /** The `id` of the asset in the ESDL; absent: about the whole energy system. */
  readonly assetId?: string | undefined;
}

export function feedbackToWire({
  message,
  severity,
  assetId,
}: Feedback): MessageInitShape<typeof FeedbackSchema> {
  return {
    message,
    severity: numberOfName('severity', SEVERITIES, severity),
    assetId,
  };
}

export function feedbackFromWire(wire: WireFeedback): Feedback {
  return {
    message: wire.message,
    severity: nameOfNumber('severity', SEVERITIES, wire.severity),
    assetId: wire.assetId,
  };
}
