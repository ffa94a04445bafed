import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, choose, connected, finish, looksRight, newPage, section, sheet, WITHIN } from './screen.ts';

const LIMIT = 300_000;
const NOTES = 'Photograph of the original notes, 1 page';
const LOGS = 'Gateway session logs, clock 2.4 s fast';

describe('Evidence, from the first find to the end of custody', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  let ines: Page;
  let tomas: Page;
  let incident: string;
  let evidence: string;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    const settings = { CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '', CHANCERY_EXHIBIT_BYTES_MAX: String(LIMIT) };
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
    incident = ines.url();
    evidence = `${incident}/evidence`;
  });

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  it('opens from the rail, and offers to identify only to who has a role', async () => {
    await section(ines, 'Evidence');
    await ines.getByText('No exhibit yet.').waitFor(WITHIN);
    await tomas.goto(evidence);
    await tomas.getByText('No exhibit yet.').waitFor(WITHIN);
    await connected(tomas);
    expect(await tomas.getByRole('button', { name: 'Identify an exhibit' }).count()).toBe(0);
    await looksRight(ines, 'evidence-empty');
  });

  it('identifies an exhibit for the task of the playbook that asks for it, seen elsewhere at once', async () => {
    await ines.getByRole('button', { name: 'Identify an exhibit' }).click();
    await ines.getByLabel('What is it?').fill(NOTES);
    await choose(ines, 'What kind?', 'Photograph');
    await choose(ines, 'For which task? (optional)', /^T3\. /);
    await looksRight(ines, 'evidence-identify');
    await ines.getByRole('button', { name: 'Identify the exhibit' }).click();
    await ines.getByRole('heading', { name: NOTES }).waitFor(WITHIN);
    expect(await ines.getByRole('heading', { name: NOTES }).innerText()).toMatch(/^E-[0-9A-Z]{4} /);
    await ines.getByText('Nobody has it yet').waitFor(WITHIN);
    await tomas.getByRole('link', { name: NOTES }).waitFor(WITHIN);
  });

  it('leaves the taking to forensics, and says so where nobody holds it', async () => {
    const exhibit = ines.url();
    await ines.getByText('Nobody is forensic lead yet').waitFor(WITHIN);
    expect(await ines.getByRole('button', { name: 'Acquire the data' }).count()).toBe(0);
    await looksRight(ines, 'exhibit-found');
    await takesRole(ines, ines, 'Ines Almada', 'Forensic lead', incident);
    await ines.goto(exhibit);
    await connected(ines);
  });

  it('says what became of an upload that was cancelled, broke off or was too large, and keeps what was typed', async () => {
    await ines.getByRole('button', { name: 'Acquire the data' }).click();
    await ines.getByLabel('Where?').fill('IT cell, locked drawer');
    await ines.getByLabel('How?').fill('Photographed on the duty phone');
    await ines.route('**/upload/**', () => undefined);
    await upload(ines, 1_000);
    await ines.getByText(/^\d+ % sent$/).waitFor(WITHIN);
    await looksRight(ines, 'exhibit-uploading');
    await ines.getByRole('button', { name: 'Cancel the upload' }).click();
    await ines.getByText('Cancelled; nothing was kept.').waitFor(WITHIN);
    await ines.unroute('**/upload/**');
    await ines.route('**/upload/**', (route) => route.abort());
    await upload(ines, 1_000);
    await ines.getByText('The upload broke off; nothing was kept.').waitFor(WITHIN);
    await ines.unroute('**/upload/**');
    await upload(ines, LIMIT + 1);
    await ines.getByText('The file is larger than is allowed here; nothing was kept.').waitFor(WITHIN);
    await looksRight(ines, 'exhibit-too-large');
    expect(await ines.getByLabel('Where?').inputValue()).toBe('IT cell, locked drawer');
    expect(await ines.getByLabel('How?').inputValue()).toBe('Photographed on the duty phone');
    expect(files(dataDir)).toEqual([]);
  });

  it('refuses an order that nobody named where it was pressed, and needs no second upload after it', async () => {
    await upload(ines, 200_000);
    await ines.getByText('is here and was hashed').waitFor(WITHIN);
    await ines.getByLabel('Order', { exact: true }).check();
    await sheet(ines).getByRole('button', { name: 'Acquire the data' }).click();
    await ines.getByText('Say by what right this is taken or given away.').waitFor(WITHIN);
    await ines.getByLabel('House policy').check();
    await sheet(ines).getByRole('button', { name: 'Acquire the data' }).click();
    await sheet(ines).waitFor({ ...WITHIN, state: 'hidden' });
    await ines.getByText('Ines Almada answers for it', { exact: true }).waitFor(WITHIN);
    await ines.getByText('Collected, not sealed').waitFor(WITHIN);
    await ines.getByRole('button', { name: 'Check the file' }).click();
    await ines.getByText('The file is what was stored.').waitFor(WITHIN);
    await ines.getByText('Checked: good').waitFor(WITHIN);
    await looksRight(ines, 'exhibit-acquired');
  });

  it('ends the task that asked for it with the seal', async () => {
    await ines.getByRole('button', { name: 'Seal it' }).click();
    await ines.getByLabel('Seal number (optional)').fill('VS-20817');
    await looksRight(ines, 'exhibit-seal');
    await sheet(ines).getByRole('button', { name: 'Seal it' }).click();
    await ines.getByText('VS-20817').first().waitFor(WITHIN);
    await tomas.getByText('Sealed', { exact: true }).waitFor(WITHIN);
    const exhibit = ines.url();
    await section(ines, 'Tasks');
    const settled = ines.getByRole('region', { name: 'Settled' }).getByRole('listitem').filter({ hasText: 'T3' });
    await settled.getByText('Done', { exact: true }).waitFor(WITHIN);
    await ines.goto(exhibit);
    await connected(ines);
  });

  it('moves custody by an offer and its acceptance, each seen on the other’s page without a reload', async () => {
    await tomas.getByRole('link', { name: NOTES }).click();
    await tomas.getByText('Ines Almada answers for it', { exact: true }).waitFor(WITHIN);
    for (const verb of ['Seal it', 'Break the seal', 'Offer the transfer', 'Check it out', 'Set a legal hold', 'Accept it'])
      expect(await tomas.getByRole('button', { name: verb }).count(), verb).toBe(0);
    await ines.getByRole('button', { name: 'Offer the transfer' }).click();
    await choose(ines, 'To whom?', 'Tomas Havel');
    await ines.getByLabel('By courier').check();
    await ines.getByLabel('Waybill (optional)').fill('WB-11');
    await looksRight(ines, 'exhibit-offer');
    await sheet(ines).getByRole('button', { name: 'Offer the transfer' }).click();
    await ines.getByText('until Tomas Havel accepts it').waitFor(WITHIN);
    expect(await ines.getByRole('button', { name: 'Accept it' }).count()).toBe(0);
    await looksRight(ines, 'exhibit-offered');
    await tomas.getByLabel('Intact', { exact: true }).check();
    await tomas.getByLabel('In what condition is it?').fill('Bag whole, number read aloud');
    await looksRight(tomas, 'exhibit-to-accept');
    await looksRightAt(ines, evidence, 'evidence-in-transit', 'until Tomas Havel accepts it');
    await tomas.getByRole('button', { name: 'Accept it' }).click();
    await tomas.getByText('Tomas Havel answers for it', { exact: true }).waitFor(WITHIN);
    await ines.getByText('Tomas Havel answers for it', { exact: true }).waitFor(WITHIN);
    await ines.getByRole('link', { name: NOTES }).click();
    await ines.getByText('Condition: Bag whole, number read aloud').waitFor(WITHIN);
    expect(await ines.getByRole('button', { name: 'Offer the transfer' }).count()).toBe(0);
  });

  it('has who refuses say why, and who offered take an offer back: the custodian stays', async () => {
    await offer(tomas, 'Ines Almada');
    await ines.getByLabel('Broken', { exact: true }).check();
    await ines.getByText('Refuse it', { exact: true }).first().click();
    await ines.getByRole('button', { name: 'Refuse it' }).click();
    await ines.getByRole('alert').filter({ hasText: 'a few words are enough' }).waitFor(WITHIN);
    await ines.getByLabel('Why do you refuse it?').fill('The bag is torn.');
    await ines.getByRole('button', { name: 'Refuse it' }).click();
    await tomas.getByText('Why: The bag is torn.').waitFor(WITHIN);
    await tomas.getByText('Collected, not sealed').waitFor(WITHIN);
    await offer(tomas, 'Ines Almada');
    await ines
      .getByRole('button', { name: /^(Accept it|Say how the seal is first)$/ })
      .first()
      .waitFor(WITHIN);
    await act(tomas, 'Take the offer back', async () => tomas.getByLabel('Why?').fill('Sealed again first.'));
    await ines.getByText('Offer taken back').waitFor(WITHIN);
    await tomas.getByText('Tomas Havel answers for it', { exact: true }).waitFor(WITHIN);
    await act(tomas, 'Seal it', async () => tomas.getByLabel('Seal number (optional)').fill('VS-20818'));
    await tomas.getByText('Sealed', { exact: true }).first().waitFor(WITHIN);
  });

  it('checks out and in, breaks a seal with a reason, and seals again', async () => {
    await act(tomas, 'Check it out', async () => choose(tomas, 'Who works with it?', 'Ines Almada'));
    await ines.getByText('Ines Almada has it to work with').waitFor(WITHIN);
    await act(ines, 'Record that it was looked at', async () => undefined);
    await act(ines, 'Record a check', async () => ines.getByLabel('The same', { exact: true }).check());
    await tomas.getByText('Looked at', { exact: true }).waitFor(WITHIN);
    await act(tomas, 'Check it in', async () => undefined);
    await act(tomas, 'Seal it', async () => undefined);
    await act(tomas, 'Break the seal', async () => tomas.getByLabel('Why?').fill('Label to be replaced.'));
    await ines.getByText('Why: Label to be replaced.').waitFor(WITHIN);
    await act(tomas, 'Seal it', async () => tomas.getByLabel('Seal number (optional)').fill('VS-20819'));
    await ines.getByText('VS-20819').first().waitFor(WITHIN);
    await ines.getByRole('button', { name: /^Earlier steps/ }).click();
    await ines.getByText('Identified', { exact: true }).waitFor(WITHIN);
    await looksRight(ines, 'exhibit-long-chain');
  });

  it('holds what is held, and ends custody by two people only', async () => {
    const exhibit = ines.url();
    await propose(ines, 'Dispose of it');
    await tomas.getByText('Ines Almada proposes: dispose of it').waitFor(WITHIN);
    for (const page of [ines, tomas]) expect(await page.getByRole('button', { name: 'Dispose of it for good' }).count()).toBe(0);
    await takesRole(ines, tomas, 'Tomas Havel', 'Legal', incident);
    for (const page of [ines, tomas]) await page.goto(exhibit);
    await act(tomas, 'Set a legal hold', async () => tomas.getByLabel('Why?').fill('Asked for by the prosecutor.'));
    await ines.getByText('Legal hold set').waitFor(WITHIN);
    expect(await ines.getByText('Ines Almada proposes').count()).toBe(0);
    await ines.getByRole('button', { name: 'Propose an end of custody' }).click();
    await sheet(ines).waitFor(WITHIN);
    const endings = ines.getByRole('group', { name: 'Propose an end of custody' });
    expect(await endings.getByRole('radio').count()).toBe(1);
    await sheet(ines).getByRole('button', { name: 'Close', exact: true }).click();
    await act(tomas, 'Lift the hold', async () => tomas.getByLabel('Why?').fill('Not asked for any more.'));
    await ines.getByText('Legal hold lifted').waitFor(WITHIN);
    await propose(ines, 'Dispose of it');
    await tomas.getByLabel('Certificate or receipt (optional)').fill('C-4');
    await looksRight(tomas, 'exhibit-second-person');
    await tomas.getByRole('button', { name: 'Dispose of it for good' }).click();
    await tomas.getByText('Nobody answers for it any more').waitFor(WITHIN);
    await ines.goto(evidence);
    await ines.getByRole('heading', { name: 'No longer in custody' }).waitFor(WITHIN);
  });

  it('refuses a file that was altered, says so where it was pressed, and lets the director settle the doubt', async () => {
    await ines.getByRole('button', { name: 'Identify an exhibit' }).click();
    await ines.getByLabel('What is it?').fill(LOGS);
    await choose(ines, 'What kind?', 'Log');
    await ines.getByRole('button', { name: 'Identify the exhibit' }).click();
    const before = new Set(files(dataDir));
    await ines.getByRole('button', { name: 'Acquire the data' }).click();
    await upload(ines, 100_000);
    await ines.getByText('is here and was hashed').waitFor(WITHIN);
    await sheet(ines).getByRole('button', { name: 'Acquire the data' }).click();
    await ines.getByText('Ines Almada answers for it', { exact: true }).waitFor(WITHIN);
    const file = files(dataDir).find((each) => !before.has(each))!;
    const stored = readFileSync(file);
    stored[40_000]! ^= 1;
    writeFileSync(file, stored);
    await ines.getByRole('button', { name: 'Save the file' }).click();
    await ines.getByText('The file is not what was stored: it was altered, and is not given out.').waitFor(WITHIN);
    await ines.getByText('Failed', { exact: true }).waitFor(WITHIN);
    await looksRight(ines, 'exhibit-altered');
    await act(ines, 'Dispute its integrity', async () => ines.getByLabel('Why?').fill('The disk is faulty, not the file.'));
    await ines.getByText('Disputed', { exact: true }).waitFor(WITHIN);
    await ines.getByRole('button', { name: 'Settle the dispute' }).click();
    await sheet(ines).getByLabel('Settle: it is good').check();
    await sheet(ines).getByLabel('Why?').fill('Read again on another machine: the same digest.');
    await sheet(ines).getByRole('button', { name: 'Settle: it is good' }).click();
    await ines.getByText('This needs the director’s decision.').waitFor(WITHIN);
    await looksRight(ines, 'exhibit-settle-refused');
    const exhibit = ines.url();
    await decide(ines, incident, 'Are the logs good?', 'They are good');
    await ines.goto(exhibit);
    await ines.getByRole('button', { name: 'Settle the dispute' }).click();
    expect(await sheet(ines).getByLabel('Why?').inputValue()).toBe('Read again on another machine: the same digest.');
    await choose(ines, 'On which decision?', /Are the logs good/);
    await sheet(ines).getByRole('button', { name: 'Settle: it is good' }).click();
    await ines.getByText('Dispute settled: good').waitFor(WITHIN);
    await ines.getByText('Good', { exact: true }).waitFor(WITHIN);
  });

  it('lists what there is, and speaks French', async () => {
    await looksRightAt(ines, evidence, 'evidence-list', LOGS);
    await tomas.goto(evidence);
    await tomas.getByLabel('Language').selectOption('fr');
    await tomas.getByRole('heading', { name: 'Preuves', exact: true }).waitFor(WITHIN);
    await tomas.getByText('Ines Almada en répond').waitFor(WITHIN);
    await looksRight(tomas, 'evidence-list-fr');
    await tomas.getByRole('link', { name: LOGS }).click();
    await tomas.getByRole('region', { name: 'Intégrité' }).getByText('Intacte', { exact: true }).waitFor(WITHIN);
    await looksRight(tomas, 'exhibit-fr');
  });
});

