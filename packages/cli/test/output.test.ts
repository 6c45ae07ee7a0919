import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import type { JobResult } from '@omotes/sdk';
import fc from 'fast-check';
import { errorLine } from '../src/errors.ts';
import { checkLines } from '../src/output/check-lines.ts';
import { JobLines } from '../src/following/job-lines.ts';
import { JobRecord } from '../src/following/job-record.ts';
import { progressBar } from '../src/output/progress-bar.ts';
import { exportLines } from '../src/output/shell-quoting.ts';
import { table } from '../src/output/table.ts';
import { MemoryOutput } from './memory-output.ts';

const RESULT: JobResult = {
  resultType: 'SUCCEEDED',
  outputEsdl: '<esdl/>',
  logs: 'a line of the log',
  feedback: [
    { severity: 'info', message: 'the whole is fine' },
    { severity: 'warning', message: 'a port is free', assetId: 'pipe-1' },
  ],
};

test('a progress bar is one line that fits the terminal, whatever the message', () => {
  fc.assert(
    fc.property(
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 200 }),
      (fraction, text, columns) => {
        const bar = progressBar(fraction, text, columns);
        assert.ok(bar.length < columns || columns <= 1);
        assert.doesNotMatch(bar, /[\u0000-\u001f]/);
      },
    ),
  );
});

test('a progress bar shows its share', () => {
  assert.equal(progressBar(0.5, 'half', 80), `[${'█'.repeat(15)}${'░'.repeat(15)}]  50 %  half`);
  assert.match(progressBar(0.999, '', 80), / 99 %$/);
});

test('progress is a bar on a terminal, and elsewhere a line for each tenth', () => {
  const terminal = new MemoryOutput(80);
  const file = new MemoryOutput();
  for (const view of [new JobLines(terminal), new JobLines(file)]) {
    for (let update = 1; update <= 1000; update += 1) view.progress(update / 1000, 'counting');
    view.close();
  }
  assert.equal(terminal.text.split('\r').length, 1001);
  assert.equal(terminal.text.split('\n').length, 2);
  assert.ok(file.lines.length <= 12, file.text);
  assert.doesNotMatch(file.text, /\r|\u001b/);
  assert.match(file.lines.at(-1) ?? '', /100 %  counting/);
});

test('a result is shown with its summary, and with messages about assets and their ids', () => {
  const output = new MemoryOutput();
  const view = new JobLines(output);
  for (const status of ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'] as const) view.status(status);
  view.result(RESULT, 'out.esdl');
  view.close();
  assert.deepEqual(
    output.lines.slice(0, 4).map((line) => line.trim().split(/\s+/)[0]),
    ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'],
  );
  assert.match(output.text, /^Result +SUCCEEDED after .+$/m);
  assert.match(output.text, /^Output +out\.esdl$/m);
  assert.match(output.text, /^Summary\n {2}INFO +the whole is fine$/m);
  assert.match(output.text, /^Messages about single assets \(1\)\n {2}WARNING +pipe-1 +a port is free$/m);
  assert.doesNotMatch(output.text, /a line of the log/);
});

test('a failed job is shown with the end of its logs', () => {
  const output = new MemoryOutput();
  const logs = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n');
  new JobLines(output).result({ resultType: 'ERROR', logs, feedback: [] }, undefined);
  assert.match(output.text, /line 99/);
  assert.doesNotMatch(output.text, /line 50/);
  assert.doesNotMatch(output.text, /^Output/m);
});

test('live logs are shown in whole lines, if wanted', () => {
  const output = new MemoryOutput();
  for (const hasLogs of [true, false]) {
    const view = new JobLines(output, hasLogs);
    view.log('one\ntw');
    view.log('o\r\nthree');
    view.progress(0.5, 'half');
    view.log(' and more');
    view.close();
  }
  assert.deepEqual(output.lines, [
    '  | one',
    '  | two',
    '   50 %  half',
    '  | three and more',
    '   50 %  half',
  ]);
});

test('the record of a job has its statuses, progress, result type and output', () => {
  const record = new JobRecord();
  record.status('REGISTERED');
  record.progress(0.5, 'half');
  record.status('FINISHED');
  record.result(RESULT, '/tmp/out.esdl');
  const { duration_ms: durationMs, ...rest } = record.toJson({ jobId: 'an id', workflowType: 'noop' });
  assert.ok(durationMs >= 0);
  assert.deepEqual(rest, {
    job_id: 'an id',
    workflow_type: 'noop',
    statuses: ['REGISTERED', 'FINISHED'],
    progress: [{ progress: 0.5, message: 'half' }],
    result_type: 'SUCCEEDED',
    output_path: '/tmp/out.esdl',
    esdl_messages: [
      { severity: 'INFO', technical_message: 'the whole is fine', esdl_object_id: null },
      { severity: 'WARNING', technical_message: 'a port is free', esdl_object_id: 'pipe-1' },
    ],
    logs: 'a line of the log',
  });
});

test('a shell reads exactly the exported values', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((value) => !value.includes('\0'));
  fc.assert(
    fc.property(text, (value) => {
      const script = `${exportLines({ VALUE: value }).join('\n')}\nprintf %s "$VALUE"`;
      assert.equal(execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }), value);
    }),
    { numRuns: 50, examples: [["it's"], ['$(id)'], ['`id`'], ['a\nb'], ['\\'], ['']] },
  );
});

test('a table has aligned columns and no trailing spaces', () => {
  assert.deepEqual(
    table(
      ['A', 'LONG', 'C'],
      [
        ['1', '2', ''],
        ['100', '2', '3'],
      ],
    ),
    ['A    LONG  C', '1    2', '100  2     3'],
  );
});

test('a check that found a problem is followed by what to do', () => {
  const checks = [
    { subject: 'one', state: 'ok', detail: 'fine' },
    { subject: 'two', state: 'problem', detail: 'bad', remedy: 'mend it' },
  ] as const;
  assert.deepEqual(checkLines(checks, new MemoryOutput()), [
    'ok       one: fine',
    'PROBLEM  two: bad',
    '         → mend it',
  ]);
});

test('an error is printed in one line even if its message has several', () => {
  assert.equal(errorLine(new Error('one\n  two\n')), 'omotes: one two');
  assert.equal(errorLine('text'), 'omotes: text');
});
