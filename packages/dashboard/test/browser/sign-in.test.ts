import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addToken } from '@omotes/gateway';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.ts';
import { startWorld, type World } from './world.ts';

let folder: string;
let tokens: { readonly ada: string; readonly olga: string };
let world: World;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omotes-tokens-'));
  const path = join(folder, 'tokens.json');
  tokens = { ada: await addToken(path, 'ada', 'user'), olga: await addToken(path, 'olga', 'operator') };
  [world, browser] = await Promise.all([
    startWorld({ environment: { GATEWAY_TOKENS_PATH: path } }),
    launchBrowser(),
  ]);
});
after(async () => {
  await browser.close();
  await world.stop();
  await rm(folder, { recursive: true });
});

test('a user who signs in sees the requested page, under their own name, until they sign out', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByLabel('Token').waitFor();
  await page.keyboard.type('guess'); // the focus is there
  await page.keyboard.press('Enter');
  await page.getByText('This token is not valid').waitFor();
  await page.getByLabel('Token').fill(tokens.ada);
  await page.getByLabel('Token').press('Enter');
  await page.getByLabel('Workflow').selectOption('report');
  await page.getByLabel('Name').fill('Mine');
  await page.getByLabel('ESDL file').setInputFiles({
    name: 'small.esdl',
    mimeType: 'application/xml',
    buffer: Buffer.from(world.esdl),
  });
  await page.getByRole('button', { name: 'Submit job' }).click();
  await page.locator('.toolbar .status.succeeded').waitFor();
  await page.getByRole('row', { name: 'User ada' }).waitFor();
  await page.getByRole('link', { name: 'System' }).waitFor({ state: 'detached' });
  await page.goto(`${world.url}/system`);
  await page.getByText('Only operators may see this.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Token').waitFor();
  await page.reload();
  await page.getByLabel('Token').fill(tokens.olga);
  await page.getByLabel('Token').press('Enter');
  await page.getByRole('heading', { name: 'Workers (1)' }).waitFor();
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await page.getByRole('link', { name: 'Mine' }).waitFor();
});
