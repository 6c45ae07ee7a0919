// The counterpart of `python/sdk_client.py` on the TypeScript SDK: reads a command per line and prints an event per line, in JSON.
import { createInterface } from 'node:readline';
import { connectFromEnvironment, type JobHandle, type JobRequest } from '@omotes/sdk';

type Command = { readonly id: number } & (
  ({ readonly do: 'submit' } & JobRequest) | { readonly do: 'delete' | 'reconnect'; readonly job: string }
);

const client = await connectFromEnvironment();
tell({ type: 'ready' });
for await (const line of createInterface(process.stdin)) {
  const command = JSON.parse(line) as Command;
  try {
    tell({ type: 'done', command: command.id, job: await obey(command) });
  } catch (problem) {
    tell({ type: 'refused', command: command.id, problem: String(problem) });
  }
}

async function obey(command: Command): Promise<string> {
  switch (command.do) {
    case 'submit':
      return follow(await client.submit(command));
    case 'reconnect':
      return follow(await client.attach(command.job));
    case 'delete':
      await client.cancel(command.job);
      return command.job;
  }
}

function follow(job: JobHandle): string {
  void (async () => {
    for await (const event of job) tell({ ...event, job: job.id });
  })();
  return job.id;
}

function tell(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
