import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { TcpProxy } from '@omotes/testing';
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

test('a running job shows its progress and its logs as they come, and its end', async () => {
  const jobId = await world.submit({ job_name: 'Live', workflow_type: 'endless', live_logs: true });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
  await page
    .getByRole('log')
    .getByText(/Step 1\n[^]*Step 2\n/)
    .waitFor();
  await page.waitForFunction(() => /^\d+ % · Live/.test(document.title));
  await page.getByRole('button', { name: 'Cancel…' }).click();
  await page.getByRole('button', { name: 'Cancel job' }).click();
  await page.locator('.toolbar .status.cancelled').waitFor();
  const states = await page.getByRole('list', { name: 'Timeline' }).locator('strong').allTextContents();
  assert.deepEqual(states, ['submitted', 'registered', 'enqueued', 'running', 'cancelled']);
  assert.equal(await page.getByRole('button', { name: 'Cancel…' }).count(), 0);
});

test('logs scroll along until the reader scrolls up', async () => {
  const jobId = await world.submit({ workflow_type: 'endless', live_logs: true });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  const logs = page.getByRole('log');
  await page.waitForFunction(() => {
    const box = document.querySelector('.logs');
    return box !== null && box.scrollHeight > box.clientHeight + 200;
  });
  const isAtEnd = () => logs.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight < 40);
  assert.ok(await isAtEnd());
  // A position that changes later would look like the reader's scrolling.
  const wasAtEnd = await logs.evaluate(
    (box) =>
      new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve(box.scrollHeight - box.scrollTop - box.clientHeight < 1);
        }).observe(box, { subtree: true, childList: true, characterData: true });
      }),
  );
  assert.ok(wasAtEnd, 'there is text below what is shown');
  await logs.evaluate((box) => box.scrollTo(0, 0));
  await page.getByRole('button', { name: 'Follow the end' }).waitFor();
  const before = (await logs.textContent())?.length ?? 0;
  await page.waitForFunction(
    (length) => (document.querySelector('.logs')?.textContent.length ?? 0) > length,
    before,
  );
  assert.equal(await logs.evaluate((box) => box.scrollTop), 0);
  await page.getByRole('button', { name: 'Follow the end' }).click();
  await page.getByRole('button', { name: 'Follow the end' }).waitFor({ state: 'detached' });
  assert.ok(await isAtEnd());
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
});

test('the network is drawn, its messages lead to its assets, and what the job changed is shown', async () => {
  const jobId = await world.submit({ job_name: 'Report' });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.locator('.toolbar .status.succeeded').waitFor();
  await page.getByRole('img', { name: /Map of .*assets/ }).waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value) => value !== 0);
  });
  await page.getByText('Balanced').waitFor();
  await page.getByRole('button', { name: 'Changes: 1 changed' }).click();
  await page
    .locator('li', { hasText: 'The pool stays cold' })
    .getByRole('button', { name: 'Zwembad' })
    .click();
  const panel = page.getByRole('complementary', { name: 'Chosen asset' });
  await panel.getByText('The pool stays cold').waitFor();
  const change = panel.getByRole('table', { name: 'Changed by the job' });
  assert.deepEqual(await change.locator('tbody th, tbody td').allTextContents(), [
    'power',
    '320,000 W',
    '350,000 W',
  ]);
  await panel.getByRole('button', { name: 'Aansluiting zwembad', exact: true }).first().click();
  await panel.getByRole('heading', { name: 'Aansluiting zwembad' }).waitFor();
});

