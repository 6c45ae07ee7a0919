import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseWorkflowDefinitions } from '@omotes/protocol';
import protobuf from 'protobufjs';
import { documentedMessages } from './documented-messages.ts';

const folder = new URL('..', import.meta.url);

it('docs/wire-protocol.md has the same fields as the .proto files', async () => {
  const documented = (await documentedMessages()).nestedArray.filter(
    (object) => object instanceof protobuf.Type,
  );
  const root = new protobuf.Root();
  const proto = fileURLToPath(new URL('proto/', folder));
  const byDefault = root.resolvePath.bind(root);
  root.resolvePath = (origin, target) =>
    target.startsWith('omotes/') ? proto + target : byDefault(origin, target);
  await root.load(
    ['submission', 'update', 'feedback', 'task', 'workflow', 'packing'].map((file) => `omotes/${file}.proto`),
  );
  const defined = messagesOf(root.lookup('omotes') as protobuf.Namespace);
  assert.deepEqual(documented.map(shapeOf).sort(), defined.map(shapeOf).sort());
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

/** The numbers and types of a message's fields, which is all that the wire shows. */
function shapeOf(message: protobuf.Type): string {
  const fields = message.fieldsArray.map((field) => {
    const type =
      field.resolvedType instanceof protobuf.Enum ? 'enum' : field.resolvedType ? 'message' : field.type;
    return `${field.id} ${field.map ? 'map ' : ''}${field.repeated ? 'repeated ' : ''}${type}`;
  });
  return fields.sort().join(', ');
}
