import type { ConnectOptions } from './options.ts';

/**
 * The options that the environment sets: `RABBITMQ_HOSTNAME`, `_PORT`, `_USERNAME`, `_PASSWORD`, `_VIRTUALHOST`
 * (wire contract, section 5). An empty variable counts as unset, as compose files make them.
 */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv = process.env): ConnectOptions {
  return {
    ...(env.RABBITMQ_HOSTNAME && { hostname: env.RABBITMQ_HOSTNAME }),
    ...(env.RABBITMQ_PORT && { port: Number(env.RABBITMQ_PORT) }),
    ...(env.RABBITMQ_USERNAME && { username: env.RABBITMQ_USERNAME }),
    ...(env.RABBITMQ_PASSWORD && { password: env.RABBITMQ_PASSWORD }),
    ...(env.RABBITMQ_VIRTUALHOST && { virtualHost: env.RABBITMQ_VIRTUALHOST }),
  };
}
