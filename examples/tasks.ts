import { defineTasks } from '@omotes/worker';
import { networkReport } from './src/network-report.ts';
import { crash, fail, noop, progress, sleep } from './src/test-tasks.ts';

/** The tasks of the example worker, by workflow type: those of `workflow-config.json`. */
export default defineTasks({
  network_report: networkReport,
  noop: { run: noop, inline: true },
  sleep,
  progress,
  fail,
  crash,
});
