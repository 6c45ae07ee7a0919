import { setTimeout as delay } from 'node:timers/promises';
import { defineTasks } from '@omotes/worker';

/** The tasks of `python/worker.py`, and one that leaves a resource. */
export default defineTasks({
  echo({ esdl, params, progress, log, feedback }) {
    progress(0.25, 'a quarter');
    progress(0.5, 'half, größer');
    progress(0.75, 'three quarters');
    log('said on stdout: größer');
    feedback({ message: JSON.stringify(params), severity: 'info' });
    feedback({ message: 'The pipe is too narrow: ø', severity: 'warning', assetId: 'pipe-1' });
    return esdl;
  },
  copy: ({ esdl }) => esdl,
  async sleep({ esdl, params, progress }) {
    progress(0, String(process.pid));
    await delay(Number(params['seconds']) * 1_000);
    return esdl;
  },
  fail({ params, log, registerResource }) {
    const { resource } = params;
    if (typeof resource === 'string' && resource !== '') registerResource(resource);
    log('said before the end');
    console.error('said on stderr');
    throw new TypeError('This task always fails: größer');
  },
  async killed({ progress }) {
    progress(0, String(process.pid));
    process.kill(process.pid, 'SIGKILL');
    return new Promise<never>(() => undefined);
  },
  stubborn({ progress }) {
    process.on('SIGTERM', () => undefined);
    progress(0, String(process.pid));
    return new Promise<never>(() => undefined);
  },
  async deaf({ progress }) {
    progress(0, String(process.pid));
    await delay(100); // so that the updates are sent first
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    throw new Error('unreachable');
  },
  garbled({ esdl }) {
    process.stdout.write(Buffer.from('größe\n', 'latin1'));
    return esdl;
  },
  burst({ esdl, progress }) {
    for (let number = 1; number <= 2_000; number += 1) progress(number / 2_000, String(number));
    return esdl;
  },
});
