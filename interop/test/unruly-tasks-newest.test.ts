import { testUnrulyTasks } from './unruly-tasks.ts';

testUnrulyTasks('Python', 'newest');
