import { findEsdlRoot, readRootAttribute } from '@omotes/protocol';

/**
 * The name of an output (`docs/wire-protocol.md#the-task-message`): the input's name, `_` and the job reference. Without a
 * reference (null) the workflow type takes its place. With an empty reference it is the input's name alone.
 */
export function outputName(inputName: string, jobReference: string | null, workflowType: string): string {
  if (jobReference === '') return inputName;
  return `${inputName}_${jobReference ?? workflowType}`;
}

/** The `name` of the energy system; '' when it has none. Throws `NotEsdlError` when the string is not an ESDL document. */
export function readEsdlName(esdl: string): string {
  return readRootAttribute(esdl, 'name') ?? '';
}

/** The same document with another `name`. Throws `NotEsdlError` when the string is not an ESDL document. */
export function renameEsdl(esdl: string, newName: string): string {
  const { attribute: name, tagNameEnd } = findEsdlRoot(esdl, 'name');
  const attribute = `name="${encode(newName)}"`;
  if (!name) return `${esdl.slice(0, tagNameEnd)} ${attribute}${esdl.slice(tagNameEnd)}`;
  return `${esdl.slice(0, name.start)}${attribute}${esdl.slice(name.end)}`;
}

/** Encodes a value for double quotes. Characters that XML 1.0 forbids become U+FFFD. */
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
