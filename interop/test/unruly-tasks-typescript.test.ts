import { testUnrulyTasks } from './unruly-tasks.ts';

testUnrulyTasks('TypeScript', 'newest');
