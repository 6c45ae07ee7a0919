import { createCodec, required, type Codec } from '../wire/codec.ts';
import { PackedMessagesSchema } from '../generated/omotes/packing_pb.js';

/** One of the messages in a packed message. */
export interface PackedMessage {
  readonly body: Uint8Array;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Messages of one queue, in the order in which they would have been published. See `docs/wire-protocol.md#packedmessages`. */
export interface PackedMessages {
  readonly messages: readonly PackedMessage[];
}

export const PackedMessages: Codec<PackedMessages> = createCodec(PackedMessagesSchema, {
  toWire: ({ messages }: PackedMessages) => ({
    messages: messages.map(({ body, messageId, headers }) => ({ body, messageId, headers })),
  }),
  fromWire: (wire) => ({
    messages: wire.messages.map(({ body, messageId, headers }, index) => ({
      body,
      messageId: required(`messages[${index}].message_id`, messageId),
      headers,
    })),
  }),
});
