import type { MessageInitShape } from '@bufbuild/protobuf';
import { nameOfNumber, numberOfName } from './codec.ts';
import type { EsdlMessage as WireEsdlMessage, EsdlMessageSchema } from './generated/omotes/job_pb.js';

/** In the order of the numbers on the wire. */
export const SEVERITIES = ['debug', 'info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a worker has to say about the input, for the user of the job. */
export interface EsdlMessage {
  readonly technicalMessage: string;
  readonly severity: Severity;
  /** The `id` of the asset in the ESDL; absent: about the whole energy system. */
  readonly esdlObjectId?: string | undefined;
}

export function esdlMessageToWire(message: EsdlMessage): MessageInitShape<typeof EsdlMessageSchema> {
  const { technicalMessage, severity, esdlObjectId } = message;
  return { technicalMessage, severity: numberOfName('severity', SEVERITIES, severity), esdlObjectId };
}

export function esdlMessageFromWire(wire: WireEsdlMessage): EsdlMessage {
  return {
    technicalMessage: wire.technicalMessage,
    severity: nameOfNumber('severity', SEVERITIES, wire.severity),
    esdlObjectId: wire.esdlObjectId,
  };
}
