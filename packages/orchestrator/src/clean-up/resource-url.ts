const TIMEOUT_MS = 30_000;

/** The resource is not there any more. */
const GONE = [404, 410];

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
