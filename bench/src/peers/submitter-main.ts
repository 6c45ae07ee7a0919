// A program that puts jobs through a peer and says how long they took, set by the environment.
import { type LoadOutcome, type LoadRequest, runLoad } from '../load.ts';
import { answerRequests } from '../program.ts';
import { peerSettings } from './peer.ts';
import { PEERS } from './peers.ts';

const settings = peerSettings();
const connecting = PEERS[settings.peer]?.connect(settings);
answerRequests<LoadRequest, LoadOutcome>(async (load) => {
  const perform = await connecting;
  return runLoad(load, async () => {
    await perform?.();
    return 1;
  });
});
