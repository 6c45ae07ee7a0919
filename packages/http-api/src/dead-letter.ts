import { Type, type Static } from 'typebox';
import { named, textOrNull } from './schema-parts.ts';

/** A message that could not be read or handled. */
export const deadLetterSchema = named(
  'DeadLetter',
  Type.Object({
    id: Type.String(),
    time: textOrNull('When it was dead-lettered, in ISO 8601; null: unknown.'),
    virtual_host: Type.String(),
    queue: textOrNull('The queue it came from; null: unknown, so it cannot be replayed.'),
    bytes: Type.Integer({ minimum: 0 }),
    reason: Type.String(),
  }),
);
export type DeadLetter = Static<typeof deadLetterSchema>;

export const deadLetterReplayedAnswerSchema = named(
  'DeadLetterReplayedAnswer',
  Type.Object({ id: Type.String(), replayed: Type.Boolean() }),
);
export type DeadLetterReplayedAnswer = Static<typeof deadLetterReplayedAnswerSchema>;

export const deadLetterDeletedAnswerSchema = named(
  'DeadLetterDeletedAnswer',
  Type.Object({ id: Type.String(), deleted: Type.Boolean() }),
);
export type DeadLetterDeletedAnswer = Static<typeof deadLetterDeletedAnswerSchema>;
