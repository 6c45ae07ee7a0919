import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

const problems = (page: Page) => page.locator('.field-problem').allTextContents();
const chooseFile = (page: Page) =>
  page.getByLabel('ESDL file').setInputFiles({
    name: 'small.esdl',
    mimeType: 'application/xml',
    buffer: Buffer.from(world.esdl),
  });

test('problems are shown at their fields, while typing and on submitting', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByRole('button', { name: 'Submit job' }).click();
  await page.getByText('Choose a workflow.').waitFor();
  assert.equal((await problems(page)).length, 2);
  await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT');
  await page.getByLabel('Workflow').selectOption('report');
  await page.getByLabel('Supply').fill('40');
  await page.getByText('Must be greater than Return.').waitFor();
  await page.getByLabel('Return').fill('30');
  await page.getByText('Must be greater than Return.').waitFor({ state: 'detached' });
  await page.getByLabel('Time step').fill('5 s');
  await page.getByText('Must be 1 min or more.').waitFor();
  await page.getByLabel('Time step').fill('90 min');
  await page.getByText('now 1 h 30 min').waitFor();
  assert.deepEqual(await problems(page), ['Choose an ESDL file, or drop one here.']);
});

test('a job is filled in with the keyboard, its network is shown before it is submitted, and then it is followed', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByLabel('Workflow').selectOption('report');
  await page.getByLabel('Name').fill('From the form');
  await page.getByLabel('User').fill('ada');
  await page.getByLabel('Project').fill('district');
  await page.getByLabel('Time limit').fill('2 h');
  await page.getByLabel('Priority').selectOption('high');
  await page.getByLabel('Supply').fill('80');
  await page.getByLabel('Verbose').check();
  await chooseFile(page);
  await page.getByRole('img', { name: /Map of .*assets/ }).waitFor();
  await page.getByLabel('Name').press('Enter');
  await page.getByRole('heading', { name: 'From the form' }).waitFor();
  await page.locator('.toolbar .status.succeeded').waitFor();
  const job = await world.job(new URL(page.url()).pathname.replace('/jobs/', ''));
  assert.equal(job.input_params_dict['supply'], 80);
  assert.equal(job.input_params_dict['verbose'], true);
  assert.equal(job.timeout_after_s, 7200);
  assert.equal(job.job_priority, 'high');
  assert.equal(Buffer.from(job.input_esdl, 'base64').toString(), world.esdl);
});

test('a job is run again with the changes made in the form', async () => {
  const jobId = await world.submit({ job_name: 'First', input_params_dict: { supply: 90, step: 120 } });
  await using opened = await openPage(browser, `${world.url}/jobs/${jobId}`);
  const { page } = opened;
  await page.getByRole('link', { name: 'Run again…' }).click();
  await page.getByLabel('Name').fill('Second');
  assert.equal(await page.getByLabel('Supply').inputValue(), '90');
  await page.getByLabel('Return').fill('50');
  await page.getByRole('button', { name: 'Submit job' }).click();
  await page.getByRole('heading', { name: 'Second' }).waitFor();
  const again = await world.job(new URL(page.url()).pathname.replace('/jobs/', ''));
  assert.notEqual(again.job_id, jobId);
  assert.deepEqual(
    [again.input_params_dict['supply'], again.input_params_dict['return'], again.input_params_dict['step']],
    [90, 50, 120],
  );
});

test('a submission whose answer was lost is repeated with the same key, and makes one job', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByLabel('Workflow').selectOption('report');
  await page.getByLabel('Name').fill('Lost answer');
  await chooseFile(page);
  const keys: (string | undefined)[] = [];
  await page.route('**/job/', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Submit job' }).click();
  await page.getByText('The server does not answer.').waitFor();
  await page.getByRole('button', { name: 'Submit job' }).click();
  await page.getByRole('heading', { name: 'Lost answer' }).waitFor();
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  const found = await fetch(`${world.url}/job/?q=Lost`);
  assert.equal(found.headers.get('x-total-count'), '1');
});

test('a problem from the server is shown at its field', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByLabel('Workflow').selectOption('fail');
  await page.getByLabel('Name').fill('x'.repeat(5000));
  await chooseFile(page);
  await page.getByRole('button', { name: 'Submit job' }).click();
  await page.getByText('The job was refused.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  assert.equal((await problems(page)).length, 1);
});

test('a file that is not ESDL shows that in place of its map', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page
    .getByLabel('ESDL file')
    .setInputFiles({ name: 'a.esdl', mimeType: 'text/xml', buffer: Buffer.from('<a>') });
  await page.getByText('This is not well-formed XML.').waitFor();
});

test('a file may be dropped anywhere on the page, and the form shows its name once', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByLabel('Workflow').waitFor();
  const isTaken = await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.esdl'));
    const drop = (type: string) =>
      !document
        .querySelector('header')
        ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return [drop('dragover'), drop('drop')];
  }, world.esdl);
  assert.deepEqual(isTaken, [true, true]);
  await page.getByRole('img', { name: /Map of .*assets/ }).waitFor();
  const chosen = await page
    .getByLabel('ESDL file')
    .evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name));
  assert.deepEqual(chosen, ['dropped.esdl']);
});

test('a draft is kept while the user visits another page', async () => {
  await using opened = await openPage(browser, `${world.url}/new`);
  const { page } = opened;
  await page.getByLabel('Workflow').selectOption('report');
  await page.getByLabel('Name').fill('Half written');
  await page.getByLabel('Supply').fill('81');
  await chooseFile(page);
  await page.getByRole('img', { name: /Map of .*assets/ }).waitFor();
  await page.getByRole('link', { name: 'System' }).click();
  await page.getByRole('heading', { name: 'System' }).waitFor();
  await page.goBack();
  await page.getByRole('img', { name: /Map of .*assets/ }).waitFor();
  assert.equal(await page.getByLabel('Name').inputValue(), 'Half written');
  assert.equal(await page.getByLabel('Supply').inputValue(), '81');
});
