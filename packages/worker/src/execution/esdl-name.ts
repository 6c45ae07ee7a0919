import { NotEsdlError } from '../errors.ts';

/**
 * The name of an output (wire contract, section 3): the input's name, `_` and the job reference; without a
 * reference (null) the workflow type in its place; with an empty reference the input's name alone.
 */
export function outputName(inputName: string, jobReference: string | null, workflowType: string): string {
  if (jobReference === '') return inputName;
  return `${inputName}_${jobReference ?? workflowType}`;
}

/** The `name` of the energy system, '' without one. Throws `NotEsdlError` when the text is no ESDL document. */
export function readEsdlName(esdl: string): string {
  const { name } = findRoot(esdl);
  return name ? decode(name.value) : '';
}

/** The same document with another `name`. Throws `NotEsdlError` when the text is no ESDL document. */
export function renameEsdl(esdl: string, newName: string): string {
  const { name, tagNameEnd } = findRoot(esdl);
  const attribute = `name="${encode(newName)}"`;
  if (!name) return `${esdl.slice(0, tagNameEnd)} ${attribute}${esdl.slice(tagNameEnd)}`;
  return `${esdl.slice(0, name.start)}${attribute}${esdl.slice(name.end)}`;
}

/** Where the name stands in the start tag of the root: from the attribute's first character to after its last. */
interface Root {
  readonly tagNameEnd: number;
  readonly name: { readonly start: number; readonly end: number; readonly value: string } | undefined;
}

// Sticky: each matches at its `lastIndex` only, so that a document of many megabytes is not searched.
const SPACE = /[\s\uFEFF]*/y;
const TAG_NAME = /<(?:[^\s<>/=:"']+:)?([^\s<>/=:"'!?]+)(?=[\s/>])/y;
const ATTRIBUTE = /\s+([^\s<>/=:"']+(?::[^\s<>/=:"']+)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*\/?>/y;
/** A document type without or with an internal subset, which must hold no `]` in its literals. */
const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/y;

/** Looks at the start of the document up to the end of its root's start tag, and no further. */
function findRoot(esdl: string): Root {
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(esdl);
  };
  const start = skipProlog(esdl, match);
  const tag = match(TAG_NAME, start);
  if (!tag) throw new NotEsdlError(`The ESDL is not an XML document: ${quoteStart(esdl, start)}`);
  if (tag[1] !== 'EnergySystem') {
    throw new NotEsdlError(`The document is not ESDL: its root is '${tag[1]}' and must be 'EnergySystem'`);
  }
  const tagNameEnd = start + tag[0].length;
  let at = tagNameEnd;
  let name: Root['name'];
  for (let found = match(ATTRIBUTE, at); found; found = match(ATTRIBUTE, at)) {
    const end = at + found[0].length;
    if (found[1] === 'name') {
      if (name) throw new NotEsdlError("The root element of the ESDL has two attributes 'name'");
      const leading = found[0].length - found[0].trimStart().length;
      name = { start: at + leading, end, value: found[2] ?? found[3] ?? '' };
    }
    at = end;
  }
  if (!match(TAG_END, at)) {
    throw new NotEsdlError(`The root element of the ESDL is malformed: ${quoteStart(esdl, at)}`);
  }
  return { tagNameEnd, name };
}

/** The index of the first `<` that is not a declaration, comment, processing instruction or document type. */
function skipProlog(esdl: string, match: (pattern: RegExp, at: number) => RegExpExecArray | null): number {
  let at = 0;
  for (;;) {
    at += match(SPACE, at)?.[0].length ?? 0;
    if (esdl.startsWith('<?', at)) at = indexAfter(esdl, '?>', at);
    else if (esdl.startsWith('<!--', at)) at = indexAfter(esdl, '-->', at + 4);
    else if (esdl.startsWith('<!DOCTYPE', at)) {
      const type = match(DOCTYPE, at);
      if (!type) throw new NotEsdlError('The document type declaration of the ESDL is malformed');
      at += type[0].length;
    } else return at;
  }
}

function indexAfter(esdl: string, end: string, from: number): number {
  const at = esdl.indexOf(end, from);
  if (at < 0) throw new NotEsdlError(`The ESDL is not an XML document: '${end}' is missing`);
  return at + end.length;
}

function quoteStart(esdl: string, at: number): string {
  if (at >= esdl.length) return at === 0 ? 'it is empty' : 'it ends too early';
  const start = esdl.slice(at, at + 40);
  return `unexpected ${JSON.stringify(start)}${at + 40 < esdl.length ? '…' : ''}`;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Decodes an attribute's value (XML 1.0, 3.3.3). Only the predefined entities: none is ever fetched. */
function decode(value: string): string {
  return value
    .replace(/\r\n?|[\t\n]/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-fA-F]+)|([^;&\s]*));?/g, (whole, decimal, hexadecimal, entity: string) => {
      const code = decimal
        ? Number(decimal)
        : hexadecimal
          ? Number.parseInt(String(hexadecimal), 16)
          : undefined;
      const text =
        code === undefined ? ENTITIES[entity] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (text === undefined || !whole.endsWith(';')) {
        throw new NotEsdlError(`The name of the ESDL has a reference that means nothing: '${whole}'`);
      }
      return text;
    });
}

/** Encodes for double quotes. What XML 1.0 cannot hold at all becomes U+FFFD. */
function encode(value: string): string {
  return value
    .toWellFormed()

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
