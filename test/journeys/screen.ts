import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures go when somebody wants to look at them. */
const PICTURES = process.env['JOURNEY_PICTURES'];

export const WITHIN = { timeout: 20_000 };

/** A device of its own: nothing of another person's session or drafts is on it. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(WITHIN.timeout);
  return await context.newPage();
}

export const connected = (page: Page): Promise<void> => page.locator('[data-connection=live]').waitFor(WITHIN);
export const sheet = (page: Page): Locator => page.getByRole('dialog');
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** By the rail, as people go: nothing is loaded anew. */
export async function section(page: Page, name: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Pages of this incident' });
  await rail.getByRole('link', { name: new RegExp(`^${name}\\b`) }).click();
}

export const see = (page: Page | Locator, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor(WITHIN);

export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click();
}

/** Presses a verb in the sheet that is open, and waits until the sheet is gone. */
export async function finish(page: Page, verb: string | RegExp): Promise<void> {
  await button(sheet(page), verb).click();
  await sheet(page).waitFor({ ...WITHIN, state: 'hidden' });
}

/** The row of a list that says this. */
export const row = (page: Page | Locator, words: string | RegExp): Locator => page.getByRole('listitem').filter({ hasText: words });

const SIZES = [
  [1440, 900],
  [390, 844],
] as const;

/** Nothing that axe finds, at a desk and on a phone, and nothing that has to be scrolled sideways. */
export async function looksRight(page: Page, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
    expect.soft(await page.evaluate('document.documentElement.scrollWidth'), `${name} at ${width}: width`).toBeLessThanOrEqual(width);
    expect.soft(await axe(page), `${name} at ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function axe(page: Page): Promise<readonly string[]> {
  // Through the debugger, since the page's own policy lets no script in.
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as { violations: Violation[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
}
