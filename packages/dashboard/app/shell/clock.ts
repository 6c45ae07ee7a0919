import { signal } from '@preact/signals';

/** Milliseconds since the epoch, once a second; what reads it is shown anew. */
export const now = signal(Date.now());

setInterval(() => {
  if (!document.hidden) now.value = Date.now();
}, 1000);
