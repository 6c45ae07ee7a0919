// An SDK program that submits jobs and reports how long they took. Its connection and, with an inbox, its client id are in
// the environment.
import { connectFromEnvironment } from '@omotes/sdk';
import { type LoadOutcome, type LoadRequest, runLoad } from '../load.ts';
import { answerRequests } from '../program.ts';
import { Received } from '../received.ts';
import { sampleEsdl } from '../sample-job.ts';

const clientId = process.env['OMOTES_BENCH_CLIENT_ID'];
const received = new Received();
const connecting = connectFromEnvironment(clientId === undefined ? {} : { clientId });
answerRequests<LoadRequest, LoadOutcome>(async (load) => {
  const client = await connecting;
  const { workflowType, params = {}, esdlBytes } = load;
  const esdl = sampleEsdl(esdlBytes);
  const perform = async (): Promise<void> => {
    const job = await client.submit({ workflowType, params, esdl });
    for await (const event of job) {
      if (event.type === 'result' && event.result.resultType !== 'SUCCEEDED')
        throw new Error(`job ${job.id} ended in ${event.result.resultType}`);
    }
  };
  return runLoad(load, perform, () => received.results.take());
});
