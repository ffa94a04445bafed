import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, connected, finish, looksRight, newPage, row, section, see, sheet, WITHIN } from './screen.ts';

describe('Channels, from the plan in calm times to a switch that two people see', () => {
  let dataDir: string;
  let server: ServerProcess;
  let browser: Browser;
  let ines: Page;
  let pavel: Page;
  const cell = (page: Page, party: string, channel: string): Locator =>
    row(page.locator('.pace'), party).getByRole('listitem').filter({ hasText: channel });
  const open = (page: Page, party: string, channel: string): Promise<void> =>
    cell(page, party, channel)
      .getByRole('button', { name: new RegExp(`^${channel}`) })
      .click();

  beforeAll(async () => {
    dataDir = await freshDataDir();
    const settings = { CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' };
    [server, browser] = await Promise.all([ServerProcess.start(settings), openBrowser()]);
    [ines, pavel] = [await newPage(browser), await newPage(browser)];
    await ines.goto(await server.firstRunLink());
    await ines.getByLabel('Your name').fill('Ines Almada');
    await ines.getByRole('button', { name: 'Start as administrator' }).click();
    await connected(ines);
    const { link } = await asks(ines, 'InvitePerson', { input: { name: 'Pavel Renner', roles: ['CONTINUITY_LEAD'] } });
    await pavel.goto(link);
    await pavel.getByRole('button', { name: 'Sign in' }).click();
    await connected(pavel);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  it('plans a mission with the usual levels at one press, and warns of two levels that are one', async () => {
    await pavel.getByRole('link', { name: 'Plan of channels' }).click();
    await see(pavel, 'No party is planned yet.');
    await looksRight(pavel, 'plan-empty');
    await button(pavel, 'Plan a party').click();
    await pavel.getByLabel('What is it called?').fill('Port Meridian');
    await pavel.getByRole('combobox', { name: 'Its time zone' }).fill('Asia/Singapore');
    await pavel.getByLabel('1, first').check();
    await button(pavel, 'Fill in the usual levels').click();
    expect(await pavel.getByLabel('Primary: which channel?').inputValue()).toBe('cable');
    await pavel.getByLabel('Contingency: which channel?').selectOption('cable');
    await see(pavel, 'Not independent: Cable system stands on two levels, so they fall together.');
    await pavel.getByLabel('Contingency: which channel?').selectOption('satellite');
    await pavel.getByLabel('Emergency: a name of its own (may be empty)').fill('Courier, 9 h');
    await looksRight(pavel, 'plan-party');
    await finish(pavel, 'Keep in the plan');
    await pavel.getByRole('heading', { name: 'Port Meridian' }).waitFor(WITHIN);
  });

  it('says beside the field what is wrong with a time zone, and keeps the rest', async () => {
    await button(pavel, 'Plan a party').click();
    await pavel.getByLabel('What is it called?').fill('Cell to duty list');
    await pavel.getByLabel('The duty list').check();
    await pavel.getByRole('combobox', { name: 'Its time zone' }).fill('Mars/Olympus');
    await button(pavel, 'Fill in the usual levels').click();
    await button(sheet(pavel), 'Keep in the plan').click();
    await see(sheet(pavel), 'This is no time zone.');
    await pavel.getByRole('combobox', { name: 'Its time zone' }).fill('UTC');
    await finish(pavel, 'Keep in the plan');
    await pavel.getByRole('heading', { name: 'Cell to duty list' }).waitFor(WITHIN);
  });

  it('records a test in calm times', async () => {
    await button(pavel, 'Record a test with Port Meridian').click();
    await pavel.getByLabel('Which level?').selectOption('ALTERNATE');
    await pavel.getByLabel('In part').check();
    await finish(pavel, 'Record a test that passed in part');
    await see(pavel.getByRole('region', { name: 'Port Meridian' }), 'test passed in part,');
    await looksRight(pavel, 'plan');
  });

  it('offers the playbook for an outage, and reaches every party as planned while nothing speaks against it', async () => {
    await ines.goto(server.url);
    await ines.getByRole('link', { name: 'Declare an incident' }).click();
    await ines.getByLabel('What is it, in a few words?').fill('Cable system fails its checks');
    await ines.getByLabel('What kind?').selectOption('OUTAGE');
    await expect.poll(() => ines.getByLabel('Playbook that starts at once').inputValue(), WITHIN).toBe('PB-07');
    await ines.getByLabel('2 Serious').check();
    await ines.getByRole('button', { name: 'Declare the incident' }).click();
    await ines.getByRole('heading', { name: 'Lanes' }).waitFor(WITHIN);
    const incident = ines.url().split('/').at(-1)!;
    const { id: person } = await asks(pavel, 'People', {});
    const { assignment } = await asks(ines, 'OfferRole', { incident, input: { role: 'COO', person } });
    await asks(pavel, 'AcceptRole', { incident, assignment });
    await pavel.goto(`${ines.url()}/channels`);
    await section(ines, 'Channels');
    await see(pavel, 'Every party is reached as planned.');
    await cell(pavel, 'Port Meridian', 'Cable system').getByText('In use', { exact: true }).waitFor(WITHIN);
    await connected(pavel);
    await connected(ines);
  });

  it('forbids a channel in every cell of both screens once one of them doubts it', async () => {
    await button(ines, 'Set trust of a channel').click();
    await ines.getByLabel('Which channel?').selectOption('cable');
    await ines.getByLabel('What speaks for it?').fill('Two checks missed, and a reply that nobody sent');
    await ines.getByLabel('Up', { exact: true }).check();
    await finish(ines, 'Note that it works');
    await button(ines, 'Change Cable system').click();
    await ines.getByLabel('What speaks for it?').fill('Two checks missed, and a reply that nobody sent');
    await ines.getByLabel('Suspect', { exact: true }).check();
    await finish(ines, 'Set to suspect');
    for (const page of [ines, pavel]) {
      await cell(page, 'Port Meridian', 'Cable system').getByText('Do not use').waitFor(WITHIN);
      await see(page, 'Cable system: works, and is not trusted.');
      await see(page, 'Next is: Secure voice.');
      await see(page, '0 of 1');
    }
    await open(pavel, 'Port Meridian', 'Cable system');
    await see(sheet(pavel), 'This channel is doubted: nothing begins over it.');
    await button(sheet(pavel), 'Note that we are calling now').click();
    await see(sheet(pavel), 'This channel is doubted and may not be used.');
    await button(sheet(pavel), 'Close').click();
  });

  it('switches the party by a challenge, seen on the other screen at once, and refuses the same challenge afterwards', async () => {
    await open(pavel, 'Port Meridian', 'Secure voice');
    await finish(pavel, 'Note that we are calling now');
    await cell(ines, 'Port Meridian', 'Secure voice').getByText('Trying', { exact: true }).waitFor(WITHIN);
    await looksRight(ines, 'channels-trying');
    const reach = async (): Promise<void> => {
      await open(pavel, 'Port Meridian', 'Secure voice');
      await pavel.getByLabel('A challenge', { exact: true }).check();
      await pavel.getByLabel(/^Which challenge\?/).fill('M7 14');
    };
    await reach();
    await looksRight(pavel, 'channels-level');
    await finish(pavel, 'Record: heard and authenticated both ways');
    for (const page of [ines, pavel]) {
      await cell(page, 'Port Meridian', 'Secure voice').getByText('In use', { exact: true }).waitFor(WITHIN);
      await see(cell(page, 'Port Meridian', 'Secure voice'), /challenge passed/);
      await see(page, '1 of 1');
      await see(page, 'Nobody is missing.');
    }
    await reach();
    await button(sheet(pavel), 'Record: heard and authenticated both ways').click();
    await see(sheet(pavel), 'The challenge M7 14 was asked before');
    await button(sheet(pavel), 'Close').click();
    await looksRight(pavel, 'channels-switched');
  });

  it('is missing again when it does not answer, until nothing but the emergency way is left and the gap may be asked', async () => {
    await open(pavel, 'Port Meridian', 'Secure voice');
    await finish(pavel, 'Record: no answer');
    await see(ines, 'Next is: Satellite voice.');
    await open(pavel, 'Port Meridian', 'Satellite voice');
    await finish(pavel, 'Record: failed its challenge');
    await see(ines, 'Next is: Courier, 9 h.');
    await button(ines, 'Ask the director: accept the gap at Port Meridian?').click();
    await looksRight(ines, 'channels-gap');
    expect(await sheet(ines).getByRole('textbox').first().inputValue()).toBe('Accept that Port Meridian is not reached, until when?');
    await ines.keyboard.press('Escape');
    await section(ines, 'Log');
    await row(ines, 'noted a failed challenge on the contingency, Satellite voice:').getByText('Port Meridian').waitFor(WITHIN);
  });
});

/** What the page itself would ask, as whoever is signed in there. */
async function asks(page: Page, documentId: string, variables: object): Promise<any> {
  const body = JSON.stringify({ documentId, variables: { key: randomUUID(), ...variables } });
  const answer = (await page.evaluate(
    `fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} }).then((a) => a.json())`,
  )) as { data: Record<string, unknown> };
  return Object.values(answer.data)[0];
}
