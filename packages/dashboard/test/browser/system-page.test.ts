import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Connection, Publisher } from '@omotes/amqp';
import { DEAD_LETTER_QUEUE, plainQueue } from '@omotes/protocol';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
before(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await world.stop();
});

test('the system page shows what runs, and what each worker does', async () => {
  const jobId = await world.submit({ workflow_type: 'endless' });
  await using opened = await openPage(browser, `${world.url}/system`);
  const { page } = opened;
  await page.getByText('orchestrator 1').waitFor();
  const workers = page.getByRole('region', { name: /^Workers/ });
  await workers.getByRole('link', { name: 'endless' }).click();
  await page.waitForURL(`**/jobs/${jobId}`);
  await page.goBack();
  await workers.getByText('1 of 3').waitFor();
  await page.getByRole('region', { name: 'Queues' }).getByText('job_submissions').waitFor();
  assert.equal(await page.locator('.problem').count(), 0);
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
  await workers.getByText('waits for jobs').waitFor();
});

test('a dead letter appears, cannot be put back where there is no queue, and is dropped', async () => {
  await using opened = await openPage(browser, `${world.url}/system`);
  const { page } = opened;
  const letters = page.getByRole('region', { name: /^Dead letters/ });
  await letters.getByText('None: every message could be handled.').waitFor();
  const connection = new Connection({
    ...world.workerBroker,
    name: 'sets apart',
    topology: { queues: [plainQueue(DEAD_LETTER_QUEUE)] },
  });
  await connection.start();
  await new Publisher(connection).publish({
    exchange: '',
    routingKey: DEAD_LETTER_QUEUE,
    body: Buffer.from('?'),
    headers: { 'x-omotes-reason': 'no task at all', 'x-omotes-queue': 'gone' },
  });
  await connection.stop();
  const row = letters.getByRole('row', { name: /no task at all/ });
  await row.getByRole('button', { name: 'Put back' }).click();
  await page.getByText(/the queue 'gone' it came from is not there/).waitFor();
  await row.getByRole('button', { name: 'Drop…' }).click();
  await page.getByRole('button', { name: 'Drop message' }).click();
  await letters.getByText('None: every message could be handled.').waitFor();
});
