import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { parseWorkflowDefinitions } from '@omotes/protocol';
import protobuf from 'protobufjs';

const folder = new URL('..', import.meta.url);

it('docs/wire-protocol.md has every field of every message as the .proto files do', async () => {
  const documentation = await readFile(new URL('../../docs/wire-protocol.md', folder), 'utf8');
  const defined = new Map<string, string[]>();
  for (const file of ['job', 'task', 'workflow', 'inbox', 'packed']) {
    const source = await readFile(new URL(`proto/omotes/${file}.proto`, folder), 'utf8');
    const { root } = protobuf.parse(source, { keepCase: true });
    for (const type of messagesOf(root)) defined.set(type.name, type.fieldsArray.map(describeField).sort());
  }
  assert.ok(defined.size > 0);
  assert.deepEqual(documentedMessages(documentation), defined);
});

it('the workflow definitions in docs/configuration.md can be used', async () => {
  const documentation = await readFile(new URL('../../docs/configuration.md', folder), 'utf8');
  const sample = /^```json\n(.+?)^```$/ms.exec(documentation)?.[1] ?? '';
  assert.deepEqual(
    parseWorkflowDefinitions(sample).definitions.map(({ workflowType }) => workflowType),
    ['network_report'],
  );
});

function messagesOf(namespace: protobuf.NamespaceBase): protobuf.Type[] {
  return namespace.nestedArray.flatMap((object) => {
    if (!(object instanceof protobuf.Namespace)) return [];
    return [...(object instanceof protobuf.Type ? [object] : []), ...messagesOf(object)];
  });
}

function describeField(field: protobuf.Field): string {
  const isOptional = field.options?.['proto3_optional'] === true;
  const label = field.map
    ? 'map of string to '
    : field.repeated
      ? 'repeated '
      : isOptional
        ? 'optional '
        : '';
  return `${field.id} ${field.name} ${label}${field.type}`;
}

/** The tables below the headings that are the name of a message. */
function documentedMessages(documentation: string): Map<string, string[]> {
  const sections = documentation.split(/^#+ /m).filter((section) => section.startsWith('`'));
  return new Map(
    sections.map((section) => {
      const rows = section.matchAll(/^\| (\d+) \| `(\w+)` \| ([\w. ]+?) \|/gm);
      const fields = [...rows].map(([, number, name, type]) => `${number} ${name} ${type}`);
      return [/\w+/.exec(section)?.[0] ?? '', fields.sort()];
    }),
  );
}