/** Opens the sheet of a verb, fills it, and presses the same verb in it. */
async function act(page: Page, verb: string, fill: () => Promise<unknown>): Promise<void> {
  await button(page, verb).click();
  await fill();
  await finish(page, verb);
}

async function propose(page: Page, ending: string): Promise<void> {
  await page.getByRole('button', { name: 'Propose an end of custody' }).click();
  await page.getByRole('group', { name: 'Propose an end of custody' }).getByLabel(ending).check();
  await page.getByLabel('Why?').fill('A print is kept.');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await sheet(page).waitFor({ ...WITHIN, state: 'hidden' });
}

const offer = (page: Page, to: string): Promise<void> => act(page, 'Offer the transfer', () => choose(page, 'To whom?', to));

async function upload(page: Page, bytes: number): Promise<void> {
  await sheet(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.jpg', mimeType: 'image/jpeg', buffer: randomBytes(bytes) });
}

/** Somebody is offered a role, and accepts it. */
async function takesRole(director: Page, person: Page, name: string, role: string, incident: string): Promise<void> {
  await director.goto(`${incident}/people`);
  await director.getByRole('button', { name: 'Offer a role' }).click();
  await choose(director, 'Which role?', role);
  await choose(director, 'To whom?', name);
  await sheet(director).getByRole('button', { name: 'Offer the role' }).click();
  await sheet(director).waitFor({ ...WITHIN, state: 'hidden' });
  await person.goto(`${incident}/people`);
  await person.getByRole('button', { name: `Accept: ${role}` }).click();
  await person.getByRole('button', { name: `Accept: ${role}` }).waitFor({ ...WITHIN, state: 'hidden' });
}

/** The director asks, and decides. */
async function decide(page: Page, incident: string, question: string, option: string): Promise<void> {
  await page.goto(`${incident}/decisions`);
  await page.getByRole('button', { name: /^Ask for a decision/ }).click();
  await page.getByLabel('What has to be decided?').fill(question);
  await page.getByLabel('Option 1').fill(option);
  await page.getByLabel('Option 2').fill('They are not');
  await page.getByRole('button', { name: 'Ask for the decision' }).click();
  await page.getByRole('link', { name: question }).click();
  await page.getByRole('radio', { name: option }).click();
  await page.getByLabel('Why this option?').fill('The digest is the same.');
  await page.getByRole('button', { name: `Decide: ${option}` }).click();
  await page.getByText(`decided: ${option}`).waitFor(WITHIN);
}

const files = (dataDir: string): string[] => {
  const blobs = path.join(dataDir, 'blobs');
  return readdirSync(blobs, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(blobs, file))
    .filter((file) => statSync(file).isFile());
};

async function looksRightAt(page: Page, address: string, name: string, shown: string): Promise<void> {
  await page.goto(address);
  await page.getByText(shown).first().waitFor(WITHIN);
  await connected(page);
  await looksRight(page, name);
}
