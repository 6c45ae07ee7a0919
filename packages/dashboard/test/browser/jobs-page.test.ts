import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TcpProxy } from '@omotes/testing';
import type { Browser, Locator, Page } from 'playwright-core';
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

const row = (page: Page, name: string) => page.locator('tbody tr', { hasText: name });
const names = (page: Page) => page.locator('tbody tr th').allTextContents();

test('a job appears, runs and ends in the list without a reload', async () => {
  await using opened = await openPage(browser, world.url);
  const { page } = opened;
  await page.getByText('live', { exact: true }).waitFor();
  const jobId = await world.submit({ job_name: 'Appears', workflow_type: 'endless' });
  await row(page, 'Appears').getByRole('progressbar').waitFor();
  await row(page, 'Appears')
    .getByText(/Step \d+/)
    .waitFor();
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
  await row(page, 'Appears').locator('.status.cancelled').waitFor();
});

test('changes during a lost connection are shown when it is back', async () => {
  const proxy = await TcpProxy.listen({ host: '127.0.0.1', port: Number(new URL(world.url).port) });
  await using opened = await openPage(browser, `http://127.0.0.1:${proxy.port}`);
  const { page } = opened;
  await page.getByText('live', { exact: true }).waitFor();
  const jobId = await world.submit({ job_name: 'Cut off', workflow_type: 'endless' });
  await row(page, 'Cut off').locator('.status.running').waitFor();
  proxy.refuse();
  proxy.cut();
  await page.getByText('connecting…').waitFor();
  await page.getByText(/^Not connected since/).waitFor();
  await world.submit({ job_name: 'Unseen' });
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
  proxy.refuse(false);
  await row(page, 'Unseen').locator('.status.succeeded').waitFor();
  await row(page, 'Cut off').locator('.status.cancelled').waitFor();
  await page.getByText('live', { exact: true }).waitFor();
  await page.getByText(/^Not connected since/).waitFor({ state: 'detached' });
  await proxy.close();
});

test('a list that could not be loaded is loaded with Try again', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.route('**/job/?*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: '{"detail":"The database is away."}',
    }),
  );
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await page.getByText('The database is away.').waitFor();
  await page.unroute('**/job/?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('tbody tr').first().waitFor();
});

test('filters, search and order are in the address, and come back with it', async () => {
  await world.submit({ job_name: 'Alpha', user_name: 'bob', workflow_type: 'fail' });
  await world.submit({ job_name: 'Beta', user_name: 'bob' });
  await world.submit({ job_name: 'Gamma', user_name: 'eve' });
  await using opened = await openPage(browser, world.url);
  const { page } = opened;
  await row(page, 'Alpha').locator('.status.error').waitFor();
  await page.getByRole('combobox', { name: 'User' }).selectOption('bob');
  await row(page, 'Gamma').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Job', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('tbody th')?.textContent === 'Alpha');
  assert.deepEqual(await names(page), ['Alpha', 'Beta']);
  await page.getByRole('checkbox', { name: 'error', exact: true }).check();
  await row(page, 'Beta').waitFor({ state: 'detached' });
  assert.equal(new URL(page.url()).search, '?status=error&user_name=bob&sort=job_name');
  await page.reload();
  await row(page, 'Alpha').waitFor();
  assert.deepEqual(await names(page), ['Alpha']);
  assert.ok(await page.getByRole('checkbox', { name: 'error', exact: true }).isChecked());
  await page.goBack();
  await row(page, 'Beta').waitFor();
  await page.getByRole('link', { name: 'Show all' }).click();
  await row(page, 'Gamma').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('gam');
  await row(page, 'Alpha').waitFor({ state: 'detached' });
  assert.equal(new URL(page.url()).search, '?q=gam');
});

test('a narrow window shows the name and progress of each job, with the filters above', async () => {
  const jobId = await world.submit({ job_name: 'Narrow', workflow_type: 'endless' });
  await using opened = await openPage(browser, `${world.url}/?q=Narrow`);
  const { page } = opened;
  const bar = row(page, 'Narrow').getByRole('progressbar');
  await bar.waitFor();
  const right = async (locator: Locator) => {
    const box = await locator.boundingBox();
    assert.ok(box);
    return box.x + box.width;
  };
  await page.setViewportSize({ width: 400, height: 800 });
  assert.ok((await right(bar)) <= 400);
  assert.ok((await right(row(page, 'Narrow').locator('.percent'))) <= 400);
  const filters = await page.getByRole('search').boundingBox();
  assert.ok(filters && filters.width > 350 && filters.height < 150);
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
});

test('several jobs are selected and cancelled with the keyboard alone', async () => {
  const jobIds = await Promise.all(
    [1, 2, 3].map((number) => world.submit({ job_name: `Endless ${number}`, workflow_type: 'endless' })),
  );
  await using opened = await openPage(browser, `${world.url}/?q=Endless&sort=job_name`);
  const { page } = opened;
  await row(page, 'Endless 3').waitFor();
  await row(page, 'Endless 1').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Cancel 2 jobs' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cancel 2 jobs?' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter'); // the focus is where it was
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Cancel 2 jobs' }).press('Enter');
  await row(page, 'Endless 1').locator('.status.cancelled').waitFor();
  await row(page, 'Endless 2').locator('.status.cancelled').waitFor();
  await page.getByText('Cancellation of 2 jobs was asked for.').waitFor();
  assert.ok(!['cancelled'].includes((await world.job(jobIds[2] ?? '')).status));
  await row(page, 'Endless 3').getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Endless 3' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Endless 3');
  await page.getByRole('button', { name: 'Cancel…' }).click();
  await page.getByRole('button', { name: 'Cancel job' }).click();
  await page.locator('.toolbar .status.cancelled').waitFor();
});
