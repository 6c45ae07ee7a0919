import { defineTasks } from '@omotes/worker';
import exampleTasks from '../../../examples/tasks.ts';
import { noop } from '../../../examples/src/test-tasks.ts';

/** The tasks of the example worker, and `noop` in a process slot. */
export default defineTasks({ ...exampleTasks, noop_process: noop });
