import type { Command } from 'commander';

/** `omotes orchestrator` */
export function addOrchestrator(program: Command): void {
  program
    .command('orchestrator')
    .summary('run an orchestrator against existing servers')
    .description(
      'Run an orchestrator until Ctrl-C or SIGTERM. SDK_RABBITMQ_*, CELERY_RABBITMQ_*, TASK_RABBITMQ_* and ' +
        'POSTGRESQL_* name its servers, WORKFLOW_CONFIG_PATH its workflow definitions.',
    )
    .action(async () => {
      // Imported here, so that other commands start faster.
      const { runOrchestrator } = await import('@omotes/orchestrator');
      await runOrchestrator();
    });
}
