import { Moment } from './times.tsx';

/** A warning that the page may be outdated. `since`: when the connection was lost; undefined while connected. */
export function NotConnected({ since }: { readonly since: number | undefined }) {
  return since === undefined ? null : (
    <p class="problem" role="alert">
      Not connected since <Moment at={new Date(since).toISOString()} />: what is shown may be old. It is tried
      again by itself.
    </p>
  );
}
