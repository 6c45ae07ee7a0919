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

test('the system page shows what is running, and the tasks of each worker', async () => {
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
  await page.getByText(/the queue it came from, 'gone', does not exist/).waitFor();
  await row.getByRole('button', { name: 'Drop…' }).click();
  await page.getByRole('button', { name: 'Drop message' }).click();
  await letters.getByText('None: every message could be handled.').waitFor();
});

test('the last hours are plotted, and each status leads to its jobs', async () => {
  const jobId = await world.submit({ job_name: 'Report' });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.locator('.toolbar .status.succeeded').waitFor();
  await page.getByRole('link', { name: 'System' }).click();
  await page.getByRole('img', { name: /^Jobs finished over time\. \d+ at last/ }).waitFor();
  await page.locator('.plot canvas').nth(2).waitFor();
  await page.getByRole('button', { name: '24 h' }).click();
  assert.equal(await page.getByRole('button', { name: '24 h' }).getAttribute('aria-pressed'), 'true');
  await page.reload();
  await page.getByRole('button', { name: '24 h', pressed: true }).waitFor();
  await page.getByRole('link', { name: /\d succeeded/ }).click();
  await page.getByRole('link', { name: 'Report' }).waitFor();
});

test('an unreadable message is put back into its queue', async () => {
  const connection = new Connection({ ...world.sdkBroker, name: 'sends no job' });
  await connection.start();
  await new Publisher(connection).publish({
    exchange: '',
    routingKey: 'job_submissions',
    body: Buffer.from('no job'),
  });
  await connection.stop();
  await using opened = await openPage(browser, `${world.url}/system`);
  const { page } = opened;
  const letter = page.getByRole('row', { name: /job_submissions 6 bytes/ });
  await letter.getByRole('button', { name: /^Put back message .+ from job_submissions$/ }).click();
  await page.getByText('The message was put back.').waitFor();
  await letter.getByRole('button', { name: 'Drop…' }).click(); // it is dead-lettered again
  await page.getByRole('button', { name: 'Drop message' }).click();
  await page.getByText('None: every message could be handled.').waitFor();
});

test('the page says when the user may not see it, and when the server does not offer it', async () => {
  await using opened = await openPage(browser, world.url);
  const { page } = opened;
  for (const [status, text] of [
    [403, 'Only operators may see this.'],
    [404, 'This server does not offer it.'],
  ] as const) {
    await page.route('**/system', (route) =>
      route.request().resourceType() === 'document'
        ? route.continue()
        : route.fulfill({ status, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.goto(`${world.url}/system`);
    await page.getByText(text).waitFor();
  }
});

test('going back to the page shows the page, not the stored answer of the API', async () => {
  await using opened = await openPage(browser, `${world.url}/system`);
  const { page } = opened;
  await page.getByText('orchestrator 1').waitFor();
  await page.goto(`${world.url}/reference`);
  await page.goBack();
  await page.getByRole('heading', { name: 'System' }).waitFor();
});
