/*
 * A program as the field's TypeScript SDK lets front ends write them. It publishes through the default exchange, and declares
 * the queues of a job beside its submission, each on a channel of its own that it never closes, durable and without arguments.
 *
 * `node program.ts WORKFLOW_TYPE COUNT` submits so many jobs at once and ends when each has its result and every status; with
 * `late` as a third word it declares the queues of all but the last only when that one is over, so after their ends. It
 * prints the types of the results, one JSON object. When nothing has come for a while it names what is missing, and fails.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { EnvironmentReader, JobResult, JobStatusUpdate, JobSubmission, jobQueues } from '@omotes/protocol';
import { connect, type Channel, type ChannelModel } from 'amqplib';

const PATIENCE_MS = 30_000;

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dörp"/>';

const [workflowType = 'copy', count = '1', when] = process.argv.slice(2);

const arrivals = new EventEmitter();

/** What has arrived for a job. */
interface Seen {
  readonly statuses: string[];
  resultType: string | undefined;
}

const seen = new Map<string, Seen>();
const over = Promise.withResolvers<void>();
const impatient = setTimeout(() => over.reject(new Error(`Nothing further came: ${missing()}`)), PATIENCE_MS);

function missing(): string {
  const incomplete = [...seen].filter(([, job]) => !isComplete(job));
  return JSON.stringify(Object.fromEntries(incomplete));
}

function isComplete({ statuses, resultType }: Seen): boolean {
  const due = ['REGISTERED', 'ENQUEUED', 'RUNNING', ...(resultType === 'SUCCEEDED' ? ['FINISHED'] : [])];
  return resultType !== undefined && statuses.join() === due.join();
}

async function channelWith(connection: ChannelModel, queue: string): Promise<Channel> {
  const channel = await connection.createChannel();
  await channel.assertExchange('omotes_exchange', 'direct', { durable: false });
  await channel.assertQueue(queue, { durable: true });
  await channel.bindQueue(queue, 'omotes_exchange', queue);
  return channel;
}

async function follow(connection: ChannelModel, queue: string, take: (body: Buffer) => void): Promise<void> {
  const channel = await channelWith(connection, queue);
  await channel.consume(queue, (message) => {
    if (!message) return;
    take(message.content);
    channel.ack(message);
    impatient.refresh();
    arrivals.emit('message');
    if ([...seen.values()].every(isComplete)) over.resolve();
  });
}

/** Resolves when the broker has the submission; with what comes of the job. */
async function submit(connection: ChannelModel, mayDeclare: Promise<void>): Promise<Seen> {
  const jobId = randomUUID();
  const job: Seen = { statuses: [], resultType: undefined };
  seen.set(jobId, job);
  const channel = await channelWith(connection, 'job_submissions');
  const { status, progress, result } = jobQueues(jobId);
  const following = mayDeclare.then(() =>
    Promise.all([
      follow(connection, result.name, (body) => (job.resultType = JobResult.decode(body).resultType)),
      follow(connection, status.name, (body) => job.statuses.push(JobStatusUpdate.decode(body).status)),
      follow(connection, progress.name, () => undefined),
    ]),
  );
  const body = JobSubmission.encode({ jobId, workflowType, esdl: ESDL, params: {} });
  channel.sendToQueue('job_submissions', Buffer.from(body), { persistent: true });
  if (when !== 'late') await following;
  // On one channel the broker handles this after the submission.
  await channel.checkQueue('job_submissions');
  return job;
}

const { hostname, port, username, password, virtualHost } = new EnvironmentReader(process.env).broker('');
const connection = await connect({ hostname, port, username, password, vhost: virtualHost });
const lastIsOver = Promise.withResolvers<void>();
const others = Array.from({ length: Number(count) - 1 }, () =>
  submit(connection, when === 'late' ? lastIsOver.promise : Promise.resolve()),
);
if (when === 'late') await Promise.all(others);
const last = await submit(connection, Promise.resolve());
while (!isComplete(last)) await once(arrivals, 'message');
lastIsOver.resolve();
await over.promise;
clearTimeout(impatient);
const types = Map.groupBy(seen.values(), ({ resultType }) => resultType);
console.log(JSON.stringify(Object.fromEntries([...types].map(([type, of]) => [type, of.length]))));
await connection.close();
