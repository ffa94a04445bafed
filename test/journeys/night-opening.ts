import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameOf, type Night, type Who } from './night.ts';
import { button, choose, connected, finish, row, section, see, sheet, WITHIN } from './screen.ts';

const TITLE = 'Cable compromise, suspected';
const HEARD = 'A host official at breakfast quoted two sentences from last night’s cable, word for word.';

/** 02:47: Ines types while she talks. Nobody is told. */
export async function report({ server, ines, tomas, looks }: Night): Promise<void> {
  await ines.goto(`${server.url}/report`);
  await ines.getByLabel('1. Who told you?').fill('Ambassador Vale, Port Meridian');
  await ines.getByLabel('3. What happened?').fill(HEARD);
  await ines.getByLabel('Cable system').check();
  await looks(ines, 'night-report');
  await ines.getByRole('button', { name: 'Record the report' }).click();
  await ines.getByRole('heading', { name: 'Raise the report' }).waitFor(WITHIN);
  await see(tomas, HEARD);
}

/** 02:51: three questions propose how grave it is. */
export async function raise({ ines, tomas, looks }: Night): Promise<void> {
  const answers = { 'Could someone be in danger?': 'No', 'Could it still be going on?': 'Yes', 'Is it about confidential content?': 'Yes' };
  for (const [question, choice] of Object.entries(answers))
    await ines.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
  await looks(ines, 'night-raise');
  await ines.getByRole('button', { name: 'Raise the report' }).click();
  await ines.getByRole('heading', { name: 'Declare an incident' }).waitFor(WITHIN);
  await row(tomas, HEARD).getByText('Raised', { exact: true }).waitFor(WITHIN);
}

/** 03:04: Tomas declares, and the playbook runs. */
export async function declare(night: Night): Promise<void> {
  const { tomas, ines, looks } = night;
  await row(tomas, HEARD).getByRole('link').first().click();
  await tomas.getByRole('link', { name: 'Declare this incident' }).click();
  await tomas.getByLabel('What is it, in a few words?').fill(TITLE);
  await tomas.getByLabel('What kind?').selectOption('INTERCEPTION');
  expect(await tomas.getByLabel('1 Critical').isChecked()).toBe(true);
  await looks(tomas, 'night-declare');
  await tomas.getByRole('button', { name: 'Declare the incident' }).click();
  await tomas.getByRole('heading', { name: 'Lanes' }).waitFor(WITHIN);
  await see(tomas, 'Keep this off the suspected channel and off mail');
  night.incident = tomas.url();
  await ines.goto(night.incident);
  await see(ines, nameOf('tomas'));
  await connected(ines);
  await looks(tomas, 'night-board');
}

/** 03:16: the cable system works and is suspect since the report: two lights. Mail becomes suspect by a person's word. */
export async function suspectChannels({ tomas, ines, looks }: Night): Promise<void> {
  await section(ines, 'Channels');
  await section(tomas, 'Channels');
  await button(tomas, 'Change Cable system').click();
  await tomas.getByLabel('What speaks for it?').fill('Test traffic passes');
  await tomas.getByLabel('Up', { exact: true }).check();
  await looks(tomas, 'night-channel-change');
  await finish(tomas, 'Note that it works');
  for (const light of ['Up', 'Suspect']) await row(ines, 'Cable system').getByText(light, { exact: true }).waitFor(WITHIN);
  await button(tomas, 'Change Ministry mail').click();
  await tomas.getByLabel('What speaks for it?').fill('Drafts of both cables were mailed');
  await tomas.getByLabel('Suspect', { exact: true }).check();
  await finish(tomas, 'Set to suspect');
  await row(ines, 'Ministry mail').getByText('Suspect', { exact: true }).waitFor(WITHIN);
  await looks(ines, 'night-channels');
}

const ROLES: readonly (readonly [Who, string])[] = [
  ['ines', 'Duty officer'],
  ['ines', 'Forensic lead'],
  ['ines', 'Policy desk'],
  ['nadia', 'Security lead'],
  ['lena', 'Head of press'],
  ['karim', 'Spokesperson'],
];

/** 02:52: pages say nothing, and leave out what is doubted; who is asked answers, and nobody counts before. */
export async function roles(night: Night): Promise<void> {
  const { tomas, looks } = night;
  await section(tomas, 'People');
  for (const [who, role] of ROLES) {
    await offerRole(night, who, role);
    await acceptRole(night, who, role);
    await row(tomas, role)
      .filter({ hasText: nameOf(who) })
      .getByText('accepted', { exact: true })
      .waitFor(WITHIN);
  }
  await looks(tomas, 'night-people');
}

async function offerRole({ tomas, looks }: Night, who: Who, role: string): Promise<void> {
  await button(tomas, 'Offer a role').click();
  await choose(tomas, 'Which role?', role);
  await choose(tomas, 'To whom?', nameOf(who));
  await see(sheet(tomas), /Left out, because this incident doubts them:.*Cable system.*Ministry mail/);
  if (role === 'Security lead') await looks(tomas, 'night-offer-role');
  await finish(tomas, 'Offer the role');
}

async function acceptRole(night: Night, who: Who, role: string): Promise<void> {
  const page: Page = night[who];
  await goTo(night, page);
  await section(page, 'People');
  await button(page, `Accept: ${role}`).waitFor(WITHIN);
  if (role === 'Security lead') {
    await button(page, 'I am coming').click();
    await see(night.tomas, 'Acknowledged, coming');
  }
  await button(page, `Accept: ${role}`).click();
}

/** Who was asked finds the incident among theirs; who is there stays there. */
async function goTo({ incident, server }: Night, page: Page): Promise<void> {
  if (page.url().startsWith(incident)) return;
  const to = new URL(incident).pathname;
  if (new URL(page.url()).origin !== new URL(server.url).origin) await page.goto(incident);
  else await page.locator(`a[href="${to}"]`).click();
  await connected(page);
}
