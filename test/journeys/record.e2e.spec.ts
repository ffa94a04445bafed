import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import { verifyExport } from '@chancery/ledger/verify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, connected, looksRight, newPage, section, see, WITHIN } from './screen.ts';

const NOTE = 'Told the ambassador by voice';

describe('The record of an incident', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  /** In command. */
  let ines: Page;
  /** An ordinary member. */
  let tomas: Page;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    const settings = { CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' };
    [server, browser] = await Promise.all([ServerProcess.start(settings), openBrowser()]);
    [ines, tomas] = [await newPage(browser), await newPage(browser)];
    await ines.goto(await server.firstRunLink());
    await ines.getByLabel('Your name').fill('Ines Almada');
    await ines.getByRole('button', { name: 'Start as administrator' }).click();
    await ines.getByRole('link', { name: 'Invite a colleague' }).click();
    await ines.getByLabel('Name').fill('Tomas Havel');
    await ines.getByRole('button', { name: 'Make the link' }).click();
    await tomas.goto(await ines.getByLabel('Link for Tomas Havel').inputValue(WITHIN));
    await tomas.getByRole('button', { name: 'Sign in' }).click();
    await connected(tomas);
    await ines.goto(server.url);
    await ines.getByRole('link', { name: 'Declare an incident' }).click();
    await ines.getByLabel('What is it, in a few words?').fill('Cable compromise, suspected');
    await ines.getByLabel('What kind?').selectOption('INTERCEPTION');
    await ines.getByLabel('1 Critical').check();
    await ines.getByRole('button', { name: 'Declare the incident' }).click();
    await ines.getByRole('heading', { name: 'Lanes' }).waitFor(WITHIN);
    await ines.getByLabel('What happened?').fill(NOTE);
    await ines.keyboard.press('Enter');
    await see(ines, NOTE);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  it('was never verified, and then is, at the press of whoever reads it', async () => {
    await tomas.goto(ines.url());
    await connected(tomas);
    await section(tomas, 'Record');
    await see(tomas, 'The record was never verified.');
    await looksRight(tomas, 'record-never');
    await button(tomas, 'Verify the record').click();
    await see(tomas, 'The record is whole.');
    await see(tomas, /Tomas Havel had it verified/);
    await looksRight(tomas, 'record-member');
  });

  it('shows its entries, its last one and the way to take it away to the owner', async () => {
    await section(ines, 'Record');
    await see(ines, 'The record is whole.');
    await see(ines, /Tomas Havel had it verified/);
    const entries = ines.getByRole('region', { name: 'Entries' });
    await entries.getByRole('listitem').filter({ hasText: NOTE }).waitFor(WITHIN);
    await looksRight(ines, 'record-owner');
    const [download] = await Promise.all([
      ines.waitForEvent('download', WITHIN),
      ines.getByRole('link', { name: 'Take the record away' }).click(),
    ]);
    expect(await ines.getByText(`chancery verify ${download.suggestedFilename()}`).count()).toBe(1);
    const lines = readFileSync(await download.path(), 'utf8').split('\n');
    expect(await verifyExport(lines)).toMatchObject({ intact: true, streams: 2 });
  });

  it('leaves no trace of them to an ordinary member', async () => {
    await tomas.reload();
    await see(tomas, 'The record is whole.');
    await connected(tomas);
    for (const name of ['Entries', 'The last entry', 'Let a stranger check it'])
      expect(await tomas.getByRole('region', { name }).count(), name).toBe(0);
    expect(await tomas.getByRole('main').innerText()).not.toMatch(/[0-9a-f]{4} [0-9a-f]{4}|\bentries, the\b|chancery verify/);
  });

  it('proves a printed value to who may read the entry, and says nothing else of what it does not find', async () => {
    const row = ines.getByRole('region', { name: 'Entries' }).getByRole('listitem').filter({ hasText: NOTE });
    const value = /[0-9a-f]{4}(?: [0-9a-f]{4}){3}/.exec(await row.innerText())![0];
    await tomas.getByLabel('Value or reference').fill(value);
    await tomas.keyboard.press('Enter');
    await see(tomas, 'In the record');
    await see(tomas.getByRole('region', { name: 'Prove a printed page' }), NOTE);
    await looksRight(tomas, 'record-proved');
    await tomas.getByLabel('Value or reference').fill(value.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')));
    await button(tomas, 'Look it up in the record').click();
    await see(tomas, /^Nothing in the record that you may read has this value/);
  });

  it('speaks French, and prints what is there without what can be pressed', async () => {
    await ines.getByLabel('Language').selectOption('fr');
    await see(ines, 'Le registre est intact.');
    await looksRight(ines, 'record-fr');
    await ines.emulateMedia({ media: 'print' });
    await ines.getByText('Le registre est intact.').first().waitFor(WITHIN);
    for (const name of ['Vérifier de nouveau', 'Chercher dans le registre']) expect(await button(ines, name).isVisible(), name).toBe(false);
    expect(await ines.getByRole('link', { name: 'Emporter le registre' }).isVisible()).toBe(false);
    const pictures = process.env['JOURNEY_PICTURES'];
    if (pictures) writeFileSync(`${pictures}/record-print.pdf`, await ines.pdf({ format: 'A4' }));
  });
});
