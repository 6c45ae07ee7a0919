import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { ensurePythonEnvironment, PythonMissingError } from '@omotes/python';
import { Program, ROOT } from './programs.ts';

/** The parts of the output of `demo --json` that are tested here. */
interface DemoRecord {
  readonly workflow_type: string;
  readonly statuses: readonly string[];
  readonly progress: readonly { readonly progress: number; readonly message: string }[];
  readonly result_type: string;
  readonly output_path: string;
  readonly esdl_messages: readonly {
    readonly severity: string;
    readonly technical_message: string;
    readonly esdl_object_id: string | null;
  }[];
}

const DEMANDS = ['school', 'pool', 'lindenhof', 'tower', 'library'];

void test('the demo simulates a network with the published simulator, and produced and consumed heat are equal', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-simulator-test-'));
  try {
    const main = resolve(ROOT, 'packages/cli/src/main.ts');
    const record = await jsonOf(
      new Program(process.execPath, [main, 'demo', '--simulator', '--json'], { OMOTES_DATA_FOLDER: folder }),
    );
    assert.equal(record.workflow_type, 'simulator');
    assert.equal(record.result_type, 'SUCCEEDED');
    assert.deepEqual(record.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);

    const fractions = record.progress.map(({ progress }) => progress);
    assert.ok(fractions.length > 10, `${fractions.length} updates`);
    assert.deepEqual(
      fractions,
      fractions.toSorted((one, other) => one - other),
    );
    assert.match(record.progress[1]?.message ?? '', /^Simulated up to 0[89] Jan 2024/);

    assert.ok(record.esdl_messages.every(({ severity }) => severity === 'INFO'));
    const heat = (id: string): number => {
      const message = record.esdl_messages.find(({ esdl_object_id: each }) => each === id)?.technical_message;
      return Number(/(?<![\d.])([\d.]+) MWh/.exec(message ?? '')?.[1]);
    };
    const produced = heat('well') + heat('boiler');
    assert.ok(heat('boiler') > 0, 'the boiler serves the peaks');
    assert.ok(heat('well') > heat('boiler'), 'the well comes first');
    const consumed = DEMANDS.reduce((sum, id) => sum + heat(id), 0);
    assert.ok(Math.abs(produced - consumed) < 0.1, `${produced} MWh produced, ${consumed} MWh consumed`);

    const output = await readFile(record.output_path, 'utf8');
    assert.match(output, /EnergySystem[^>]* name="Warmtenet Lindenhof_simulator"/);
    assert.match(output, /id="tower\.simulator\.heat"/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

void test('packages that cannot be installed are named, and the next attempt starts again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-simulator-test-'));
  try {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, './not-there\n');
    const lines: string[] = [];
    const ensure = (): Promise<string> =>
      ensurePythonEnvironment({ folder: join(folder, 'venv'), requirements }, (line) => lines.push(line));
    const says = (error: unknown): boolean =>
      error instanceof PythonMissingError && /not-there[^]*PyPI/.test(error.message);
    await assert.rejects(ensure(), says);
    await assert.rejects(ensure(), says);
    assert.equal(lines.length, 2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function jsonOf(program: Program): Promise<DemoRecord> {
  let stdout = '';
  program.child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  assert.equal(await program.ended(), 0, program.lines.join('\n'));
  return JSON.parse(stdout) as DemoRecord;
}
