import { testPairings } from './pairings.ts';

testPairings('TypeScript', 'newest');
