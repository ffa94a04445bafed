import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS } from './night-steps.ts';
import { nameOf, openNight, told, type Night } from './night.ts';
import { footOf, headOf, middleOf, printed, tight, type PrintedPage } from './papers.ts';
import { button, looksRight, section, see, WITHIN } from './screen.ts';

/** Until the report of 04:00: each register has something in it. */
const UNTIL = 'holds what is written without a connection, and sends it once, in order';
const LEAST_PT = 9.9;
const MARKING = 'TLP:AMBER+STRICT';

interface Copy {
  readonly kind: string;
  readonly copy: number;
  readonly entryHash: string;
  readonly digest: string;
}

/** What the ledger holds of prints, the latest first. */
async function recorded(page: Page, incident: string): Promise<readonly Copy[]> {
  return await page.evaluate(async (id) => {
    const body = JSON.stringify({ documentId: 'Prints', variables: { incident: id } });
    const response = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return ((await response.json()) as { data: { prints: Copy[] } }).data.prints;
  }, incident);
}

/** Ids of the lines of the log: an id begins the hash of its entry. */
async function entries(page: Page, incident: string): Promise<readonly { readonly id: string; readonly sentence: string }[]> {
  return await page.evaluate(async (id) => {
    const body = JSON.stringify({ documentId: 'Board', variables: { incident: id, first: 200 } });
    const response = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const { board } = ((await response.json()) as { data: { board: any } }).data;
    return board.log.edges.map(({ node }: any) => node);
  }, incident);
}

