// The bare loop in the orchestrator's place: the same messages, confirms, acknowledgements and statements, no logic.
import { publishAll, consumeBatches, openChannel, type Outgoing } from './loops.ts';
import {
  jobIdOf,
  jobIdsIn,
  KINDS,
  LENGTHS,
  packed,
  properties,
  task,
  taskProperties,
  type Event,
  type Kind,
} from './messages.ts';
import { Rows } from './rows.ts';
import { floorQueues, floorSettings } from './settings.ts';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();

const settings = floorSettings();
const { packing, hasDatabase, connections } = settings;
const { orchestratorSdk, orchestratorWorker } = connections;
const queues = floorQueues(settings);
const rows = hasDatabase ? new Rows(connections.database) : undefined;
/** The inbox of each unfinished job. */
const inboxes = new Map<string, string>();

const sdk = await openChannel(orchestratorSdk);
const sdkPublisher = await openChannel(orchestratorSdk);
const workers = await openChannel(orchestratorWorker);
const workerPublisher = await openChannel(orchestratorWorker);

function tell(jobIds: readonly string[], ...kinds: readonly Kind[]): Promise<void> {
  const byInbox = Map.groupBy(jobIds, (jobId) => inboxes.get(jobId) ?? '');
  const messages = [...byInbox].flatMap(([inbox, ids]): Outgoing[] => {
    const events = ids.flatMap((jobId) => kinds.map((kind): Event => ({ jobId, kind })));
    const batches = packing !== 'none' ? [events] : events.map((event) => [event]);
    return batches.map((batch): Outgoing => [inbox, packed(batch), properties()]);
  });
  return publishAll(sdkPublisher, messages);
}

await consumeBatches(sdk, [{ name: queues.submissions, prefetch: 500 }], async (batch) => {
  const jobIds = batch.map(({ content }) => jobIdOf(content));
  const replyTos = batch.map(({ properties: { replyTo } }) => String(replyTo));
  jobIds.forEach((jobId, index) => inboxes.set(jobId, replyTos[index] ?? ''));
  await rows?.insert(jobIds, replyTos);
  await Promise.all([
    tell(jobIds, KINDS.status),
    publishAll(
      workerPublisher,
      jobIds.map((jobId): Outgoing => [queues.tasks, task(jobId), taskProperties(jobId)]),
    ),
  ]);
  await rows?.submitted(jobIds);
  await tell(jobIds, KINDS.status);
});

const events = [
  { name: queues.starts, prefetch: 2_000 },
  { name: queues.results, prefetch: 500 },
];
await consumeBatches(workers, events, async (batch) => {
  const of = (queue: string, length: number): string[] =>
    batch
      .filter(({ fields }) => fields.routingKey === queue)
      .flatMap(({ content }) => jobIdsIn(content, length));
  const [started, ended] = [of(queues.starts, LENGTHS.start), of(queues.results, LENGTHS.result)];
  if (started.length > 0) {
    await rows?.running(started);
    await tell(started, KINDS.status);
  }
  if (ended.length === 0) return;
  await tell(ended, KINDS.status, KINDS.result);
  await rows?.end(ended);
  for (const jobId of ended) inboxes.delete(jobId);
});
