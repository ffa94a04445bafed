import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameOf, type Night } from './night.ts';
import { button, choose, finish, row, section, see, sheet, WITHIN } from './screen.ts';

const HEADLINE = 'The cable system is suspect; the most sensitive traffic is cut.';

/** 04:00: what is confirmed goes to the leadership, and stays as it was read. */
export async function situation({ tomas, ines, looks }: Night): Promise<void> {
  for (const page of [tomas, ines]) await section(page, 'Reports');
  await button(tomas, 'Write a report').click();
  await tomas.getByLabel('The situation in one sentence').fill(HEADLINE);
  await tomas.getByLabel('The leadership').check();
  await looks(tomas, 'night-report-draft');
  await finish(tomas, 'Save the draft');
  const seen = ines.getByRole('article').filter({ hasText: HEADLINE });
  await seen.getByText('Draft', { exact: true }).waitFor(WITHIN);
  await button(tomas, 'Publish and freeze').click();
  await seen.getByText('Published', { exact: true }).waitFor(WITHIN);
  await looks(ines, 'night-reports');
}

const OFFLINE = ['03:43 Tomas orders the guard doubled.', '03:46 The courier is on his way.'] as const;

/** 03:41 to 03:49: the page says what it holds, and delivers it once, in order, as written without a connection. */
export async function withoutConnection({ ines, tomas, looks }: Night): Promise<void> {
  for (const page of [ines, tomas]) await section(page, 'Log');
  await ines.context().setOffline(true);
  await see(ines, 'Not connected since');
  for (const text of OFFLINE) {
    await ines.getByLabel('What happened?').fill(text);
    await ines.keyboard.press('Enter');
  }
  await see(ines, '2 entries are held on this device and will be sent, in order.');
  await looks(ines, 'night-held');
  await ines.context().setOffline(false);
  for (const page of [tomas, ines]) {
    await expect.poll(() => logged(page, /03:4[36] /).count(), WITHIN).toBe(OFFLINE.length);
    const lines = await logged(page, /03:4[36] /).allInnerTexts();
    expect(lines.map((line) => OFFLINE.findIndex((text) => line.includes(text)))).toEqual([1, 0]);
    expect(lines.every((line) => line.includes('recorded offline'))).toBe(true);
  }
  await see(ines, 'Live');
  await looks(ines, 'night-log');
}

const logged = (page: Page, text: string | RegExp) => page.locator('ol.log > li').filter({ hasText: text });

const CLOSE = 'Close the incident?';

/** What is open when the day shift comes has to be ticked by whoever takes over. */
export async function askToClose({ tomas, nadia }: Night): Promise<void> {
  await section(tomas, 'Decisions');
  await button(tomas, /^Ask for a decision/).click();
  await tomas.getByLabel('What has to be decided?').fill(CLOSE);
  await tomas.getByLabel('Option 1').fill('Close it');
  await tomas.getByLabel('Option 2').fill('Keep it open');
  await finish(tomas, 'Ask for the decision');
  await section(nadia, 'Decisions');
  await nadia.getByRole('link', { name: CLOSE }).waitFor(WITHIN);
}

/** 07:30: until the last tick and her own word, he is in command on every screen. */
export async function handover({ tomas, nadia, ines, looks }: Night): Promise<void> {
  for (const page of [tomas, nadia, ines]) await section(page, 'People');
  await button(tomas, 'Hand over command').click();
  await choose(tomas, 'To whom?', nameOf('nadia'));
  await tomas.getByLabel('What worries you most?').fill('The lesser posts may still be read.');
  await finish(tomas, 'Offer command');
  await see(ines, `Command is offered to ${nameOf('nadia')}. Until they accept, nothing changes.`);
  await see(ines, `${nameOf('tomas')} is in command`);
  await button(nadia, 'Handover brief').click();
  const ticks = sheet(nadia).getByRole('checkbox');
  await ticks.first().waitFor(WITHIN);
  await button(sheet(nadia), 'Accept command').click();
  await sheet(nadia).getByRole('alert').waitFor(WITHIN);
  await looks(nadia, 'night-handover');
  for (const tick of await ticks.all()) await tick.check();
  await finish(nadia, 'Accept command');
  for (const page of [tomas, ines]) await see(page, `${nameOf('nadia')} is in command`);
  await looks(ines, 'night-commanded');
}

/** The gate says what is missing; it is not argued with. */
export async function gate({ nadia, ines, looks }: Night): Promise<void> {
  await section(nadia, 'Decisions');
  await nadia.getByRole('link', { name: CLOSE }).click();
  await nadia.getByRole('radio', { name: 'Close it' }).click();
  await nadia.getByLabel('Why this option?').fill('Counter-intelligence takes it over.');
  await button(nadia, 'Decide: Close it').click();
  await see(nadia, `${nameOf('nadia')} decided: Close it`);
  for (const page of [nadia, ines]) await section(page, 'Conduct');
  await nadia.getByRole('region', { name: 'The end' }).getByRole('combobox', { name: 'On which decision?' }).click();
  await nadia.getByRole('option', { name: CLOSE }).click();
  await nadia.getByLabel('What happened, in a few sentences').fill('Cables were read along; the sensitive traffic is cut.');
  await nadia.getByLabel('What risk is left?').fill('Copies that were made before.');
  await button(nadia, 'Say that it is stable').click();
  await see(ines, 'Stabilised');
  await button(nadia, 'Close the incident').click();
  await proved(nadia);
  await nadia.getByRole('alert').waitFor(WITHIN);
  for (const missing of ['a playbook still runs', 'somebody still speaks for this incident']) await see(nadia, missing);
  await looks(nadia, 'night-gate');
}

/** The server wants to know that it is her; who came in by a link sets a password first. */
async function proved(page: Page): Promise<void> {
  const asked = sheet(page);
  await asked.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await asked.locator('button[type=submit]').click();
  await asked.getByLabel('Name to sign in with').fill('nadia');
  await asked.getByLabel('New password').fill(PASSWORD);
  await button(asked, 'Set it and go on').click();
}

const PASSWORD = 'six plain words make a passphrase';

/** What is open is ended first; then the incident is closed, on every screen. */
export async function close({ nadia, lena, ines, looks }: Night): Promise<void> {
  await section(lena, 'Press');
  await button(lena, 'End it').click();
  await button(nadia, 'End the playbook: stood down').click();
  await see(nadia, 'Nothing stands in the way.');
  await button(nadia, 'Close the incident').click();
  await see(ines, 'Closed');
  await see(ines, 'Open it again');
  await looks(ines, 'night-closed');
  expect(await row(ines, 'a playbook still runs').count()).toBe(0);
}
