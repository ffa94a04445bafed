import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { outsideOf, STEPS } from './newcomer.ts';
import { looksRight, newPage } from './screen.ts';

describe('The path of somebody new', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  let link: string;
  let outside: readonly string[];

  beforeAll(async () => {
    dataDir = await freshDataDir();
    [server, browser] = await Promise.all([ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' }), openBrowser()]);
    page = await newPage(browser);
    outside = outsideOf(page, server.url);
    link = await server.firstRunLink();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  for (const [what, go] of STEPS)
    it(`can ${what}, by day and by night, at a desk and on a phone`, async () => {
      await go(page, link);
      const name = `newcomer-${what.split(',')[0]!.replaceAll(' ', '-')}`;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await looksRight(page, `${name}-${colorScheme}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });

  it('asks nothing of another host', () => {
    expect(outside).toEqual([]);
  });
});
