import { testWorlds } from './world-tests.ts';
import { WORLDS } from './worlds.ts';

testWorlds(WORLDS.filter(({ replicas }) => replicas > 1));