test('an asset is selected on the map with the pointer, and in the list with keys; keys move the map', async () => {
  const jobId = await world.submit({ job_name: 'Report' });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.locator('.toolbar .status.succeeded').waitFor();
  const canvas = page.locator('canvas');
  const picture = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  const panel = page.getByRole('complementary', { name: 'Chosen asset' });
  const box = await canvas.boundingBox();
  assert.ok(box);
  // The main pipes run from west to east: a line from north to south meets them.
  for (let y = 20; y < box.height && (await panel.count()) === 0; y += 10) {
    await page.mouse.click(box.x + box.width / 2, box.y + y);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  await panel.getByRole('heading', { name: /^Hoofdleiding/ }).waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  await canvas.focus();
  for (const key of ['ArrowLeft', '+', '0']) {
    const before = await picture();
    await page.keyboard.press(key);
    await page.waitForFunction(
      (earlier) => document.querySelector('canvas')?.toDataURL() !== earlier,
      before,
    );
  }
  await page.getByText(/^List of \d+ assets$/).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Find by name, type or id').fill('school');
  await page.getByRole('button', { name: 'Basisschool Zoë' }).press('Enter');
  await panel.getByRole('heading', { name: 'Basisschool Zoë' }).waitFor();
});

test('Escape closes the panel of an asset and returns the focus to where it was selected', async () => {
  const jobId = await world.submit({ job_name: 'Report' });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.getByText(/^List of \d+ assets$/).click();
  const school = page.getByRole('button', { name: 'Basisschool Zoë' });
  await school.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen asset' });
  await panel.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.ok(await school.evaluate((button) => button === document.activeElement));
});

test('long texts without spaces do not widen the page, and are shortened until they are expanded', async () => {
  const long = (letter: string) => letter.repeat(10_000);
  const jobId = await world.submit({
    job_name: 'n'.repeat(200),
    workflow_type: 'report',
    input_esdl: world.esdl
      .replace('name="Zwembad"', `name="${long('a')}"`)
      .replace('id="school"', `id="school" state="${long('s')}"`),
  });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.locator('.toolbar .status.succeeded').waitFor();
  await page.getByText(/^List of \d+ assets$/).click();
  await page.getByRole('button', { name: 'Basisschool Zoë' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen asset' });
  await panel.getByRole('button', { name: 'Show all' }).click();
  assert.equal(await panel.getByText(long('s')).count(), 1);
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 });
    for (const box of ['main', '.asset-panel', '.network'])
      assert.ok(
        await page.locator(box).evaluate((element) => element.scrollWidth <= element.clientWidth),
        `${box} at ${width}`,
      );
  }
});

test('input, output and logs are downloaded as they are', async () => {
  const jobId = await world.submit({ job_name: 'Report' });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.getByRole('link', { name: 'Download output' }).waitFor();
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    return readFile(await file.path(), 'utf8');
  };
  assert.equal(await download('Download input'), world.esdl);
  assert.match(await download('Download output'), /name="Zwembad" power="350000"/);
  assert.match(await download('Download'), /Reading the network/);
});

test('a failed job shows why, and an unknown one says that it does not exist', async () => {
  const jobId = await world.submit({ workflow_type: 'fail' });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.locator('.problem', { hasText: 'It does not converge' }).waitFor();
  for (const id of ['00000000-0000-4000-8000-000000000000', 'garbage']) {
    await page.goto(`${world.url}/jobs/${id}`);
    await page.getByText('There is no such job').waitFor();
  }
});

test('a page that lost the server says since when, and recovers by itself, even before it has shown anything', async () => {
  const proxy = await TcpProxy.listen({ host: '127.0.0.1', port: Number(new URL(world.url).port) });
  const jobId = await world.submit({ job_name: 'Cut off', workflow_type: 'endless', live_logs: true });
  await using opened = await openPage(browser, `http://127.0.0.1:${proxy.port}/new`);
  const { page } = opened;
  await page.getByLabel('Workflow').waitFor();
  await page.route(`**/job/${jobId}`, (route) => route.abort(), { times: 1 });
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/jobs/${jobId}`);
  await page.getByText('The server does not answer.').waitFor();
  await page.getByText('live', { exact: true }).waitFor();
  proxy.refuse();
  proxy.cut();
  await page.getByText(/^Not connected since/).waitFor();
  assert.equal(await page.getByText('live', { exact: true }).count(), 0);
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
  proxy.refuse(false);
  await page.locator('.toolbar .status.cancelled').waitFor();
  await page.getByText(/^Not connected since/).waitFor({ state: 'detached' });
  await proxy.close();
});

test('a job whose logs are not live says when they come', async () => {
  const jobId = await world.submit({ workflow_type: 'endless', live_logs: false });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.getByText('The logs of this job come with its result.').waitFor();
  await fetch(`${world.url}/job/${jobId}`, { method: 'DELETE' });
});
