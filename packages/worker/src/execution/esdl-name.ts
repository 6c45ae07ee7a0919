import { findEsdlRoot, readRootAttribute } from '@omotes/protocol';

/**
 * The name of an output (`docs/wire-protocol.md#the-task-message`): the input's name, `_` and the job reference; without a
 * reference (null) the workflow type in its place; with an empty reference the input's name alone.
 */
export function outputName(inputName: string, jobReference: string | null, workflowType: string): string {
  if (jobReference === '') return inputName;
  return `${inputName}_${jobReference ?? workflowType}`;
}

/** The `name` of the energy system, '' without one. Throws `NotEsdlError` when the text is no ESDL document. */
export function readEsdlName(esdl: string): string {
  return readRootAttribute(esdl, 'name') ?? '';
}

/** The same document with another `name`. Throws `NotEsdlError` when the text is no ESDL document. */
export function renameEsdl(esdl: string, newName: string): string {
  const { attribute: name, tagNameEnd } = findEsdlRoot(esdl, 'name');
  const attribute = `name="${encode(newName)}"`;
  if (!name) return `${esdl.slice(0, tagNameEnd)} ${attribute}${esdl.slice(tagNameEnd)}`;
  return `${esdl.slice(0, name.start)}${attribute}${esdl.slice(name.end)}`;
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