describe('Paper', () => {
  let night: Night;
  let page: Page;
  let id: string;
  let called: string;
  beforeAll(async () => {
    night = await openNight('embedded', false);
  });
  afterAll(() => night?.end());

  it('waits until each register has something in it', async () => {
    for (const [, step] of STEPS.slice(0, STEPS.findIndex(([rule]) => rule === UNTIL) + 1))
      await step(night).catch((error: unknown) => told(night, error));
    page = night.ines;
    id = night.incident.split('/').at(-1)!;
    called = await page.locator('.head .code').innerText();
    // The browser's own dialogue is not for a test; what it would print is asked for below.
    await page.addInitScript(`window.print = () => document.documentElement.setAttribute('data-printed', 'yes')`);
  }, 240_000);

  const open = async (address: string, incident = night.incident): Promise<void> => {
    await page.goto(`${incident}/print/${address}`);
    await button(page, /^Print copy /).waitFor(WITHIN);
    await page.evaluate('document.fonts.ready');
  };

  /** Presses the verb, and reads what comes out of the printer. */
  const print = async (name: string): Promise<readonly PrintedPage[]> => {
    await button(page, /^Print copy /).click();
    await button(page, 'Open the print dialogue again').waitFor(WITHIN);
    expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
    return await printed(page, name);
  };

  /** Marking, code name, page x of y and record value on every page, and nothing that is too small to read. */
  const isWhole = (pages: readonly PrintedPage[], { entryHash, copy }: Copy, marking = MARKING): void => {
    const value = entryHash.slice(0, 16);
    expect(pages.length).toBeGreaterThan(0);
    for (const [i, one] of pages.entries()) {
      for (const edge of [headOf(one), footOf(one)]) {
        expect(edge).toContain(marking);
        expect(edge).toContain(called);
      }
      expect(footOf(one)).toContain(tight(`Record value ${value}.`));
      expect(footOf(one)).toContain(tight(`Page ${i + 1} of ${pages.length}`));
      expect(footOf(one)).toContain(tight(`by ${nameOf('ines')}, copy ${copy}.`));
      expect(footOf(one)).toMatch(/20\d\d,\d\d:\d\dCET\(\d\d:\d\dZ\)/);
      expect(one.pieces.filter(({ size }) => size < LEAST_PT).map(({ text }) => text)).toEqual([]);
      expect(Math.round(one.height)).toBe(842);
    }
  };

  const PAPERS: readonly (readonly [string, string, string, string, readonly string[]])[] = [
    ['the brief', 'brief', 'BRIEF', 'printed the one-page brief, copy 1.', []],
    [
      'the log',
      'log',
      'LOG',
      'printed the log, copy 1.',
      ['03:43 Tomas orders the guard doubled.', 'recorded offline', 'reported an event'],
    ],
    ['the call list', 'call-list', 'CALL_LIST', 'printed the call list, copy 1.', [nameOf('nadia'), 'Do not use', 'Cable system']],
    ['the lines in force', 'lines', 'LINES', 'printed the lines in force, copy 1.', ['Only if asked', nameOf('karim')]],
    ['a blank custody form', 'custody', 'CUSTODY', 'printed a custody form, copy 1.', ['Blank form', 'Released by', 'Received by']],
    ['a blank report', 'report', 'SITREP', 'printed a situation report, copy 1.', ['Blank form', 'What is not known?']],
  ];

  it.each(PAPERS)('%s carries its marking and the hash of its own entry on every page', async (_, address, kind, sentence, wanted) => {
    await open(address);
    const pages = await print(`paper-${address}`);
    const [copy] = await recorded(page, id);
    expect(copy).toMatchObject({ kind, copy: 1 });
    isWhole(pages, copy!);
    const entry = (await entries(page, id)).find((line) => copy!.entryHash.startsWith(line.id));
    expect(entry?.sentence).toBe(sentence);
    const text = pages.map((one) => one.text).join('');
    for (const words of wanted) expect(text).toContain(tight(words));
  });

  it('the digest in the record is that of the text on the paper', async () => {
    await open('lines');
    await print('paper-lines-2');
    const text = await page.evaluate<string>(PRINTED_TEXT);
    const [copy] = await recorded(page, id);
    expect(copy).toMatchObject({ copy: 2, digest: createHash('sha256').update(text).digest('hex') });
  });

  it('the brief is one page: what is asked for first, the state in a sentence, who speaks, and what not to use', async () => {
    await open('brief');
    const pages = await print('paper-brief-2');
    expect(pages.length).toBe(1);
    await looksRight(page, 'print-brief');
    const at = (words: string): number => {
      expect(middleOf(pages[0]!)).toContain(tight(words));
      return middleOf(pages[0]!).indexOf(tight(words));
    };
    const order = [
      'Decisions needed',
      'The cable system is suspect; the most sensitive traffic is cut.',
      'Confirmed',
      'Not known',
      'Decided',
      'Dissent:',
      'Clocks',
      'Who speaks, and what may be said',
      'How to reach us',
      'Do not use Cable system',
    ].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('a custody form has every step with both names, room to sign, and its reference', async () => {
    await section(page, 'Evidence');
    await page.locator('ul.rows a').first().click();
    await page.getByRole('link', { name: 'Print the custody form' }).click();
    await button(page, 'Print copy 1').waitFor(WITHIN);
    const reference = /E-[0-9A-Z]{4}/.exec(await page.locator('.paper-reference').innerText())![0];
    const pages = await print('paper-custody-exhibit');
    const [copy] = await recorded(page, id);
    isWhole(pages, copy!);
    const text = pages.map((one) => one.text).join('');
    for (const words of [`${called}-${reference}`, 'Sealed', 'Given or done by', 'Answers for it after', nameOf('ines'), 'Signature'])
      expect(text).toContain(tight(words));
  });

  it('a report is printed as it was frozen, its own value beside that of the print', async () => {
    await section(page, 'Reports');
    await page.getByRole('link', { name: 'Print it' }).click();
    await button(page, 'Print copy 1').waitFor(WITHIN);
    const pages = await print('paper-report-frozen');
    const [copy] = await recorded(page, id);
    isWhole(pages, copy!);
    const published = (await entries(page, id)).find(({ sentence }) => sentence.startsWith('published situation report'))!;
    expect(pages[0]!.text).toContain(tight(`Record value of the report ${published.id.slice(0, 16)}`));
    expect(pages[0]!.text).toContain(tight('The cable system is suspect; the most sensitive traffic is cut.'));
  });

  it('stays as it was printed while the night goes on, until somebody asks for what is so now', async () => {
    await open('log');
    await print('paper-log-2');
    const before = await page.locator('.paper').innerText();
    await section(night.tomas, 'Log');
    await night.tomas.getByLabel('What happened?').fill('The ambassador has landed.');
    await night.tomas.keyboard.press('Enter');
    await see(night.tomas, 'The ambassador has landed.');
    expect(await page.locator('.paper').innerText()).toBe(before);
    await button(page, 'Show it as it is now').click();
    await see(page.locator('.paper'), 'The ambassador has landed.');
    await button(page, 'Print copy 3').waitFor(WITHIN);
  });

  it('prints without a connection, and says that nothing was recorded', async () => {
    await open('call-list');
    await page.context().setOffline(true);
    await button(page, 'Print without a record').click();
    const pages = await printed(page, 'paper-without');
    for (const one of pages) expect(footOf(one)).toContain(tight('Not recorded: printed without a connection.'));
    await page.context().setOffline(false);
  });

  it('is reached from the rail, and every screen of the incident shows its marking', async () => {
    await section(page, 'Print');
    await page.getByRole('link', { name: 'Open the brief' }).waitFor(WITHIN);
    await looksRight(page, 'print-pack');
    for (const edge of ['.head', '.foot']) expect(await page.locator(`${edge} .marking`).innerText()).toBe(MARKING);
  });

  it('in an exercise says so in words at the top, in the middle and at the foot of every page of each paper', async () => {
    await page.goto(new URL('/', night.incident).href);
    await button(page, 'Open the sample').click();
    await see(page, 'Four things to try');
    const sample = page.url();
    for (const paper of ['brief', 'log', 'call-list', 'lines', 'custody', 'report']) {
      await open(paper, sample);
      const pages = await print(`paper-exercise-${paper}`);
      for (const one of pages) for (const part of [headOf(one), middleOf(one), footOf(one)]) expect(part).toContain('EXERCISE');
    }
  });
});

/** By another way than the page's own. */
const PRINTED_TEXT = `
  (() => {
    const walk = document.createTreeWalker(document.querySelector('.paper tbody > tr > td > div'), NodeFilter.SHOW_TEXT);
    const pieces = [];
    while (walk.nextNode()) pieces.push(walk.currentNode.nodeValue);
    return pieces.join(' ').normalize('NFC').replace(/\\s+/g, ' ').trim();
  })()`;
