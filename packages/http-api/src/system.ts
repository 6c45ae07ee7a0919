import { Type, type Static, type TInteger, type TObject } from 'typebox';
import { END_STATUSES, JOB_STATUSES } from './job-status.ts';
import { moment, named, numberOrNull, textOrNull } from './schema-parts.ts';

const count = (description: string) => Type.Integer({ description, minimum: 0 });

/** An object with a count for each name. */
function countsOf<Name extends string>(
  names: readonly Name[],
  description: string,
): TObject<Readonly<Record<Name, TInteger>>> {
  const counts = names.map((name) => [name, Type.Integer({ minimum: 0 })] as const);
  return Type.Object(Object.fromEntries(counts) as Record<Name, TInteger>, { description }); // has each name
}

const systemTaskSchema = Type.Object({
  job_id: textOrNull('Null when the worker does not report it, as for tasks of other programs.'),
  workflow_type: Type.String(),
  running_for_s: numberOrNull("In seconds, by the worker's clock; null: unknown."),
});
export type SystemTask = Static<typeof systemTaskSchema>;

const systemWorkerSchema = Type.Object({
  name: Type.String({ description: "Its node name in Celery's tools." }),
  workflows: Type.Array(Type.String(), { description: 'The workflow types that it performs.' }),
  slots: numberOrNull('How many tasks it can run at a time; null: unknown.'),
  tasks: Type.Array(systemTaskSchema, { description: 'The tasks it is running, oldest first.' }),
});
export type SystemWorker = Static<typeof systemWorkerSchema>;

const systemQueueSchema = Type.Object({
  name: Type.String(),
  virtual_host: Type.String(),
  messages: count('Messages waiting, without those already sent to a consumer.'),
  consumers: count('Consumers of the queue; a program may have several.'),
  growth_per_s: numberOrNull(
    'Growth in messages per second, over the half minute before this request; negative when it shrinks; null without an earlier request.',
  ),
});
export type SystemQueue = Static<typeof systemQueueSchema>;

/** The answer of GET /system. */
export const systemSchema = named(
  'System',
  Type.Object({
    orchestrators: Type.Array(
      Type.Object({
        name: Type.String({ description: 'A number: orchestrators have no names on the wire.' }),
      }),
      { description: 'The orchestrators that are taking jobs.' },
    ),
    workers: Type.Array(systemWorkerSchema, { description: 'The workers that answered, by name.' }),
    queues: Type.Array(systemQueueSchema),
    jobs: countsOf(JOB_STATUSES, 'How many jobs of this gateway have each status.'),
    dead_letters: count('Messages that could not be handled, in all virtual hosts.'),
    problems: Type.Array(Type.String(), {
      description: 'What could not be found out, and why; the fields that depend on it are empty.',
    }),
  }),
);
export type System = Static<typeof systemSchema>;

/** The query of GET /system/history. */
export const historyQuerySchema = Type.Object({
  hours: Type.Integer({ description: 'How far back.', minimum: 1, maximum: 24 * 366, default: 24 }),
});

/** One period of GET /system/history. */
export const historyBucketSchema = named(
  'HistoryBucket',
  Type.Object({
    at: moment('When it begins. It ends when the next one begins.'),
    finished: count('Jobs that ended in this period.'),
    waiting_s_p50: numberOrNull('Median wait of the jobs that ran, in seconds; null when none ran.'),
    running_s_p50: numberOrNull('Median run time of the jobs that ran, in seconds; null when none ran.'),
    by_result: countsOf(END_STATUSES, 'How the jobs ended.'),
  }),
);
export type HistoryBucket = Static<typeof historyBucketSchema>;
