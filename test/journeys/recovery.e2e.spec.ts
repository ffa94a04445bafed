import { openDatabase } from '@chancery/ledger';
import { freshDataDir, openBrowser } from '@chancery/testing';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../apps/server/src/testing/test-server.ts';
import { looksRight, see, WITHIN } from './screen.ts';

const PASSWORD = 'four words nobody joins';

describe('Letting somebody in anew, in three browsers', () => {
  let dataDir: string;
  let server: TestServer;
  let browser: Browser;
  let ines: Page;
  let lena: Page;
  let karim: Page;
  let code: string;
  let link: string;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    [server, browser] = await Promise.all([startTestServer((options) => openDatabase({ dataDir, ...options })), openBrowser()]);
    [ines, lena, karim] = await Promise.all([newPage(), newPage(), newPage()]);
    await ines.goto(server.running.firstRunLink!);
    await ines.getByLabel('Your name').fill('Ines Almada');
    await choosePassword(ines, 'ines');
    await ines.getByRole('button', { name: 'Start as administrator' }).click();
    await see(ines, 'Ines Almada, what has happened?');
    await invite(lena, 'Lena Vogt', 'DIRECTOR', 'lena');
    await invite(karim, 'Karim Haddad', 'PRESS', undefined);
    server.advance(25 * 3_600_000); // who was brought in yesterday is no newcomer any more
  });
  /** The password holds for five minutes: it is asked for beside what needs it. */
  async function prove(page: Page): Promise<void> {
    const asked = page.getByRole('dialog', { name: 'Your password, please' });
    await asked.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await asked.getByRole('button', { name: 'Go on' }).click();
    await asked.waitFor({ ...WITHIN, state: 'detached' });
  }
  afterAll(async () => {
    await browser?.close();
    await server?.running.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
    context.setDefaultTimeout(WITHIN.timeout);
    return await context.newPage();
  }
  async function choosePassword(page: Page, account: string): Promise<void> {
    await page.getByLabel('Name to sign in with').fill(account);
    await page.getByLabel('New password').fill(PASSWORD);
  }
  async function invite(page: Page, name: string, role: string, account: string | undefined): Promise<void> {
    await ines.goto(`${server.running.url}/people`);
    await ines.getByLabel('Name', { exact: true }).fill(name);
    await ines.getByLabel('Role', { exact: true }).selectOption(role);
    await ines.getByRole('button', { name: 'Make the link' }).click();
    await page.goto(await ines.getByLabel(`Link for ${name}`).inputValue());
    if (account !== undefined) await choosePassword(page, account);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page, `${name}, what has happened?`);
  }

  it('tells who came in by a link alone that they cannot come back by it', async () => {
    await see(karim, 'You have no password yet');
    await looksRight(karim, 'recovery-no-password');
  });

  it('gives who asks a code, and makes no link into an account that somebody used', async () => {
    await ines.goto(`${server.running.url}/people`);
    await ines.getByRole('button', { name: 'Ways in for Karim Haddad' }).click();
    await ines.getByRole('button', { name: 'Make a new link' }).click();
    await prove(ines);
    await see(ines, 'one person alone cannot let them in anew');
    await ines.getByLabel('Why?').fill('The telephone lies in a taxi.');
    await ines.getByRole('button', { name: 'Ask for a recovery' }).click();
    code = await ines.getByLabel('Code for Karim Haddad').inputValue();
    expect(code).toMatch(/^[2-9A-Y]{5}-[2-9A-Y]{5}$/);
    await looksRight(ines, 'recovery-asked');
  });

  it('is told at once to whom it is about, and gives who grants it a link', async () => {
    await karim.reload();
    await see(karim, 'Ines Almada asked that you are let in anew.');
    await looksRight(karim, 'recovery-told');
    await lena.reload();
    await see(lena, 'Ines Almada asks that Karim Haddad is let in anew');
    await lena.getByRole('button', { name: 'Let Karim Haddad in anew' }).click();
    await prove(lena);
    link = await lena.getByLabel('Link for Karim Haddad').inputValue();
    await looksRight(lena, 'recovery-granted');
    await karim.getByRole('dialog', { name: 'You were signed out' }).waitFor(WITHIN);
  });

  it('opens by both halves only, and says afterwards who did it', async () => {
    const page = await newPage();
    await page.goto(link);
    await choosePassword(page, 'karim');
    await page.getByLabel('Code', { exact: true }).fill('22222-22222');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page, 'The code is not right.');
    await looksRight(page, 'recovery-code');
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page, 'You were let in anew: asked by Ines Almada, granted by Lena Vogt.');
    await looksRight(page, 'recovery-notice');
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.getByText('You were let in anew').waitFor({ ...WITHIN, state: 'detached' });
    expect(await page.getByRole('heading', { name: 'You have no password yet' }).count()).toBe(0);
  });
});
