import { rmSync } from 'node:fs';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, looksRight, see, WITHIN } from './screen.ts';
import { Sharing, type Who } from './sharing.ts';

const SEQUENCES = 20;
const SEED = 20_261_130;

describe('Two people and three tabs in one browser', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  let sharing: Sharing;
  let context: BrowserContext;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    const settings = { CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' };
    [server, browser] = await Promise.all([ServerProcess.start(settings), openBrowser()]);
    sharing = await Sharing.begin(server.url, await server.firstRunLink());
    context = await newProfile();
    [first, second] = [await context.newPage(), await context.newPage()];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  async function newProfile(): Promise<BrowserContext> {
    const made = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
    made.setDefaultTimeout(WITHIN.timeout);
    return made;
  }
  const signIn = (page: Page, who: Who) => sharing.signIn(page, who);
  const lines = () => sharing.lines();

  it('empties a tab as soon as somebody else comes in by a link in another, and says who is there', async () => {
    await first.goto(sharing.board);
    await signIn(first, 'ines');
    await first.goto(sharing.board);
    await connected(first);
    await first.getByLabel('What happened?', { exact: true }).fill('ines, not sent yet');
    await sharing.comeInByLink(second);
    await second.getByRole('heading', { name: 'Tomas Havel, what has happened?' }).waitFor(WITHIN);
    await first.getByRole('heading', { name: 'Somebody else is signed in now' }).waitFor(WITHIN);
    await see(first, 'Tomas Havel is signed in in this browser now.');
    await looksRight(first, 'other-person');
    expect(await first.evaluate('document.body.outerHTML')).not.toMatch(/not sent yet|Ines|Cables/);
    expect([await first.title(), new URL(first.url()).pathname]).toEqual(['Chancery', '/']);
    await first.getByRole('button', { name: 'Go on as Tomas Havel' }).click();
    await first.getByRole('heading', { name: 'Tomas Havel, what has happened?' }).waitFor(WITHIN);
    await first.goto(sharing.board);
    expect(await first.getByLabel('What happened?', { exact: true }).inputValue()).toBe('');
  });

  it('records nothing for a page whose cookie became another’s unheard, keeps it for its author, and sends it when they are back', async () => {
    await connected(first);
    await first.getByLabel('What happened?', { exact: true }).fill('tomas, whose cookie was gone');
    await sharing.replaceCookieUnder(first, 'ines', 'form.entry button');
    await first.getByRole('heading', { name: 'Somebody else is signed in now' }).waitFor(WITHIN);
    await first.getByRole('button', { name: 'Go on as Ines Almada' }).click();
    await first.goto(sharing.board);
    await connected(first);
    expect(await first.getByText('whose cookie was gone').count()).toBe(0);
    await sharing.signOut(first);
    await signIn(first, 'tomas');
    await first.goto(sharing.board);
    await expect.poll(lines, WITHIN).toContainEqual(['Tomas Havel', 'tomas, whose cookie was gone']);
  });

  it('does not show a report that is held, nor its draft, to the next person, nor make them wait for it', async () => {
    await first.goto(`${server.url}/report`);
    await connected(first);
    await first.getByLabel('1. Who told you?').fill('the night watch');
    await first.getByLabel('3. What happened?').fill('tomas suspects ines');
    await context.setOffline(true);
    await first.getByRole('button', { name: 'Record the report' }).click();
    await see(first, 'Held on this device. It is sent as soon as the connection is back');
    await sharing.signOut(first);
    await context.setOffline(false);
    await signIn(first, 'ines');
    await first.goto(`${server.url}/report`);
    await connected(first);
    expect(await first.getByLabel('3. What happened?').inputValue()).toBe('');
    expect(await first.getByText('suspects').count()).toBe(0);
    await first.getByRole('button', { name: 'Record the report' }).click();
    await see(first, 'It was not recorded.'); // it was asked, and is empty
    await sharing.signOut(first);
    await signIn(first, 'tomas');
    await see(first, 'tomas suspects ines');
  });

  it('forgets at once who signs out without a connection, does nothing in their name meanwhile, and tells the server first', async () => {
    await first.goto(sharing.board);
    await second.goto(sharing.board);
    for (const page of [first, second]) await connected(page);
    const asked: string[] = [];
    await context.setOffline(true);
    await sharing.signOut(first);
    for (const page of [first, second]) await page.getByRole('heading', { name: 'You are signed out on this device' }).waitFor(WITHIN);
    await looksRight(first, 'signed-out-untold');
    context.on('request', (request) =>
      request.url().includes('/session/') || request.url().includes('/graphql') ? asked.push(new URL(request.url()).pathname) : 0,
    );
    await context.setOffline(false);
    await first.getByRole('heading', { name: 'Nobody is signed in on this device' }).waitFor(WITHIN);
    await second.getByRole('heading', { name: 'Nobody is signed in on this device' }).waitFor(WITHIN);
    expect(asked[0]).toBe('/session/end');
    expect(asked).not.toContain('/graphql');
    await second.reload();
    await second.getByRole('heading', { name: 'Nobody is signed in on this device' }).waitFor(WITHIN);
  });

  it('shows its author what can never be recorded, says so beside the word Live, sends what was written later, and lets them take it out', async () => {
    const profile = await newProfile();
    await sharing.replaceCookie(profile, 'ines');
    const page = await profile.newPage();
    await page.goto(sharing.board);
    await connected(page);
    // As a page of an earlier version left it: the server has no such document any more.
    await page.evaluate(`{
      const { person } = JSON.parse(localStorage.getItem('chancery.who'));
      const request = { documentId: 'f'.repeat(64), variables: { key: 'old' } };
      const item = { key: 'old', person, place: 'report', text: 'ines, long ago', at: new Date(0).toISOString(), request, state: 'held' };
      localStorage.setItem('chancery.outbox.old', JSON.stringify(item));
    }`);
    await page.reload();
    const aside = page.locator('[data-aside=document-unknown]');
    await aside.getByText('ines, long ago').waitFor(WITHIN);
    await page.getByText('Live, 1 not recorded').waitFor(WITHIN);
    await page.getByLabel('What happened?', { exact: true }).fill('ines, later');
    await page.keyboard.press('Enter');
    await expect.poll(lines, WITHIN).toContainEqual(['Ines Almada', 'ines, later']);
    await looksRight(page, 'not-recorded');
    await page.reload();
    await aside.getByRole('button', { name: 'Take it out' }).click();
    await aside.waitFor({ ...WITHIN, state: 'detached' });
    await page.getByText('Live', { exact: true }).waitFor(WITHIN);
    await profile.close();
  });

  it('says a refusal where it happened, with the words back in their field', async () => {
    const profile = await newProfile();
    await sharing.replaceCookie(profile, 'ines');
    const page = await profile.newPage();
    await page.goto(sharing.board);
    await connected(page);
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ines, refused')
        ? route.fulfill({
            json: {
              data: { add: { __typename: 'Rejected', code: 'ahead', sentence: 'That is ahead of time.', cure: 'Say when.', fields: [] } },
            },
          })
        : route.continue(),
    );
    const field = page.getByLabel('What happened?', { exact: true });
    await field.fill('ines, refused');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'That is ahead of time. Say when.' }).waitFor(WITHIN);
    expect(await field.inputValue()).toBe('ines, refused');
    await profile.close();
  });

  it('takes a line that was written without a connection on a device whose clock is ahead', async () => {
    const ahead = await newProfile();
    await ahead.addInitScript(`{
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + 1500); }
        static now() { return Real.now() + 1500; }
      };
    }`);
    await sharing.replaceCookie(ahead, 'ines');
    const page = await ahead.newPage();
    await page.goto(sharing.board);
    await connected(page);
    await ahead.setOffline(true);
    await see(page, 'Not connected since');
    await page.getByLabel('What happened?', { exact: true }).fill('ines, a second and a half ahead');
    await page.keyboard.press('Enter');
    await ahead.setOffline(false);
    await expect.poll(lines, WITHIN).toContainEqual(['Ines Almada', 'ines, a second and a half ahead']);
    await ahead.close();
  });

  it('answers a verb that meets what the page cannot read, where a date has no such form', async () => {
    const context = await newProfile();
    await sharing.replaceCookie(context, 'ines');
    const page = await context.newPage();
    await page.goto(`${server.url}/report`);
    await connected(page);
    await page.evaluate(`void Promise.reject(new RangeError('Invalid time value'))`);
    await page.getByRole('alert').filter({ hasText: 'The page could not do this, and nothing was recorded.' }).waitFor(WITHIN);
    await context.close();
  });

  it('shows one draft in both tabs of its author', async () => {
    await signIn(first, 'ines');
    for (const page of [first, second]) await page.goto(`${server.url}/report`);
    await first.getByLabel('1. Who told you?').fill('ines in the first tab');
    await expect.poll(() => second.getByLabel('1. Who told you?').inputValue(), WITHIN).toBe('ines in the first tab');
    await second.getByLabel('3. What happened?').fill('ines in the second tab');
    await expect.poll(() => first.getByLabel('3. What happened?').inputValue(), WITHIN).toBe('ines in the second tab');
    expect(await first.getByLabel('1. Who told you?').inputValue()).toBe('ines in the first tab');
    await sharing.signOut(first);
  });

  it(`records, shows and loses nothing that it must not, in ${SEQUENCES} sequences in every order (seed ${SEED})`, async () => {
    const tabs = [first, second, await context.newPage()];
    await sharing.play(context, tabs, SEQUENCES, SEED);
  }, 150_000);
});
