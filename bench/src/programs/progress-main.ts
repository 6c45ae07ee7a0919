// An SDK program that submits jobs that send updates, and reports how the updates arrived. Settings are in the environment,
// as for `sdk-main.ts`.
import { connectFromEnvironment } from '@omotes/sdk';
import type { LoadRequest } from '../load.ts';
import { answerRequests } from '../program.ts';
import { type ProgressOutcome, runProgressLoad } from '../progress-load.ts';
import { Received } from '../received.ts';

const received = new Received();
const connecting = connectFromEnvironment({ clientId: process.env['OMOTES_BENCH_CLIENT_ID'] ?? '' });
answerRequests<LoadRequest, ProgressOutcome>(async (load) =>
  runProgressLoad(await connecting, load, received),
);
