import assert from 'node:assert/strict';
import { testChromium } from '@omotes/testing';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A browser that reaches no other host and reports attempts to. */
export function launchBrowser(executablePath = testChromium()): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

/** A page and the browser's complaints about it. */
export interface TestPage extends AsyncDisposable {
  readonly page: Page;
}

/** Opens an address in a session of its own; at the end, asserts that the browser had no complaints. */
export async function openPage(
  browser: Browser,
  url: string,
  options: { readonly colorScheme?: 'light' | 'dark' } = {},
): Promise<TestPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser reports refused requests too; the page shows them itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`foreign ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}
