import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let axe: string;
before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await world.stop();
});

/** The violations that axe finds in a page, each with the first element concerned. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe); // through the debugger, which the content security policy does not stop
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
  assert.ok(passes.some(({ id }) => id === 'color-contrast')); // axe has run
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has a serious barrier, in the ${colorScheme} theme`, async () => {
    const failed = await world.submit({ job_name: 'Fails', workflow_type: 'fail' });
    const reported = await world.submit({ job_name: 'Reports' });
    const running = await world.submit({ job_name: 'Runs', workflow_type: 'endless', live_logs: true });
    await using opened = await openPage(browser, world.url, { colorScheme });
    const { page } = opened;
    await page.locator('.status.succeeded').first().waitFor();
    await page.locator('.status.error').first().waitFor();
    await page.getByRole('checkbox', { name: 'Select Runs' }).first().check();
    assert.deepEqual(await findings(page), []);
    await page.getByRole('button', { name: 'Cancel job' }).click();
    assert.deepEqual(await findings(page), []);
    await page.goto(`${world.url}/jobs/${reported}`);
    await page.getByRole('button', { name: 'Zwembad' }).click();
    assert.deepEqual(await findings(page), []);
    for (const jobId of [failed, running]) {
      await page.goto(`${world.url}/jobs/${jobId}`);
      await page.getByRole('heading', { name: 'Network' }).waitFor();
      assert.deepEqual(await findings(page), []);
    }
    await page.goto(`${world.url}/new?from=${reported}`);
    await page.getByLabel('Supply').fill('1000');
    await page.getByText('Must be 180 or less.').waitFor();
    assert.deepEqual(await findings(page), []);
    await page.goto(`${world.url}/system`);
    await page.getByRole('heading', { name: 'System' }).waitFor();
    assert.deepEqual(await findings(page), []);
    await fetch(`${world.url}/job/${running}`, { method: 'DELETE' });
  });
}

test('the theme follows the system until one is chosen, which is kept', async () => {
  await using opened = await openPage(browser, world.url, { colorScheme: 'dark' });
  const { page } = opened;
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Theme: auto' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
  const light = await background();
  assert.notEqual(light, dark);
  await page.reload();
  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
  assert.equal(await background(), light);
});
