const MAX_URL_CHARACTERS = 2_000;
const TIMEOUT_MS = 30_000;

/** The resource is not there any more. */
const GONE = [404, 410];

/**
 * Why the orchestrator may not delete this URL; undefined when it may. It would otherwise send requests, from inside the network, to
 * wherever a task says; so only to hosts on the list, which the operator sets. `hosts`: `name` or `name:port`.
 */
export function refusedUrl(url: string, hosts: ReadonlySet<string>): string | undefined {
  if (url.length > MAX_URL_CHARACTERS) return `it has more than ${MAX_URL_CHARACTERS} characters`;
  const parsed = URL.parse(url);
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return 'it is not an HTTP URL';
  if (parsed.username !== '' || parsed.password !== '') return 'it holds a password';
  return hosts.has(parsed.host) ? undefined : `host '${parsed.host}' is not in CLEANUP_URL_HOSTS`;
}

/** Deletes what is behind a URL; succeeds when it is gone already. A redirect could lead to another host and is a failure. Rejects when `ending` is aborted. */
export async function deleteUrl(url: string, ending: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'DELETE',
    redirect: 'manual',
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ending]),
  });
  await response.body?.cancel();
  if (!response.ok && !GONE.includes(response.status))
    throw new Error(`DELETE was answered ${response.status} ${response.statusText}`);
}
