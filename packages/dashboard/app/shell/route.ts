import { signal } from '@preact/signals';
import { pageOf } from './page.ts';

/** The path and query of the current address. */
export const address = signal({ path: location.pathname, search: location.search });

/** Goes to another address of the dashboard. `replace`: 'back' does not return to the current one. */
export function navigate(href: string, { replace = false } = {}): void {
  if (href === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  read();
}

function read(): void {
  address.value = { path: location.pathname, search: location.search };
}

addEventListener('popstate', read);

// Links to pages change the address without a page load; the browser follows all others, such as downloads.
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (pageOf(link.pathname).name === 'unknown') return;
  event.preventDefault();
  navigate(link.pathname + link.search);
});
