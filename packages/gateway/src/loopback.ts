const LOOPBACK = /^(?:::1|(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?)$/i;

/** Whether only this machine reaches the host, which may be an address, a name, or either with a port as in a `Host` header. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
