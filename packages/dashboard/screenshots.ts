// Takes the pictures of docs/screenshots anew: node packages/dashboard/screenshots.ts
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium, privateStack } from '@omotes/testing';
import type { Page } from 'playwright-core';
import { launchBrowser } from './test/browser/browser.ts';
import { startWorld, type World } from './test/browser/world.ts';

const ROOT = join(import.meta.dirname, '../..');
const TARGET = join(ROOT, 'docs/screenshots');
const SIZE = { width: 1280, height: 760 };
const USERS = ['anna', 'bram', 'chaima', 'daan'];
const NETWORKS = [
  ['town', 'Warmtenet Elzermeer'],
  ['district', 'Lindenhof'],
  ['small-network', 'Zuivelfabriek'],
] as const;

const chromium = await ensureChromium(console.error);
const stack = await privateStack(console.error);
try {
  const world = await startWorld({
    servers: stack.servers,
    tasks: {
      module: new URL('./test/browser/fixtures/screenshot-tasks.ts', import.meta.url),
      definitionsPath: join(ROOT, 'examples/workflow-config.json'),
    },
  });
  try {
    await takeAll(world);
  } finally {
    await world.stop();
  }
} finally {
  await stack.stop();
}

async function takeAll(world: World): Promise<void> {
  await mkdir(TARGET, { recursive: true });
  const esdls = await Promise.all(
    NETWORKS.map(([file]) => readFile(join(ROOT, `examples/esdl/${file}.esdl`), 'utf8')),
  );
  const submit = (number: number, workflowType: string, params: Record<string, unknown> = {}) => {
    const [, project] = NETWORKS[number % 3] ?? NETWORKS[0];
    return world.submit({
      job_name: `${project}, variant ${number + 1}`,
      project_name: project,
      user_name: USERS[number % USERS.length] ?? '',
      workflow_type: workflowType,
      input_esdl: esdls[number % 3] ?? '',
      input_params_dict: params,
      live_logs: true,
    });
  };
  const reports: string[] = [];
  for (let number = 0; number < 12; number += 1) {
    const fails = number % 5 === 4;
    reports.push(
      await submit(number, fails ? 'fail' : 'network_report', fails ? {} : { ground_temperature: number }),
    );
  }
  await using browser = await launchBrowser(chromium);
  const open = async (colorScheme: 'light' | 'dark'): Promise<Page> => {
    const context = await browser.newContext({ viewport: SIZE, colorScheme, locale: 'en-GB' });
    return context.newPage();
  };
  const light = await open('light');
  await light.goto(`${world.url}/?status=succeeded`);
  await light.getByText('10 jobs').waitFor();
  for (let number = 12; number < 18; number += 1) await submit(number, 'simulator');
  await light.goto(world.url);
  await light
    .getByText(/Hour \d\d of/)
    .first()
    .waitFor();
  await light.screenshot({ path: join(TARGET, 'jobs.png') });

  const dark = await open('dark');
  await dark.goto(`${world.url}/jobs/${reports[0]}`);
  await dark.getByRole('button', { name: 'Output', exact: true }).waitFor();
  await dark.getByText(/^List of/).click();
  await dark.getByLabel('Find by name, type or id').fill('De Diepte');
  await dark.getByRole('button', { name: 'Aardwarmtebron De Diepte' }).first().click();
  await dark.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await dark.screenshot({ path: join(TARGET, 'job.png') });

  await light.goto(`${world.url}/new?from=${reports[1]}`);
  await light.getByLabel('Supply temperature').fill('40');
  await light.getByText('Must be greater than').waitFor();
  await light.screenshot({ path: join(TARGET, 'new-job.png') });

  await light.goto(`${world.url}/system`);
  await light.getByRole('heading', { name: 'Workers (1)' }).waitFor();
  await light.locator('.plot canvas').first().waitFor();
  await light.screenshot({ path: join(TARGET, 'system.png') });
}
