import { readFile } from 'node:fs/promises';
import protobuf from 'protobufjs';

/**
 * The messages of the tables in `docs/wire-protocol.md`, for protobufjs. Independent of our `.proto` files and the generated
 * code.
 */
export async function documentedMessages(): Promise<protobuf.Root> {
  const page = await readFile(new URL('../../../docs/wire-protocol.md', import.meta.url), 'utf8');
  const sections = page.split(/^#+ /m).filter((section) => section.startsWith('`'));
  const source = ['syntax = "proto3";', 'import "google/protobuf/struct.proto";', ...sections.map(messageOf)];
  const { root } = protobuf.parse(source.join('\n'), new protobuf.Root(), { keepCase: true });
  root.addJSON(protobuf.common.get('google/protobuf/struct.proto')?.nested ?? {});
  root.resolveAll();
  return root;
}

function messageOf(section: string): string {
  const [name] = /\w+/.exec(section) ?? [];
  const rows = [...section.matchAll(/^\| (\d+) \| `(\w+)` \| ([\w. ]+?) \|(.*)$/gm)];
  const [, first, last] = /Exactly one of the fields (\d+) to (\d+)/.exec(section) ?? [];
  const fields = { single: [] as string[], choices: [] as string[] };
  for (const [, number, field, type, remark = ''] of rows) {
    const values = [...remark.matchAll(/\b([A-Z_]+) (\d)\b/g)].map(([, key, value]) => `${key} = ${value};`);
    if (values.length > 0) fields.single.push(`enum ${type?.split(' ').at(-1)} { ${values.join(' ')} }`);
    const isChoice = Number(number) >= Number(first) && Number(number) <= Number(last);
    const fieldType = type === 'map of string to string' ? 'map<string, string>' : type;
    fields[isChoice ? 'choices' : 'single'].push(`${fieldType} ${field} = ${number};`);
  }
  const choice = fields.choices.length > 0 ? `oneof choice { ${fields.choices.join(' ')} }` : '';
  return `message ${name} { ${fields.single.join(' ')} ${choice} }`;
}
