import { NotEsdlError } from './errors.ts';

/** An attribute in the start tag of the root element. `start` and `end` are positions of its first character and after its last. */
export interface RootAttribute {
  readonly start: number;
  readonly end: number;
  /** The text between the quotes, not decoded. */
  readonly encoded: string;
}

/** The start tag of an ESDL document's root element. */
export interface EsdlRoot {
  readonly tagNameEnd: number;
  readonly attribute: RootAttribute | undefined;
}

// Sticky: each matches only at its `lastIndex`, so that a document of many megabytes is not searched.
const SPACE = /[\s\uFEFF]*/y;
const TAG_NAME = /<(?:[^\s<>/=:"']+:)?([^\s<>/=:"'!?]+)(?=[\s/>])/y;
const ATTRIBUTE = /\s+([^\s<>/=:"']+(?::[^\s<>/=:"']+)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*\/?>/y;
/** A document type declaration. Its internal subset, if it has one, must not have `]` in a literal. */
const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/y;

/**
 * Finds an attribute of the root element by its name without a prefix. Reads the document only up to the end of the root's
 * start tag. Throws `NotEsdlError` when that is not the start of an ESDL document.
 */
export function findEsdlRoot(esdl: string, attributeName: string): EsdlRoot {
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
  let attribute: RootAttribute | undefined;
  for (let found = match(ATTRIBUTE, at); found; found = match(ATTRIBUTE, at)) {
    const end = at + found[0].length;
    if (found[1] === attributeName) {
      if (attribute)
        throw new NotEsdlError(`The root element of the ESDL has two attributes '${attributeName}'`);
      const leading = found[0].length - found[0].trimStart().length;
      attribute = { start: at + leading, end, encoded: found[2] ?? found[3] ?? '' };
    }
    at = end;
  }
  if (!match(TAG_END, at)) {
    throw new NotEsdlError(`The root element of the ESDL is malformed: ${quoteStart(esdl, at)}`);
  }
  return { tagNameEnd, attribute };
}

/** The decoded value of an attribute of the root; undefined when it is absent. Throws `NotEsdlError` like `findEsdlRoot`. */
export function readRootAttribute(esdl: string, attributeName: string): string | undefined {
  const { attribute } = findEsdlRoot(esdl, attributeName);
  return attribute && decode(attribute.encoded, attributeName);
}

/** The index of the first `<` that does not start a declaration, comment, processing instruction or document type. */
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

/** Decodes an attribute's value (XML 1.0, 3.3.3). It knows only the predefined entities and never fetches one. */
function decode(value: string, attributeName: string): string {
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
        throw new NotEsdlError(
          `The ${attributeName} of the ESDL has an unknown entity reference: '${whole}'`,
        );
      }
      return text;
    });
}
