import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameOf, type Night } from './night.ts';
import { button, choose, finish, row, section, see, sheet, WITHIN } from './screen.ts';

const OFF_CHANNEL = 'Keep this off the suspected channel and off mail';
const BEFORE_CUT = [
  ['ines', 'List the suspected channels so that nobody is paged over them'],
  ['tomas', 'Name the restricted circle; each member accepts the read-in'],
  ['tomas', 'Set the rhythm of situation reports'],
  ['nadia', 'Say which system, which key period, and which posts share it'],
  ['nadia', 'List everything that depends on the suspected system'],
] as const;

/** Asked by name, acknowledged, carried out: each step stands on the other's screen at once. */
export async function firstTask({ tomas, ines, looks }: Night): Promise<void> {
  await section(tomas, 'Tasks');
  await section(ines, 'Tasks');
  await button(tomas, `More: ${OFF_CHANNEL}`).click();
  await choose(tomas, 'Who?', nameOf('ines'));
  await looks(tomas, 'night-task');
  await finish(tomas, 'Ask somebody by name');
  await button(row(ines, OFF_CHANNEL), 'Acknowledge').click();
  await row(tomas, OFF_CHANNEL).getByText('Acknowledged', { exact: true }).waitFor(WITHIN);
  await button(row(ines, OFF_CHANNEL), 'Start it').click();
  await row(tomas, OFF_CHANNEL).getByText('Under way', { exact: true }).waitFor(WITHIN);
  await button(row(ines, OFF_CHANNEL), 'Mark as done').click();
  await settled(tomas, OFF_CHANNEL, 'Done');
  await looks(tomas, 'night-tasks');
}

/** What the playbook asks before it asks whether to observe or to cut. */
export async function tasksBeforeCut(night: Night): Promise<void> {
  await section(night.nadia, 'Tasks');
  for (const [who, title] of BEFORE_CUT) {
    await carryOut(night[who], title);
    await settled(who === 'tomas' ? night.ines : night.tomas, title, 'Done');
  }
}

async function carryOut(page: Page, title: string): Promise<void> {
  for (const verb of ['Take it on', 'Start it', 'Mark as done']) await button(row(page, title), verb).click();
}

async function settled(page: Page, title: string, how: string): Promise<void> {
  const list = page.getByRole('region', { name: 'Settled' });
  await row(list, title).getByText(how, { exact: true }).waitFor(WITHIN);
}

const QUESTION = 'Observe or cut?';
const CUT = 'Cut the most sensitive traffic of selected posts';
const ALL = 'Cut everything';

/** 03:14: advice, a decision with its reasons, and dissent in her own words. */
export async function cut({ nadia, tomas, ines, looks }: Night): Promise<void> {
  for (const page of [nadia, tomas, ines]) {
    await section(page, 'Decisions');
    await page.getByRole('link', { name: QUESTION }).click();
  }
  await nadia.getByRole('radio', { name: ALL }).click();
  await nadia.getByLabel('Why?').fill('They read along as long as it is up.');
  await button(nadia, `Advise: ${ALL}`).click();
  await see(tomas, `${nameOf('nadia')} advises: ${ALL}`);
  await tomas.getByRole('radio', { name: CUT }).click();
  await tomas.getByLabel('Why this option?').fill('A full cut tells them that we know.');
  await tomas.getByLabel('What do we accept with it?').fill('The lesser posts may still be read.');
  await looks(tomas, 'night-decision');
  await button(tomas, `Decide: ${CUT}`).click();
  await see(ines, `${nameOf('tomas')} decided: ${CUT}`);
  await nadia.getByLabel('Your dissent, in your own words').fill('Half a cut warns them and saves us nothing.');
  await button(nadia, 'Record my dissent').click();
  await tomas.getByRole('blockquote').filter({ hasText: 'Half a cut warns them' }).waitFor(WITHIN);
  await looks(tomas, 'night-decided');
}

const NOTES = 'Original notes of the call, one page';
const KEYS = 'Supersede the key edition at every holder';

