/** Where resources may be deleted; the operator sets it. */
export interface AllowedPlaces {
  /** `name` or `name:port`. */
  readonly hosts: ReadonlySet<string>;
  /** A bucket of the S3 in the settings. */
  readonly buckets: ReadonlySet<string>;
}

/** One object of a bucket or, when `key` ends in `/`, all objects whose keys begin with it. */
export interface S3Target {
  readonly bucket: string;
  readonly key: string;
}

/** What a worker has registered, in the form in which it is kept; or why it may not be deleted. */
export type ResourceTarget =
  | { readonly type: 'url'; readonly url: string; readonly host: string }
  | ({ readonly type: 's3'; readonly url: string } & S3Target)
  | { readonly type: 'refused'; readonly reason: string };

const MAX_CHARACTERS = 2_000;
const TOO_LONG = refused(`it has more than ${MAX_CHARACTERS} characters`);

/** The key is taken as it is, not as part of a URL: it may hold `%`, `?` and `#`. */
const S3_PATH = /^s3:\/\/([^/]*)(?:\/(.*))?$/su;

const CONTROL_CHARACTER = /\p{Cc}/u;

/**
 * Reads what a worker has registered: an HTTP URL or an S3 path. The orchestrator would otherwise send requests, from inside the
 * network, to wherever a task says, or delete the objects of others; so only what is in places on the operator's lists.
 */
export function readTarget(text: string, { hosts, buckets }: AllowedPlaces): ResourceTarget {
  if (text.length > MAX_CHARACTERS) return TOO_LONG;
  const [isS3Path, bucket = '', key = ''] = S3_PATH.exec(text) ?? [];
  return isS3Path === undefined ? readUrl(text, hosts) : readS3Path(text, { bucket, key }, buckets);
}

function readUrl(text: string, hosts: ReadonlySet<string>): ResourceTarget {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return refused('it is neither an HTTP URL nor an S3 path');
  // Percent-encoding makes it longer, and what is kept is read again when it is deleted.
  if (url.href.length > MAX_CHARACTERS) return TOO_LONG;
  if (url.username !== '' || url.password !== '') return refused('it holds a password');
  if (!hosts.has(url.host)) return refused(`host '${url.host}' is not in CLEANUP_URL_HOSTS`);
  return { type: 'url', url: url.href, host: url.host };
}

function readS3Path(url: string, { bucket, key }: S3Target, buckets: ReadonlySet<string>): ResourceTarget {
  if (!buckets.has(bucket)) return refused(`bucket '${bucket}' is not in CLEANUP_S3_BUCKETS`);
  if (/^\/*$/.test(key))
    return refused(`it names the whole bucket '${bucket}'; only objects and prefixes are deleted`);
  // The requests are XML, which cannot hold most of them.
  if (CONTROL_CHARACTER.test(key)) return refused('its key holds a control character');
  return { type: 's3', url, bucket, key };
}

function refused(reason: string): ResourceTarget {
  return { type: 'refused', reason };
}
