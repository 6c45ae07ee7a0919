import { readRunningStack, stackEnvironment, workerEnvironment } from '@omotes/local';
import type { Command } from 'commander';
import { type Context, type Environment, print, printJson } from '../context.ts';
import { checkBrokers, checkWorkerBroker } from '../doctor/broker-checks.ts';
import type { Check } from '../doctor/check.ts';
import { checkConsumerTimeout } from '../doctor/consumer-timeout-check.ts';
import { checkDatabase } from '../doctor/database-check.ts';
import { checkDefinitions } from '../doctor/definitions-check.ts';
import { checkS3 } from '../doctor/s3-check.ts';
import { checkTimeSeries } from '../doctor/time-series-check.ts';
import { CliError, NoServersError } from '../errors.ts';
import { definitionsPath } from '../local-system.ts';
import { checkLines } from '../output/check-lines.ts';

/** The orchestrator's default (`docs/configuration.md#orchestrator`). */
const DEFAULT_DEFINITIONS = '../config/workflow_config.json';

/** `omotes doctor` */
export function addDoctor(program: Command, context: Context): void {
  program
    .command('doctor')
    .summary('check the servers and explain how to fix problems')
    .description(
      "Check the servers that the environment names, or else those of './omotes up': broker, permissions, " +
        'consumer_timeout, queue arguments and policies, database schema, time-series servers, S3 buckets and ' +
        'workflow definitions. Changes nothing.',
    )
    .option('--json', 'print a JSON list')
    .action(async (options: { json?: boolean }) => {
      const checks = await examine(context);
      if (options.json) printJson(context.stdout, checks);
      else print(context.stdout, ...checkLines(checks, context.stdout));
      const problems = checks.filter(({ state }) => state === 'problem').length;
      if (problems > 0)
        throw new CliError('problems_found', `${problems} of ${checks.length} checks found a problem`);
    });
}

async function examine(context: Context): Promise<Check[]> {
  const { environment, dataFolder } = context;
  const names = ['RABBITMQ_HOSTNAME', 'SDK_RABBITMQ_HOSTNAME', 'CELERY_RABBITMQ_HOSTNAME', 'POSTGRESQL_HOST'];
  if (names.some((name) => environment[name])) {
    const path = environment['WORKFLOW_CONFIG_PATH'] || DEFAULT_DEFINITIONS;
    return examineServers(environment, path, undefined);
  }
  const stack = await readRunningStack(dataFolder);
  if (!stack) throw new NoServersError(dataFolder);
  return [
    ...(await examineServers(
      { ...environment, ...stackEnvironment(stack) },
      definitionsPath(environment),
      dataFolder,
    )),
    ...(await checkWorkerBroker(workerEnvironment(stack))),
  ];
}

async function examineServers(
  environment: Environment,
  definitionsPath: string,
  privateDataFolder: string | undefined,
): Promise<Check[]> {
  const { check: definitions, workflowTypes } = await checkDefinitions(definitionsPath);
  const isOrchestratorKnown = Boolean(environment['POSTGRESQL_HOST']);
  return [
    ...(await checkBrokers(environment, workflowTypes, privateDataFolder)),
    await checkConsumerTimeout(privateDataFolder),
    // A program that only submits jobs does not know the database or the definitions.
    ...(isOrchestratorKnown
      ? [
          ...(await checkDatabase(environment)),
          ...(await checkTimeSeries(environment)),
          ...(await checkS3(environment)),
          definitions,
        ]
      : []),
  ];
}
