import { Type, type Static, type TInteger, type TObject } from 'typebox';
import { JOB_STATUSES, type JobStatus } from './job.ts';
import { moment, named, numberOrNull, textOrNull } from './reference.ts';

const count = (description: string) => Type.Integer({ description, minimum: 0 });

/** A count for each of several names. */
function countsOf<Name extends string>(
  names: readonly Name[],
  description: string,
): TObject<Readonly<Record<Name, TInteger>>> {
  const counts = names.map((name) => [name, Type.Integer({ minimum: 0 })] as const);
  return Type.Object(Object.fromEntries(counts) as Record<Name, TInteger>, { description }); // one for each name
}

export const systemTaskSchema = Type.Object({
  job_id: textOrNull('Null: the worker does not tell, as for tasks of other programs.'),
  workflow_type: Type.String(),
  running_for_s: numberOrNull("By the worker's clock."),
});
export type SystemTask = Static<typeof systemTaskSchema>;

export const systemWorkerSchema = Type.Object({
  name: Type.String({ description: "Its node name in Celery's tools." }),
  workflows: Type.Array(Type.String(), { description: 'The workflow types that it takes.' }),
  slots: numberOrNull('Tasks that it can run at once.'),
  tasks: Type.Array(systemTaskSchema, { description: 'Those that it runs, oldest first.' }),
});
export type SystemWorker = Static<typeof systemWorkerSchema>;

export const systemQueueSchema = Type.Object({
  name: Type.String(),
  virtual_host: Type.String(),
  messages: count('Messages that wait; those on their way to a consumer are not among them.'),
  consumers: count('Programs that take messages from it, each perhaps with several consumers.'),
  growth_per_s: numberOrNull(
    'By how many messages a second it grew, negative: it empties, over the last half minute in which somebody asked; null: nobody did.',
  ),
});
export type SystemQueue = Static<typeof systemQueueSchema>;

/** The answer of GET /system. */
export const systemSchema = named(
  'System',
  Type.Object({
    orchestrators: Type.Array(
      Type.Object({
        name: Type.String({ description: 'They are numbered: nothing on the wire names them.' }),
      }),
      { description: 'Those that take jobs at present.' },
    ),
    workers: Type.Array(systemWorkerSchema, { description: 'Those that have answered, by name.' }),
    queues: Type.Array(systemQueueSchema),
    jobs: countsOf(JOB_STATUSES, 'How many jobs have each status, of those that this gateway keeps.'),
    dead_letters: count('Messages that could not be handled, in all virtual hosts.'),
    problems: Type.Array(Type.String(), {
      description: 'What could not be found out, and why; what depends on it is empty.',
    }),
  }),
);
export type System = Static<typeof systemSchema>;

/** The ends of a job. */
export const END_STATUSES = [
  'succeeded',
  'cancelled',
  'timeout',
  'error',
] as const satisfies readonly JobStatus[];

/** The query of GET /system/history. */
export const historyQuerySchema = Type.Object({
  hours: Type.Integer({ description: 'How far back.', minimum: 1, maximum: 24 * 366, default: 24 }),
});

/** One of the list that GET /system/history answers, oldest first. */
export const historyBucketSchema = named(
  'HistoryBucket',
  Type.Object({
    at: moment('Where it begins; it ends where the next one begins.'),
    finished: count('Jobs that ended in it.'),
    waiting_s_p50: numberOrNull('Of those that ran, how long half of them waited at most; null: none ran.'),
    running_s_p50: numberOrNull('Of those that ran, how long half of them ran at most; null: none ran.'),
    by_result: countsOf(END_STATUSES, 'How they ended.'),
  }),
);
export type HistoryBucket = Static<typeof historyBucketSchema>;
