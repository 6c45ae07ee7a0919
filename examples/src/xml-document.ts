import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ReportError } from './errors.ts';

/** The namespace of `xsi:type`. */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** ESDL has about ten levels. The parser looks for namespaces level by level, so its time grows with the square of the depth. */
const MAX_DEPTH = 500;

/** An element with its place in the text, so that the text can be edited without writing it anew. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** As in the text, prefix included. */
  readonly qualifiedName: string;
  /** What `xsi:type` says, without its prefix; '' when there is none. */
  readonly type: string;
  /** Namespaces by prefix, those that the element itself declares. */
  readonly declarations: Readonly<Record<string, string>>;
  /** Attributes without a namespace, entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Offset of the `<` that opens the element. */
  readonly start: number;
  /** Offset of its end tag; undefined when the element closes itself. */
  endTagStart: number | undefined;
  /** Offset after the element. */
  end: number;
}

/** A replacement of the characters `from`…`to` of a text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Reads a document into elements. Strict: any departure from XML 1.0 with namespaces is an error that names line
 * and column. A DOCTYPE is refused, so there are no entities but the five of XML itself and nothing to expand.
 */
export function parseXml(text: string): XmlElement {
  if (text.trim() === '') throw new ReportError('EMPTY_ESDL', 'The ESDL is empty.');
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let lastClosed: XmlElement | undefined;
  let start = 0;

  const refuse = (problem: string): never => {
    // A wrong end tag is told of after the element that it closes.
    const inside = lastClosed?.end === parser.position ? lastClosed : open.at(-1);
    const place =
      inside === undefined ? '' : `, inside <${inside.qualifiedName}> of line ${lineOf(text, inside.start)}`;
    throw new ReportError(
      'MALFORMED_XML',
      `The ESDL is not well-formed XML: line ${parser.line}, column ${parser.column}${place}: ${problem}`,
    );
  };

  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('a DOCTYPE is not allowed'));
  parser.on('opentagstart', () => {
    if (open.length === MAX_DEPTH) refuse(`elements are nested more than ${MAX_DEPTH} deep`);
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, start);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    lastClosed = element;
    if (!tag.isSelfClosing) element.endTagStart = text.lastIndexOf('</', parser.position - 1);
  });

  parser.write(text).close();
  return root ?? refuse('there is no element');
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The element and all below it, in the order of the text. Keeps its own stack: a document may be deep. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  const pending = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    for (const child of next.children.toReversed()) pending.push(child);
  }
}

/** Carries out edits that do not overlap; all other characters stay as they are. Insertions keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(text.slice(position, edit.from), edit.text);
    position = edit.to;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/** A text as the value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The prefix by which this element's own declarations name XML Schema instance attributes, if they do. */
export function xsiPrefixOf(element: XmlElement): string | undefined {
  return Object.keys(element.declarations).find((prefix) => element.declarations[prefix] === XSI);
}

function elementOf(tag: SaxesTagNS, start: number): XmlElement {
  const attributes = new Map<string, string>();
  let type = '';
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (uri === '') attributes.set(local, value);
    else if (uri === XSI && local === 'type') type = withoutPrefix(value);
  }
  return {
    name: tag.local,
    namespace: tag.uri,
    qualifiedName: tag.name,
    type,
    declarations: tag.ns,
    attributes,
    children: [],
    start,
    endTagStart: undefined,
    end: start,
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
