import { EnvironmentReader } from '@omotes/protocol';
import { InvalidOptionsError } from './errors.ts';
import type { ConnectOptions } from './options.ts';

/**
 * The broker that the environment names: `RABBITMQ_HOSTNAME`, `_PORT`, `_USERNAME`, `_PASSWORD`, `_VIRTUALHOST`, each with
 * its default. An empty variable counts as unset: compose files set those. Throws `InvalidOptionsError`.
 */
export function optionsFromEnvironment(environment: NodeJS.ProcessEnv = process.env): ConnectOptions {
  const read = new EnvironmentReader(environment);
  const broker = read.broker('');
  if (read.problems.length > 0) throw new InvalidOptionsError(read.problems);
  return broker;
}
