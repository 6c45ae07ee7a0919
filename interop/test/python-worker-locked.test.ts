import { testPairings } from './pairings.ts';

testPairings('Python', 'locked');