/** 03:08: what would destroy evidence waits for the evidence, and says so. */
export async function evidenceFirst({ tomas, looks }: Night): Promise<void> {
  await section(tomas, 'Tasks');
  const task = row(tomas, KEYS);
  await task.getByText('Waits for T3: evidence first').waitFor(WITHIN);
  await button(task, 'Take it on').click();
  await button(task, 'Start it').click();
  await task.getByRole('alert').waitFor(WITHIN);
  expect(await task.getByRole('alert').innerText()).toMatch(/T3/);
  await looks(tomas, 'night-evidence-first');
}

/** The notes become exhibit 1: identified, taken, sealed; the task that asked for them is done by that. */
export async function preserve({ ines, tomas, looks }: Night): Promise<void> {
  await section(ines, 'Evidence');
  await ines.getByRole('button', { name: 'Identify an exhibit' }).click();
  await ines.getByLabel('What is it?').fill(NOTES);
  await choose(ines, 'What kind?', 'Document, on paper');
  await choose(ines, 'For which task? (optional)', /^T3\. /);
  await finish(ines, 'Identify the exhibit');
  await button(ines, 'Collect it').click();
  await ines.getByLabel('Where?').fill('Duty room, locked drawer');
  await finish(ines, 'Collect it');
  await button(ines, 'Seal it').click();
  await ines.getByLabel('Seal number (optional)').fill('VS-20817');
  await finish(ines, 'Seal it');
  await see(ines, 'VS-20817');
  await looks(ines, 'night-exhibit');
  await settled(tomas, 'Write down the exact words', 'Done');
}

/** Done by one, and of effect only when another has seen it. */
export async function contain({ tomas, nadia, looks }: Night): Promise<void> {
  await section(nadia, 'Tasks');
  await button(row(tomas, KEYS), 'Start it').click();
  await button(row(tomas, KEYS), 'Mark as done').click();
  await row(nadia, KEYS).getByText('Done, effect not confirmed').waitFor(WITHIN);
  expect(await button(row(tomas, KEYS), 'Confirm effect').count()).toBe(0);
  await button(row(nadia, KEYS), 'Confirm effect').click();
  await settled(tomas, KEYS, 'Effect confirmed');
  await see(tomas, `effect confirmed by ${nameOf('nadia')}`);
  await looks(tomas, 'night-contained');
}

export const CLAIM = 'Two sentences of the cable of 24 November were quoted at breakfast.';
const QUOTABLE = 'We know of reports about the talks of 24 November.';

/** A claim becomes a fact by somebody else, and is quoted only in words that were cleared. */
export async function fact({ ines, nadia, lena, karim, looks }: Night): Promise<void> {
  for (const page of [ines, nadia, lena, karim]) await section(page, 'Facts');
  await button(ines, 'Add a claim').click();
  await ines.getByLabel('What is so?').fill(CLAIM);
  await ines.getByLabel('Who or what does it come from?').fill('Ambassador Vale, by voice, called back');
  await ines.getByLabel('TLP:CLEAR').check();
  await looks(ines, 'night-claim');
  await finish(ines, 'Record the claim');
  await button(row(nadia, CLAIM), /^Open F-/).click();
  await button(sheet(nadia), 'Start verifying').click();
  await nadia.getByLabel('How was it verified?').fill('Against the sent copy in the registry');
  await button(sheet(nadia), 'Confirm version 1').click();
  await row(ines, CLAIM).getByText('Confirmed', { exact: true }).waitFor(WITHIN);
  await button(sheet(nadia), 'Close').last().click();
  await button(row(lena, CLAIM), /^Open F-/).click();
  await lena.getByLabel('Words that may be quoted', { exact: true }).fill(QUOTABLE);
  await looks(lena, 'night-fact');
  await button(sheet(lena), 'Clear these words').click();
  await see(karim, `“${QUOTABLE}”`);
  await button(sheet(lena), 'Close').last().click();
  await looks(karim, 'night-facts');
}
