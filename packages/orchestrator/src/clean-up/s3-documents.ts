import { SaxesParser } from 'saxes';

/** A part of the list of a bucket's objects. */
export interface S3Page {
  readonly keys: readonly string[];
  /** Leads to the next part; undefined: this is the last. */
  readonly continuationToken: string | undefined;
}

/** Why S3 refuses a request, or an object of it. */
export interface S3Refusal {
  readonly code: string;
  readonly message: string;
  /** The object; undefined: the whole request. */
  readonly key: string | undefined;
}

/** Reads the answer to ListObjectsV2. Throws when it is another document. */
export function readPage(xml: string): S3Page {
  const texts = readTexts(xml, 'ListBucketResult');
  const [isTruncated] = texts('IsTruncated');
  return {
    keys: texts('Contents/Key'),
    continuationToken: isTruncated === 'true' ? texts('NextContinuationToken')[0] : undefined,
  };
}

/** The body of DeleteObjects, at most 1,000 keys; the answer names only what could not be deleted. */
export function deletionOf(keys: readonly string[]): string {
  const objects = keys.map((key) => `<Object><Key>${escapeXml(key)}</Key></Object>`);
  return `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${objects.join('')}</Delete>`;
}

/** Reads the answer to DeleteObjects: the first object that could not be deleted, if any. Throws when it is another document. */
export function readDeletion(xml: string): S3Refusal | undefined {
  const texts = readTexts(xml, 'DeleteResult');
  const codes = texts('Error/Code');
  // Deleted by somebody else.
  const index = codes.findIndex((code) => code !== 'NoSuchKey');
  const code = codes[index];
  if (code === undefined) return undefined;
  return { code, message: texts('Error/Message')[index] ?? '', key: texts('Error/Key')[index] };
}

/** Reads the answer to a request that failed. Throws when it is another document. */
export function readRefusal(xml: string): S3Refusal {
  const texts = readTexts(xml, 'Error');
  return { code: texts('Code')[0] ?? '', message: texts('Message')[0] ?? '', key: undefined };
}

/** Reads a document whose root is called `root`; returns a function from a path below it to the texts of all elements there. */
function readTexts(xml: string, root: string): (below: string) => string[] {
  // Knows no entities but those of XML itself, and does not follow any.
  const parser = new SaxesParser();
  const texts = new Map<string, string[]>();
  let path = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    path = `${path}/${name}`;
    const found = texts.get(path);
    if (found) found.push('');
    else texts.set(path, ['']);
  });
  parser.on('text', (text) => {
    const found = texts.get(path);
    if (found) found[found.length - 1] += text;
  });
  parser.on('closetag', () => {
    path = path.slice(0, path.lastIndexOf('/'));
  });
  parser.write(xml).close();
  if (!texts.has(`/${root}`)) throw new Error(`S3 answered a document without <${root}>`);
  return (below) => texts.get(`/${root}/${below}`) ?? [];
}

function escapeXml(text: string): string {
  // Line ends too: a parser would replace them.
  return text.replace(/[&<>\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
