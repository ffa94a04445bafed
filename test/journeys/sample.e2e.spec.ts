import { rmSync } from 'node:fs';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, choose, connected, finish, looksRight, newPage, see, sheet, WITHIN } from './screen.ts';

describe('The sample incident, explored by somebody on their first evening', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  let ada: Page;
  const outside: string[] = [];
  const hint = (words: string | RegExp) => ada.getByRole('region', { name: 'Four things to try' }).getByRole('link', { name: words });

  beforeAll(async () => {
    dataDir = await freshDataDir();
    [server, browser] = await Promise.all([ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' }), openBrowser()]);
    ada = await newPage(browser);
    ada.on('request', (request) => {
      if (!request.url().startsWith(server.url)) outside.push(request.url());
    });
    ada.setDefaultTimeout(8_000);
    await ada.goto(await server.firstRunLink());
    await ada.getByLabel('Your name').fill('Ada Lund');
    await button(ada, 'Start as administrator').click();
    await connected(ada);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  it('is one press from the first screen, and says in words that it is an exercise', async () => {
    await looksRight(ada, 'start');
    await button(ada, 'Open the sample').click();
    await see(ada, 'Four things to try');
    await see(ada, 'Ada Lund');
    expect(await ada.title()).toMatch(/^EXERCISE [A-Z]+, board, Chancery$/);
    for (const part of ['.exband', '.head', '.foot']) expect(await ada.locator(part).innerText()).toContain('EXERCISE');
    await looksRight(ada, 'sample-board');
  });

  it('shows what rests on a fact, and what falls when it is retracted, while one looks', async () => {
    await hint('Retract a fact that two texts rest on').click();
    const resting = sheet(ada).getByRole('region', { name: 'Texts that rest on it' });
    await resting.getByText('Released', { exact: true }).waitFor(WITHIN);
    await resting.getByText('Approved', { exact: true }).waitFor(WITHIN);
    await sheet(ada).getByText('Retract or dispute it', { exact: true }).click();
    await sheet(ada).getByLabel('What speaks against it?').fill('Counted twice');
    await looksRight(ada, 'sample-fact');
    await button(sheet(ada), 'Retract it').click();
    await resting.getByText(/correction/i).waitFor(WITHIN);
    await resting.getByText('Needs re-approval: a fact moved').waitFor(WITHIN);
    await button(sheet(ada), 'Close').last().click();
    await ada.getByRole('link', { name: 'Board', exact: true }).click();
    await hint('Retracted: 1 text fell, 1 correction is owed').waitFor(WITHIN);
  });

  it('hands an exhibit to one of the cast, who takes it', async () => {
    await hint('Hand over the exhibit that you answer for').click();
    await button(ada, 'Offer the transfer').click();
    await choose(ada, 'To whom?', 'Nadia Ruiz');
    await looksRight(ada, 'sample-transfer');
    await finish(ada, 'Offer the transfer');
    await see(ada, /Nadia Ruiz answers for it/);
    await ada.getByRole('link', { name: 'Board', exact: true }).click();
    await hint('Handed over: Nadia Ruiz answers for it now').waitFor(WITHIN);
  });

  it('waits for a decision with advice that goes both ways', async () => {
    await hint('Decide: observe or cut?').click();
    await see(ada, /Jonas Weil advises: Observe/);
    await ada.getByRole('radio', { name: 'Cut everything' }).click();
    await ada.getByLabel('Why this option?').fill('They read along as long as it is up.');
    await looksRight(ada, 'sample-decision');
    await button(ada, 'Decide: Cut everything').click();
    await ada.getByRole('link', { name: 'Board', exact: true }).click();
    await hint('Decided: Cut everything').waitFor(WITHIN);
  });

  it('has a record like any other, which verifies', async () => {
    await hint('Look at the record of all this').click();
    await button(ada, 'Verify the record').click();
    await see(ada, 'The record is whole');
    await ada.getByRole('link', { name: 'Board', exact: true }).click();
    await hint('Looked at').waitFor(WITHIN);
  });

  it('lists all keys at one of them, and turns them off where they disturb', async () => {
    await ada.keyboard.press('?');
    await sheet(ada).getByText('write into the log').waitFor(WITHIN);
    await looksRight(ada, 'sample-keys');
    await sheet(ada).getByLabel('Use single keys on this device').uncheck();
    await button(sheet(ada), 'Close').last().click();
    await ada.keyboard.press('?');
    expect(await sheet(ada).count()).toBe(0);
    await button(ada, /^All keys/).click();
    await sheet(ada).getByLabel('Use single keys on this device').check();
    await button(sheet(ada), 'Close').last().click();
  });

  it('starts again as it was, and asks nothing of another host', async () => {
    const before = ada.url();
    await button(ada, 'Start the sample again').click();
    await ada.waitForURL((url) => url.href !== before, WITHIN);
    await hint('Retract a fact that two texts rest on').waitFor(WITHIN);
    expect(outside).toEqual([]);
  });
});
