import { openDatabase } from '@chancery/ledger';
import { freshDataDir, openBrowser } from '@chancery/testing';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Machine } from '../../apps/server/src/testing/machine.ts';
import { declared, newKey, startTestServer, type TestServer, Visitor } from '../../apps/server/src/testing/test-server.ts';
import { button, connected, looksRight, newPage, see, WITHIN } from './screen.ts';

const PASSWORD = 'four words nobody joins';
const DAYS_MS = 3 * 24 * 3_600_000;

describe('A clock that is set, as people see it', () => {
  const machine = new Machine();
  let dataDir: string;
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let incident: string;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    const open: Parameters<typeof startTestServer>[0] = (options) => openDatabase({ dataDir, ...options });
    [server, browser] = await Promise.all([startTestServer(open, undefined, { readings: machine }), openBrowser()]);
    page = await newPage(browser);
    await page.goto(server.running.firstRunLink!);
    await page.getByLabel('Your name').fill('Ines Almada');
    await page.getByLabel('Name to sign in with').fill('ines');
    await page.getByLabel('New password').fill(PASSWORD);
    await button(page, 'Start as administrator').click();
    await see(page, 'Ines Almada, what has happened?');
    incident = await declared(await ines());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.running.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  /** By what the browser has. */
  const ines = async (): Promise<Visitor> => {
    const cookies = await page.context().cookies();
    return new Visitor(server, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  };
  const at = async (where: string, language = 'en'): Promise<void> => {
    await page.goto(`${server.running.url}${where}`);
    await page.getByLabel(language === 'en' ? 'Language' : 'Langue').selectOption(language);
    await connected(page);
  };
  const notices = () =>
    page
      .getByRole('status')
      .filter({ hasText: /Chancery|registre|record/ })
      .allInnerTexts();

  it('is told on every page in both languages, and takes no focus', async () => {
    await at(`/incidents/${incident}/log`);
    expect(await notices()).toEqual([]);
    machine.moved = DAYS_MS;
    await at(`/incidents/${incident}/log`);
    await see(page, /This server’s clock was set 3 d 0 h ahead at \d\d:\d\d \(\d\d:\d\dZ\)\. Chancery goes on by the time before\./);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await button(page, 'The clock is right').waitFor(WITHIN);
    await page.getByLabel('What happened?', { exact: true }).waitFor(WITHIN); // the page is whole
    await looksRight(page, 'clock-held');
    await at('/', 'en');
    await see(page, /This server’s clock was set 3 d 0 h ahead/);
    await page.getByLabel('Language').selectOption('fr');
    await see(page, /L’horloge de ce serveur a été mise en avance de 3 j 0 h/);
    await page.getByLabel('Langue').selectOption('en');
  });

  it('is accepted by a press, wrongly, and the record that ran ahead is settled by another', async () => {
    await at('/');
    await button(page, 'The clock is right').click();
    await page.getByText('Chancery goes on by the time before').waitFor({ ...WITHIN, state: 'detached' });
    expect(await (await ines()).of('AddLogEntry', { key: newKey(), incident, text: 'Written ahead' })).toMatchObject({
      __typename: 'AddLogEntryOk',
    });
    machine.moved = 0;
    await at('/');
    await button(page, 'The clock is right').click();
    // Whoever was there ahead of time is asked to sign in again: their session would outlive its limit.
    await expect.poll(() => server.installation.clockDesk.trouble).toBeUndefined();
    await page.goto(`${server.running.url}/incidents/${incident}/log`);
    await page.getByLabel('Name to sign in with').fill('ines');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button(page, 'Sign in').click();
    await connected(page);
    await see(page, /The record of this incident ran 2 d 23 h ahead|The record of this incident ran 3 d 0 h ahead/);
    await page.getByLabel('What happened?', { exact: true }).waitFor(WITHIN); // the page is whole
    await looksRight(page, 'record-ahead');
    await button(page, 'Settle the record’s time').click();
    await page.getByText('The record of this incident ran').waitFor({ ...WITHIN, state: 'detached' });
    await see(page, /settled the time of this record, which ran 3 days ahead/);
  });

  it('is asked which of two is meant where a time that is typed comes twice, and told where it does not exist', async () => {
    await at('/report');
    const field = page.getByRole('textbox', { name: '2. When did it happen?' });
    await field.fill('2026-10-25 02:30');
    const which = page.getByRole('group', { name: /Which one is meant\?/ });
    expect(await which.getByRole('radio').evaluateAll((all) => all.map((one) => (one as { checked?: boolean }).checked))).toEqual([
      false,
      false,
    ]);
    await looksRight(page, 'twice');
    await which.getByLabel(/^The second: .*02:30 CET, 01:30Z$/).click();
    expect(await field.inputValue()).toBe('2026-10-25 02:30 +01:00');
    await see(page, /That is .*02:30 CET here, 01:30Z\./);
    await which.waitFor({ ...WITHIN, state: 'detached' });
    await field.fill('2026-03-29 02:30');
    await field.blur();
    await see(page, /this hour does not exist\. The next time that does is 2026-03-29 03:00\./);
  });
});
