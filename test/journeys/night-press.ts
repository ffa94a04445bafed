import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameOf, type Night } from './night.ts';
import { CLAIM } from './night-work.ts';
import { button, choose, finish, row, section, see, sheet, WITHIN } from './screen.ts';

const LINE = 'If asked about the talks';
const BETTER = 'Three sentences of the cable of 24 November were quoted at breakfast.';
const CORRECTED = 'We know of reports about the talks of this week.';
const APPROVERS = [
  ['lena', 'Head of press'],
  ['nadia', 'Security lead'],
  ['ines', 'Policy desk'],
] as const;

/** 03:30: Karim writes from what is cleared; the sentence follows its fact. */
export async function draft({ karim, lena, looks }: Night): Promise<void> {
  for (const page of [karim, lena]) await section(page, 'Press');
  await button(karim.getByRole('region', { name: 'Statements' }), 'Draft a text').click();
  await karim.getByLabel('Heading').fill(LINE);
  await button(sheet(karim), /^Insert F-/).click();
  await looks(karim, 'night-draft');
  await finish(karim, 'Save version');
  await karim.getByRole('heading', { name: LINE }).waitFor(WITHIN);
  await row(lena, LINE).getByText('Draft', { exact: true }).waitFor(WITHIN);
  await button(karim, 'Submit this version').click();
  await see(karim, 'You wrote this, so you cannot approve it.');
  expect(await button(karim, /^Approve as/).count()).toBe(0);
}

/** By three who did not write it; for five seconds each may take it back. */
export async function approve(night: Night): Promise<void> {
  for (const [who] of APPROVERS) await openText(night[who]);
  await night.looks(night.lena, 'night-approve');
  await Promise.all(APPROVERS.map(([who, role]) => button(night[who], `Approve as ${role}`).click()));
  for (const page of [night.karim, night.lena]) await state(page, 'Approved');
}

async function openText(page: Page): Promise<void> {
  if (await page.getByRole('heading', { name: LINE }).isVisible()) return;
  await section(page, 'Press');
  await page.getByRole('link', { name: LINE }).first().click();
  await page.getByRole('heading', { name: LINE }).waitFor(WITHIN);
}

const state = (page: Page, words: string): Promise<void> =>
  page.getByRole('region', { name: 'The text' }).getByText(words, { exact: true }).waitFor(WITHIN);

/** A correction reaches the text wherever it is open, and every approval falls. The new words are cleared by the desk. */
export async function correctUnder({ ines, lena, karim, nadia, looks }: Night): Promise<void> {
  await section(ines, 'Facts');
  await button(row(ines, CLAIM), /^Open F-/).click();
  await ines.getByText('Correct it', { exact: true }).click();
  await ines.getByLabel('What is so now?').fill(BETTER);
  await sheet(ines).getByLabel('Why?').fill('The ambassador counted again.');
  await looks(ines, 'night-correct');
  await button(sheet(ines), 'Correct to version 2').click();
  for (const page of [karim, nadia, lena]) {
    await see(page, 'A fact in this text was corrected. This version may no longer be released.');
    const approvals = page.getByRole('region', { name: 'Approvals' });
    for (let i = 0; i < APPROVERS.length; i++) await approvals.getByText('Void', { exact: true }).nth(i).waitFor(WITHIN);
    expect(await button(page, 'Release…').count()).toBe(0);
  }
  // Nothing advances before there are words: the page says what it waits for, who can clear them, and where.
  await see(karim, /^Waits until words in English are cleared for F-/);
  await see(karim, `${nameOf('lena')}, head of press, clears them on the sheet of the fact.`);
  expect(await button(karim, 'Write a version with the corrected words').count()).toBe(0);
  expect(await karim.getByRole('status').getByRole('link', { name: /^F-/ }).count()).toBe(1);
  await looks(karim, 'night-void');
  await button(sheet(ines), 'Close').last().click();
  await section(lena, 'Facts');
  await button(row(lena, BETTER), /^Open F-/).click();
  await lena.getByLabel('Words that may be quoted', { exact: true }).fill(CORRECTED);
  await button(sheet(lena), 'Clear these words').click();
  await see(ines, `“${CORRECTED}”`);
  // Corrected by one: somebody else looks at it before it goes out.
  await lena.getByLabel('How was it verified?').fill('Against the second count');
  await button(sheet(lena), 'Confirm version 2').click();
  await sheet(lena)
    .getByText('by its author alone')
    .first()
    .waitFor({ ...WITHIN, state: 'detached' });
  await button(sheet(lena), 'Close').last().click();
}

export async function newVersion({ karim, nadia, looks }: Night): Promise<void> {
  await see(karim, `“${CORRECTED}”`);
  await looks(karim, 'night-corrected');
  await button(karim, 'Write a version with the corrected words').click();
  expect(await sheet(karim).getByLabel('sentence 1').inputValue()).toBe(CORRECTED);
  await finish(karim, 'Save version');
  await see(nadia, CORRECTED);
  await state(nadia, 'In review');
}

/** Nobody speaks who did not accept. */
export async function speaker({ lena, karim, ines, looks }: Night): Promise<void> {
  await see(karim, 'Nobody speaks. Nothing can be released until somebody has accepted.');
  await button(lena, 'Ask somebody to speak').click();
  await choose(lena, 'Who?', nameOf('karim'));
  await looks(lena, 'night-ask-speaker');
  await finish(lena, 'Ask them to speak');
  await see(karim, 'asked, has not accepted');
  await button(karim, 'Accept to speak').click();
  await see(ines, `Somebody speaks: ${nameOf('karim')}`);
}

/** The first of two confirms; the second's word releases it. */
export async function offerRelease({ karim, lena, looks }: Night): Promise<void> {
  await button(karim, 'Release…').click();
  await karim.getByLabel('To whom?').fill('Callers of the press desk');
  await karim.getByLabel('Telephone').check();
  await looks(karim, 'night-release');
  await button(sheet(karim), 'Confirm as the first of two').click();
  await see(karim, 'Waits for a second person.');
  await state(lena, 'Approved, Release offered');
  await button(sheet(karim), 'Close').last().click();
}

export async function release({ lena, karim, ines, looks }: Night): Promise<void> {
  await button(lena, 'Release…').click();
  await looks(lena, 'night-release-second');
  await finish(lena, `Release with ${nameOf('karim')}`);
  for (const page of [karim, ines]) await see(page, `released by ${nameOf('karim')}, ${nameOf('lena')}`);
  await looks(ines, 'night-released');
}
