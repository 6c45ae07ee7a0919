// A peer's worker. Settings are in the environment.
import { endWithParent } from '../program.ts';
import { peerSettings } from './peer.ts';
import { PEERS } from './peers.ts';

endWithParent();
const settings = peerSettings();
await PEERS[settings.peer]?.work(settings);
