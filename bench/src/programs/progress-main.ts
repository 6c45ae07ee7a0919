// An SDK program that puts through jobs which send updates, and says how those came. Set by the environment as
// `sdk-main.ts` is.
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
