import { testPairings } from './pairings.ts';

testPairings('Python', 'newest');
