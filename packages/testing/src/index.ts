export { brokerEnvironment, databaseEnvironment } from '@omotes/local';
export { ensureChromium, testChromium } from './installation/chromium.ts';
export { InfluxDbMissingError, ManagementError, NoTestStackError } from './errors.ts';
export { growthTests } from './growth-tests.ts';
export { type PrivateStack, privateStack } from './servers/private-stack.ts';
export {
  fuzzMessageCount,
  seededRandom,
  type StrangeMessage,
  strangeMessages,
} from './faults/strange-messages.ts';
export { type Direction, TcpProxy } from './faults/tcp-proxy.ts';
export { type QueueState, type TestBroker, testBroker } from './servers/test-broker.ts';
export { type TestDatabase, testDatabase } from './servers/test-database.ts';
export { TestInfluxDb } from './servers/test-influxdb.ts';
export { type TestServers, testServers } from './servers/test-servers.ts';
