import { connect, type Channel, type ChannelModel, type RecoveringChannelModel } from 'amqplib';
import { DEFAULT_BACKOFF } from '@omotes/async';
import type { ConnectionOptions } from '../connection/connection-options.ts';
import { acceptForeignIntegers } from './foreign-integers.ts';
import { handleLargeBodies, type DriverConnection } from './large-bodies.ts';
import { dropUnreadableHeaders, type FrameReader } from './readable-headers.ts';
import { writeTogether } from './write-together.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/** Prepares each new connection before it is used; a rejection closes it, and the driver connects again. */
export type Preparation = (openChannel: () => Promise<Channel>) => Promise<void>;

/**
 * Opens the driver's connection, which reconnects by itself with backoff. Resolves at once, before the broker has
 * answered. Aborting `destroyed` destroys its socket, even a half-open one.
 */
export function openDriverConnection(
  options: ConnectionOptions,
  prepare: Preparation,
  destroyed: AbortSignal,
): Promise<RecoveringChannelModel> {
  const { hostname, port, username, password, virtualHost, tls, heartbeatSec = 10, name } = options;
  const address = { hostname, port, username, password, vhost: virtualHost, heartbeat: heartbeatSec };
  // An option of `net.Socket`, which gets the driver's options.
  const socketOptions = { signal: destroyed };
  return connect(
    { ...address, protocol: tls ? 'amqps' : 'amqp', frameMax: 131_072 },
    {
      ...tls,
      // Without it, Nagle's algorithm and delayed acknowledgements cost 40 ms for each small message.
      noDelay: true,
      timeout: CONNECT_TIMEOUT_MS,
      ...socketOptions,
      clientProperties: { connection_name: name },
      recovery: {
        initialDelay: DEFAULT_BACKOFF.firstMs,
        maxDelay: DEFAULT_BACKOFF.longestMs,
        waitForConnect: false,
        setup: (opened: ChannelModel) => setUp(opened, prepare),
      },
    },
  );
}

async function setUp(opened: ChannelModel, prepare: Preparation): Promise<void> {
  const driver = opened.connection as unknown as DriverConnection & FrameReader;
  writeTogether(driver.stream);
  handleLargeBodies(driver);
  acceptForeignIntegers(driver);
  dropUnreadableHeaders(driver);
  // The model has no other listener yet.
  opened.on('error', () => undefined);
  await prepare(async () => {
    const channel = await opened.createChannel();
    channel.on('error', () => undefined);
    return channel;
  });
}
