import {
  create,
  fromBinary,
  toBinary,
  type DescMessage,
  type MessageInitShape,
  type MessageShape,
} from '@bufbuild/protobuf';
import { UnreadableMessageError, UnwritableMessageError } from '../errors.ts';

/** Encodes and decodes one kind of message. */
export interface Codec<T> {
  /** Name of the message, such as `JobSubmission`. */
  readonly kind: string;
  /** @throws {UnwritableMessageError} when a required field is missing or a value has no representation. */
  encode(message: T): Uint8Array<ArrayBuffer>;
  /** @throws {UnreadableMessageError} when the bytes cannot be decoded or a required field is missing. */
  decode(bytes: Uint8Array): T;
}

/** Converts between a message of this package and the protobuf message `Desc`. */
export interface Correspondence<T, Desc extends DescMessage> {
  readonly toWire: (message: T) => MessageInitShape<Desc>;
  /** Throws an Error with the reason when the message is not valid. */
  readonly fromWire: (wire: MessageShape<Desc>) => T;
  /** The job that the message is about; may be empty. Absent for messages that are not about one job. */
  readonly jobIdOf?: (wire: MessageShape<Desc>) => string;
}

export function createCodec<T, Desc extends DescMessage>(
  schema: Desc,
  { toWire, fromWire, jobIdOf }: Correspondence<T, Desc>,
): Codec<T> {
  const kind = schema.name;
  return {
    kind,
    encode(message) {
      try {
        const wire = create(schema, toWire(message));
        // Never send a message that a receiver would refuse.
        fromWire(wire);
        return toBinary(schema, wire);
      } catch (error) {
        throw new UnwritableMessageError(kind, reasonOf(error), error);
      }
    },
    decode(bytes) {
      let jobId: string | undefined;
      try {
        const wire = fromBinary(schema, bytes, { readUnknownFields: false });
        jobId = jobIdOf?.(wire) || undefined;
        return fromWire(wire);
      } catch (error) {
        throw new UnreadableMessageError(kind, reasonOf(error), jobId, error);
      }
    },
  };
}

/** Checks a required field: proto3 reads an absent field as an empty string, and no bytes as a message. */
export function required(field: string, value: string): string {
  if (value === '') throw new Error(`${field} is missing`);
  return value;
}

/**
 * The name of an enum's number, which is its position in `names`. Throws an Error for an unknown number, which proto3 lets
 * pass.
 */
export function nameOfNumber<Name extends string>(field: string, names: readonly Name[], wire: number): Name {
  const name = names[wire];
  if (name === undefined) throw new Error(`${field} has the unknown value ${wire}`);
  return name;
}

export function numberOfName<Name extends string>(field: string, names: readonly Name[], name: Name): number {
  const wire = names.indexOf(name);
  if (wire < 0) throw new Error(`${field} is '${name}', not one of ${names.join(', ')}`);
  return wire;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
