export { brokerEnvironment, databaseEnvironment } from '@omotes/local';
export { ensureChromium, testChromium } from './chromium.ts';
export { ManagementError, NoTestStackError } from './errors.ts';
export { type PrivateStack, privateStack } from './private-stack.ts';
export { fuzzMessageCount, seededRandom, type StrangeMessage, strangeMessages } from './strange-messages.ts';
export { type Direction, TcpProxy } from './tcp-proxy.ts';
export { type QueueState, type TestBroker, testBroker } from './test-broker.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { type TestServers, testServers } from './test-environment.ts';
