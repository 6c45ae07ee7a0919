import { SaxesParser } from 'saxes';

/** An element of an XML document; names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  /** The value of `xsi:type`; '' without one. */
  readonly type: string;
  /** The attributes, without `xsi:type` and declarations of namespaces. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
}

const TYPE_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance'; // whose usual prefix is xsi
const XML_NAMESPACES: ReadonlySet<string> = new Set([TYPE_NAMESPACE, 'http://www.w3.org/2000/xmlns/']);

/** Most levels. ESDL has about ten; the parser searches namespaces level by level, so depth costs quadratic time. */
const MAX_DEPTH = 500;

/** The text is not XML; the message has the line. */
export class XmlError extends Error {
  readonly code = 'malformed_xml';
  override readonly name = 'XmlError';
}

/** Reads a document into elements; leaves out text, which ESDL does not use. Throws `XmlError`. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', ({ message }) => {
    throw new XmlError(`This is not well-formed XML. Line ${message}`); // the message begins with line:column
  });
  parser.on('opentagstart', () => {
    if (open.length === MAX_DEPTH)
      throw new XmlError(`Line ${parser.line}: the elements are nested more than ${MAX_DEPTH} deep.`);
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes);
    const type = attributes.find(({ uri, local }) => uri === TYPE_NAMESPACE && local === 'type');
    const own = attributes.filter(({ uri }) => !XML_NAMESPACES.has(uri));
    const element: XmlElement = {
      name: tag.local,
      type: withoutPrefix(type?.value ?? ''),
      attributes: new Map(own.map(({ name, value }) => [name, value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new XmlError('This is not XML: it has no element.');
  return root;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
