import { testPairings } from './pairings.ts';

testPairings('TypeScript', 'locked');
