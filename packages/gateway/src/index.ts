export { addToken } from './auth/tokens-file.ts';
export { readEnvironment, type ApiVersion, type GatewaySettings } from './env.ts';
export { GatewayError } from './errors.ts';
export { startGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export { runGateway } from './main.ts';
