import { testCeleryTools } from './celery-scenarios.ts';

testCeleryTools('locked');
