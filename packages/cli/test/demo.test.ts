import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JobRecordJson } from '../src/following/job-record.ts';
import { RunningCommand, runCommand } from './command.ts';

test('the demo runs one job from start to finish and prints only its record', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-demo-test-'));
  try {
    const { exitCode, stdout, stderr } = await runCommand(['demo', '--json'], { OMOTES_DATA_FOLDER: folder });
    assert.equal(exitCode, 0, stderr);
    const record = JSON.parse(stdout) as JobRecordJson;
    assert.equal(record.workflow_type, 'network_report');
    assert.deepEqual(record.statuses, ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
    assert.ok(record.progress.length > 0);
    assert.equal(record.progress.at(-1)?.progress, 1);
    assert.equal(record.result_type, 'SUCCEEDED');
    assert.match(
      await readFile(record.output_path ?? '', 'utf8'),
      /EnergySystem[^>]* name="[^"]+_network_report"/,
    );
    assert.ok(record.esdl_messages.some(({ esdl_object_id: id }) => id === null));
    assert.ok(record.esdl_messages.some(({ esdl_object_id: id }) => id !== null));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a demo stops everything and leaves no folder behind when the reader of its output ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-demo-test-'));
  try {
    const demo = new RunningCommand(['demo'], { OMOTES_DATA_FOLDER: join(folder, 'data'), TMPDIR: folder });
    await demo.printed(/Starting/);
    demo.process.stdout.destroy();
    assert.equal((await demo.outcome).exitCode, 130);
    assert.deepEqual(await readdir(folder), []);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the demo with --open shows its job in the dashboard until Ctrl-C', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-demo-test-'));
  try {
    // Without a display no browser is opened.
    const demo = new RunningCommand(['demo', '--open'], {
      OMOTES_DATA_FOLDER: folder,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    });
    const [, gateway, jobId] = await demo.printed(/(http:\S+)\/jobs\/(\S+)\s[^]*Ctrl-C/);
    assert.ok(gateway && jobId);
    const page = await fetch(`${gateway}/jobs/${jobId}`, { headers: { accept: 'text/html' } });
    assert.match(await page.text(), /<html/);
    await (await fetch(`${gateway}/job/${jobId}/events`)).text(); // it ends with the job
    const job = (await (await fetch(`${gateway}/job/${jobId}`)).json()) as { status: string };
    assert.equal(job.status, 'succeeded');
    demo.process.kill('SIGINT');
    await demo.outcome;
    await assert.rejects(fetch(`${gateway}/healthz`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
