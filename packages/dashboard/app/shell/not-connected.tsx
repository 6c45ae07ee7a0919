import { Moment } from './times.tsx';

/** That what is shown may be old. `since`: when the connection was lost; undefined: it was not. */
export function NotConnected({ since }: { readonly since: number | undefined }) {
  return since === undefined ? null : (
    <p class="problem" role="alert">
      Not connected since <Moment at={new Date(since).toISOString()} />: what is shown may be old. It is tried
      again by itself.
    </p>
  );
}
