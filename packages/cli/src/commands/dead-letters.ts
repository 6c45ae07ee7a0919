import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import type { DeadLetterFate } from '@omotes/amqp';
import { type Context, print, printJson } from '../context.ts';
import { type FoundDeadLetter, visitAllDeadLetters } from '../dead-letters.ts';
import { CliError, UsageError } from '../errors.ts';
import { singleLine } from '../output/progress-bar.ts';
import { table } from '../output/table.ts';

const MAX_SHOWN_REASON = 100;
const MAX_SHOWN_BODY_BYTES = 2_000;

/** `omotes dead-letters` with its subcommands */
export function addDeadLetters(program: Command, context: Context): void {
  const command = program
    .command('dead-letters')
    .summary('list, show, replay or drop messages that could not be handled')
    .description(
      'List the messages that an orchestrator or a worker could not read or handle, and replay or drop them. They ' +
        'are in the queue omotes_dead_letters of their virtual host.',
    );
  addList(command, context);
  addShow(command, context);
  addSettle(command, context, {
    fate: 'replay',
    description: 'Put dead letters back into the queues they came from, after the cause has been fixed.',
    done: 'Put back',
  });
  addSettle(command, context, {
    fate: 'drop',
    description: 'Delete dead letters.',
    done: 'Dropped',
  });
}

function addList(command: Command, context: Context): void {
  command
    .command('list')
    .description('List the dead letters, oldest first in each virtual host.')
    .option('--json', 'print a JSON list')
    .action(async (options: { json?: boolean }) => {
      const letters: Summary[] = [];
      await visitAllDeadLetters(context, (letter) => {
        letters.push(summaryOf(letter));
        return 'keep';
      });
      if (options.json) printJson(context.stdout, letters);
      else if (letters.length === 0) print(context.stdout, 'No dead letters.');
      else print(context.stdout, ...summaryLines(letters));
    });
}

function addShow(command: Command, context: Context): void {
  command
    .command('show')
    .description('Show one dead letter: its reason, where it came from, its headers and its body.')
    .argument('<id>', "its id, see 'list'")
    .option('-o, --output <file>', 'write the body to a file, byte for byte')
    .option('--json', 'print one JSON object, with the body in base64')
    .action(async (id: string, options: { output?: string; json?: boolean }) => {
      const found: FoundDeadLetter[] = [];
      await visitAllDeadLetters(context, (letter) => {
        if (letter.id === id) found.push(letter);
        return 'keep';
      });
      const [letter] = found;
      if (!letter) throw new NoDeadLetterError([id]);
      if (options.output !== undefined) await writeFile(options.output, letter.body);
      if (options.json) printJson(context.stdout, letterJson(letter));
      else print(context.stdout, ...letterLines(letter, options.output));
    });
}

interface Settling {
  readonly fate: 'replay' | 'drop';
  readonly description: string;
  readonly done: string;
}

function addSettle(command: Command, context: Context, { fate, description, done }: Settling): void {
  command
    .command(fate)
    .description(description)
    .argument('[ids...]', "their ids, see 'list'")
    .option('--all', 'all of them')
    .action(async (ids: readonly string[], options: { all?: boolean }) => {
      if (options.all ? ids.length > 0 : ids.length === 0)
        throw new UsageError(`Name the dead letters to ${fate}: give their ids, or --all`);
      const missing = new Set(ids);
      const { settled, stay } = await visitAllDeadLetters(context, ({ id }): DeadLetterFate =>
        options.all || missing.delete(id) ? fate : 'keep',
      );
      print(context.stdout, `${done} ${deadLetters(settled)}`);
      if (stay.size > 0) throw new DeadLettersStayError(stay);
      if (missing.size > 0) throw new NoDeadLetterError([...missing]);
    });
}

function deadLetters(count: number): string {
  return `${count} dead letter${count === 1 ? '' : 's'}`;
}

class DeadLettersStayError extends CliError {
  constructor(stay: ReadonlyMap<string, number>) {
    const reasons = [...stay].map(
      ([reason, count]) => `${deadLetters(count)} stay${count === 1 ? 's' : ''}: ${singleLine(reason)}`,
    );
    super('dead_letters_stay', reasons.join('; '));
  }
}

class NoDeadLetterError extends CliError {
  constructor(ids: readonly string[]) {
    super(
      'no_dead_letter',
      `There is no dead letter ${ids.join(', ')}; './omotes dead-letters list' shows all`,
    );
  }
}

interface Summary {
  readonly id: string;
  readonly time: string | null;
  readonly virtual_host: string;
  readonly queue: string | null;
  readonly bytes: number;
  readonly reason: string;
}

function summaryOf({ id, time, virtualHost, queue, body, reason }: FoundDeadLetter): Summary {
  return {
    id,
    time: time ?? null,
    virtual_host: virtualHost,
    queue: queue ?? null,
    bytes: body.byteLength,
    reason,
  };
}

function summaryLines(letters: readonly Summary[]): string[] {
  const rows = letters.map(({ id, time, virtual_host, queue, bytes, reason }) => [
    singleLine(id),
    singleLine(time ?? '–'),
    virtual_host,
    singleLine(queue ?? '–'),
    String(bytes),
    shortened(singleLine(reason)),
  ]);
  return table(['ID', 'TIME', 'VIRTUAL HOST', 'QUEUE', 'BYTES', 'REASON'], rows);
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN_REASON ? `${text.slice(0, MAX_SHOWN_REASON)}…` : text;
}

function letterJson(letter: FoundDeadLetter): Record<string, unknown> {
  return { ...summaryOf(letter), headers: letter.headers, body_base64: letter.body.toString('base64') };
}

function letterLines(letter: FoundDeadLetter, outputPath: string | undefined): string[] {
  const { virtual_host, queue, time, bytes, reason } = summaryOf(letter);
  const headers = Object.entries(letter.headers).map(
    ([name, value]) => `  ${singleLine(`${name}: ${JSON.stringify(value)}`)}`,
  );
  return [
    `Reason:  ${singleLine(reason)}`,
    `Queue:   ${singleLine(queue ?? 'not known')}, virtual host ${virtual_host}`,
    `Time:    ${singleLine(time ?? 'not known')}`,
    ...(headers.length > 0 ? ['Headers:', ...headers] : []),
    `Body:    ${bytes} bytes${outputPath === undefined ? '' : `, written to ${outputPath}`}`,
    ...(outputPath === undefined ? bodyLines(letter.body) : []),
  ];
}

/** The start of the body: as text if it is UTF-8 without control characters, or else in hexadecimal digits. */
function bodyLines(body: Buffer): string[] {
  const shown = body.subarray(0, MAX_SHOWN_BODY_BYTES);
  const more = body.byteLength > shown.byteLength ? ["… ('--output FILE' writes the whole body)"] : [];
  const printable = isUtf8(body) && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(shown.toString());
  const lines = printable ? shown.toString().split('\n') : (shown.toString('hex').match(/.{1,64}/g) ?? []);
  return [...lines.map((line) => `  ${line}`), ...more];
}
