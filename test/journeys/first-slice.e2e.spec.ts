import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures go when somebody wants to look at them. */
const PICTURES = process.env['JOURNEY_PICTURES'];

const WITHIN = { timeout: 20_000 };

describe('The first slice, from the first link to a live incident', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  let ines: Page;
  let tomas: Page;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    [server, browser] = await Promise.all([ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' }), openBrowser()]);
    [ines, tomas] = [await newPage(browser), await newPage(browser)];
  });

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  it('tells nobody anything before they are signed in', async () => {
    await tomas.goto(server.url);
    await tomas.getByRole('heading', { name: 'Nobody is signed in on this device' }).waitFor(WITHIN);
    await looksRight(tomas, 'nobody');
  });

  it('makes the first administrator of whoever opens the first link, once', async () => {
    const link = await server.firstRunLink();
    await ines.goto(link);
    await ines.getByRole('button', { name: 'Start as administrator' }).waitFor(WITHIN);
    await looksRight(ines, 'first-run');
    await ines.getByRole('button', { name: 'Start as administrator' }).click();
    await ines.getByText('Please fill this in').waitFor(WITHIN);
    await ines.getByLabel('Your name').fill('Ines Almada');
    await ines.getByRole('button', { name: 'Start as administrator' }).click();
    await ines.getByRole('heading', { name: 'Ines Almada, what has happened?' }).waitFor(WITHIN);
    await looksRight(ines, 'start-empty');
    await tomas.goto(link);
    await tomas.getByText('This link is used up or too old').waitFor(WITHIN);
  });

  it('lets a colleague in by a link that an administrator makes', async () => {
    await ines.getByRole('link', { name: 'Invite a colleague' }).click();
    await ines.getByLabel('Name').fill('Tomas Havel');
    await ines.getByRole('button', { name: 'Make the link' }).click();
    const link = await ines.getByLabel('Link for Tomas Havel').inputValue(WITHIN);
    await looksRight(ines, 'people');
    await tomas.goto(link);
    await tomas.reload(); // the address may be the one before, with another fragment
    await tomas.getByText('This link signs in Tomas Havel.').waitFor(WITHIN);
    await tomas.getByRole('button', { name: 'Sign in' }).click();
    await tomas.getByText('No incident. What is reported or declared appears here at once.').waitFor(WITHIN);
    await connected(tomas);
  });

  it('keeps a quick report over a reload and a refusal, and shows it elsewhere at once', async () => {
    await ines.goto(`${server.url}/report`);
    await ines.getByLabel('1. Who told you?').fill('Ambassador Vale, Port Meridian');
    await ines.getByLabel('Cable system').check();
    await ines.reload();
    await ines.getByRole('button', { name: 'Record the report' }).click();
    await ines.getByText('Something in the form has to change').waitFor(WITHIN);
    await looksRight(ines, 'report-refused');
    expect(await ines.getByLabel('1. Who told you?').inputValue()).toBe('Ambassador Vale, Port Meridian');
    expect(await ines.getByLabel('Cable system').isChecked()).toBe(true);
    await ines
      .getByLabel('3. What happened?')
      .fill('A host official at breakfast quoted two sentences from last night’s cable, word for word.');
    await looksRight(ines, 'report');
    const when = ines.getByLabel('2. When did it happen?');
    for (const [typed, said] of [
      ['11252026 0347', 'No time can be read from this.'],
      ['2026-11-24', 'No time can be read from this.'],
      ['03:47', 'The day is missing.'],
      ['2026-02-30 10:00', 'There is no such day or time.'],
    ] as const) {
      await when.fill(typed);
      // Without leaving the field: the verb answers all the same, and nothing of what was typed is dropped.
      await when.press('Enter');
      await ines.getByText('A time in the form cannot be read.').waitFor(WITHIN);
      await ines.getByText(said).waitFor(WITHIN);
      expect(await when.inputValue()).toBe(typed);
    }
    await looksRight(ines, 'report-no-time');
    await when.fill('2024-11-24 03:12');
    await ines.getByText('That is Sun 24 Nov 03:12 here').waitFor(WITHIN);
    await ines.getByRole('button', { name: 'Record the report' }).click();
    await ines.getByRole('heading', { name: 'Raise the report' }).waitFor(WITHIN);
    await tomas.getByText('quoted two sentences').waitFor(WITHIN);
    await looksRight(tomas, 'start-reported');
  });

  it('raises and declares it, and the playbook runs', async () => {
    await ines.getByRole('button', { name: 'Raise the report' }).click();
    expect(await ines.getByText('Please choose one.').count()).toBe(3);
    await answer(ines, 'Could someone be in danger?', 'No');
    await answer(ines, 'Could it still be going on?', 'Yes');
    await answer(ines, 'Is it about confidential content?', 'Yes');
    await looksRight(ines, 'raise');
    await ines.getByRole('button', { name: 'Raise the report' }).click();
    await ines.getByLabel('What is it, in a few words?').fill('Cable compromise, suspected');
    await ines.getByLabel('What kind?').selectOption('INTERCEPTION');
    expect(await ines.getByLabel('1 Critical').isChecked()).toBe(true);
    await looksRight(ines, 'declare');
    await ines.getByRole('button', { name: 'Declare the incident' }).click();
    await ines.getByRole('heading', { name: 'Lanes' }).waitFor(WITHIN);
    await ines.getByText('Keep this off the suspected channel and off mail').first().waitFor(WITHIN);
    await tomas.getByText('Ines Almada, in command').waitFor(WITHIN);
    await looksRight(tomas, 'start-declared');
  });

  it('shows each line of the log on the other screen without a reload, and leaves the focus where it is', async () => {
    await tomas.getByText('Cable compromise, suspected').locator('..').getByRole('link').click();
    await tomas.getByRole('heading', { name: 'Log', exact: true }).waitFor(WITHIN);
    await connected(tomas);
    await tomas.getByLabel('What happened?').fill('I am writ');
    for (const text of ['Guard doubled at the gateway room.', 'Snapshot of the gateway runs.']) {
      await ines.getByLabel('What happened?').fill(text);
      await ines.keyboard.press('Enter');
      await tomas.getByRole('listitem').filter({ hasText: text }).waitFor(WITHIN);
    }
    expect(await focused(tomas)).toBe('I am writ');
    await tomas.keyboard.type('ing');
    expect(await focused(tomas)).toBe('I am writing');
    await tomas.getByLabel('What happened?').fill('');
    await looksRight(tomas, 'incident');
  });

  it('says that the server is gone, holds what is written meanwhile, and delivers it once when it is back', async () => {
    await server.end('SIGKILL');
    await tomas.getByText('Not connected since').waitFor(WITHIN);
    await tomas.getByLabel('What happened?').fill('Ambassador keeps her notes in the safe.');
    await tomas.keyboard.press('Enter');
    await tomas.getByText('1 entry is held on this device and will be sent.').waitFor(WITHIN);
    await looksRight(tomas, 'incident-held');
    await tomas.reload({ waitUntil: 'commit' }).catch(() => undefined);
    await server.start();
    await tomas.goto(await incidentOf(ines));
    await tomas
      .getByRole('listitem')
      .filter({ hasText: 'Tomas Havel' })
      .filter({ hasText: 'Ambassador keeps her notes in the safe.' })
      .waitFor(WITHIN);
    await ines
      .getByRole('listitem')
      .filter({ hasText: 'Tomas Havel' })
      .filter({ hasText: 'Ambassador keeps her notes in the safe.' })
      .waitFor(WITHIN);
    await connected(ines);
    expect(await ines.getByText('Not connected since').count()).toBe(0);
    for (const page of [ines, tomas]) {
      await page.reload();
      await page.getByText('Ambassador keeps her notes in the safe.').first().waitFor(WITHIN);
      expect(await page.getByText('Ambassador keeps her notes in the safe.').count()).toBe(1);
    }
  });

  it('speaks French, and works in the dark', async () => {
    await tomas.getByLabel('Language').selectOption('fr');
    await tomas.getByText('N’en parler ni sur le canal suspect ni par messagerie').waitFor(WITHIN);
    await tomas.getByRole('heading', { name: 'Journal', exact: true }).waitFor(WITHIN);
    await tomas.getByRole('button', { name: 'Passer du clair au sombre' }).click();
    await looksRight(tomas, 'incident-fr-dark');
  });

  it('declares at once in three fields, from the first screen', async () => {
    await ines.goto(server.url);
    await ines.getByRole('link', { name: 'Declare an incident' }).click();
    await ines.getByRole('button', { name: 'Declare the incident' }).click();
    expect(await ines.getByText('Please choose one.').count()).toBe(2);
    await ines.getByLabel('What is it, in a few words?').fill('Minister’s telephone is gone');
    await ines.getByLabel('What kind?').selectOption('DEVICE_LOSS');
    await ines.getByLabel('2 Serious').check();
    // Nothing is written for this kind: no playbook of another kind is offered in its place.
    expect(await ines.getByLabel('Playbook').inputValue()).toBe('');
    await looksRight(ines, 'declare-direct');
    await ines.getByRole('button', { name: 'Declare the incident' }).click();
    await ines.getByText('No playbook runs here.').first().waitFor(WITHIN);
    const lines = await ines.getByRole('list').locator('li', { hasText: 'Ines Almada' }).allInnerTexts();
    expect(lines.map((line) => /reported|raised|declared|in command/.exec(line)?.[0])).toEqual([
      'in command',
      'declared',
      'raised',
      'reported',
    ]);
  });

  it('takes an entry by keyboard alone', async () => {
    await ines.getByRole('heading', { name: 'Log', exact: true }).waitFor(WITHIN);
    await ines.locator('body').click({ position: { x: 2, y: 2 } });
    await ines.keyboard.press('l');
    await ines.keyboard.type('By keyboard.');
    await ines.keyboard.press('Enter');
    await ines.getByRole('listitem').filter({ hasText: 'By keyboard.' }).filter({ hasText: 'Ines Almada' }).waitFor(WITHIN);
  });
});

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return await context.newPage();
}

const connected = (page: Page): Promise<void> => page.locator('[data-connection=live]').waitFor(WITHIN);

const incidentOf = async (page: Page): Promise<string> => page.url();

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.value');

async function answer(page: Page, question: string, choice: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
}

/** Nothing that axe finds, at a desk and on a phone, and nothing that has to be scrolled sideways. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
    expect.soft(await page.evaluate('document.documentElement.scrollWidth'), `${name} at ${width}: width`).toBeLessThanOrEqual(width);
    const found = await axe(page);
    expect.soft(found, `${name} at ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function axe(page: Page): Promise<readonly string[]> {
  // Through the debugger, since the page's own policy lets no script in.
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as {
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
}
