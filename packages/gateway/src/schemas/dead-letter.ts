import { Type, type Static } from 'typebox';
import { named, textOrNull } from './reference.ts';

/** A message that could not be read or handled. */
export const deadLetterSchema = named(
  'DeadLetter',
  Type.Object({
    id: Type.String(),
    time: textOrNull('When it was set apart, in ISO 8601; null: not known.'),
    virtual_host: Type.String(),
    queue: textOrNull('Where it came from; null: not known, so it cannot be put back.'),
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
