// A program that submits jobs to a peer and reports how long they took. Settings are in the environment.
import { type LoadOutcome, type LoadRequest, runLoad } from '../load.ts';
import { answerRequests } from '../program.ts';
import { Replies } from '../replies.ts';
import { peerSettings } from './peer.ts';
import { PEERS } from './peers.ts';

const settings = peerSettings();
const replies = new Replies();
const connecting = PEERS[settings.peer]?.connect(settings, replies);
answerRequests<LoadRequest, LoadOutcome>(async (load) => {
  const submit = await connecting;
  if (!submit) throw new Error(`There is no peer ${settings.peer}`);
  return runLoad(
    load,
    () => replies.to(submit),
    () => replies.takeRepeated(),
  );
});
