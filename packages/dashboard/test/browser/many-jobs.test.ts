import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TestDatabase } from '@omotes/testing';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser.ts';
import { startWorld, type World } from './world.ts';

const MANY = 10_000;
const MOST_ROWS = 60;

let world: World;
let browser: Browser;
before(async () => {
  [world, browser] = await Promise.all([startWorld({ prepare: insertJobs }), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await world.stop();
});

async function insertJobs({ host, port, database, username, password }: TestDatabase): Promise<void> {
  const client = new pg.Client({ host, port, database, user: username, password });
  await client.connect();
  await client.query(
    `insert into job (job_id, job_name, user_name, project_name, workflow_type, job_priority, live_logs, status,
       progress_fraction, submitted_at, registered_at, running_at, stopped_at, is_confirmed, request_hash)
     select gen_random_uuid(), 'Old ' || n, 'ada', 'district', 'report', 'medium', false, 'succeeded',
       1, t, t, t, t + interval '1 second', true, ''
     from generate_series(1, $1::int) n, lateral (select now() - n * interval '1 minute' as t) as times`,
    [MANY],
  );
  await client.end();
}

/** Counts the rows of the table after every change of the page, from now on. */
async function countRows(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = () => {
      const rows = document.querySelectorAll('tbody tr').length;
      document.documentElement.dataset['most'] =
        `${Math.max(rows, Number(document.documentElement.dataset['most'] ?? 0))}`;
    };
    new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    count();
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['most']));
}

test('ten thousand jobs are scrolled through with few rows in the page', async () => {
  await using opened = await openPage(browser, world.url);
  const { page } = opened;
  await page.getByText('Old 1', { exact: true }).waitFor();
  const mostRows = await countRows(page);
  const scroller = page.locator('.table-scroller');
  for (const part of [0.3, 0.7, 1]) {
    await scroller.evaluate((element, to) => element.scrollTo(0, element.scrollHeight * to), part);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr[data-index]').length > 10);
  }
  await page.getByText(`Old ${MANY}`, { exact: true }).waitFor();
  assert.equal(await page.locator('table').getAttribute('aria-rowcount'), String(MANY + 1));
  assert.ok((await mostRows()) < MOST_ROWS, `${await mostRows()} rows`);
});

test('the keys of the list lead to rows that are not in the page yet', async () => {
  await using opened = await openPage(browser, world.url);
  const { page } = opened;
  await page.getByRole('link', { name: 'Old 1', exact: true }).focus();
  for (const [key, name] of [
    ['End', `Old ${MANY}`],
    ['Home', 'Old 1'],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForFunction((text) => document.activeElement?.textContent === text, name);
  }
});

test('a burst of updates leaves every row in its last state, and the page as small as it was', async () => {
  await using opened = await openPage(browser, world.url);
  const { page } = opened;
  await page.getByText('Old 1', { exact: true }).waitFor();
  const mostRows = await countRows(page);
  const jobIds = await Promise.all(
    Array.from({ length: 12 }, (_, number) =>
      world.submit({ job_name: `Burst ${number}`, workflow_type: 'burst' }),
    ),
  );
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('tbody tr')].filter(
        (row) => row.textContent.includes('Burst') && row.querySelector('.status.succeeded') !== null,
      ).length === count,
    jobIds.length,
  );
  assert.equal(await page.locator('tbody tr', { hasText: 'Burst' }).count(), jobIds.length);
  assert.equal(await page.locator('table').getAttribute('aria-rowcount'), String(MANY + jobIds.length + 1));
  assert.ok((await mostRows()) < MOST_ROWS, `${await mostRows()} rows`);
});
