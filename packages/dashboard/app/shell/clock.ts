import { signal } from '@preact/signals';

/** Milliseconds since the epoch, updated once a second; components that read it are redrawn. */
export const now = signal(Date.now());

setInterval(() => {
  if (!document.hidden) now.value = Date.now();
}, 1000);
