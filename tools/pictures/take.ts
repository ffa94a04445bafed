// node tools/pictures.mjs [NAME…]: the pictures of docs/pictures and the printed cards, or those that are named. The sample incident stands in its 42nd
// minute whenever it is opened, so that the same screens come out; only times of day differ.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { printCard } from './card.ts';
import { moving, type Still } from './webp.ts';

const FOLDER = path.join(import.meta.dirname, '../../docs/pictures');
const BYTES_MAX = 150_000;
const QUALITY = 78;
const DESK = { width: 1440, height: 900 };
const SMALL_DESK = { width: 1200, height: 560 };
const PHONE = { width: 390, height: 844 };

interface Sample {
  readonly incident: string;
  readonly fact: string;
  readonly decision: string;
}

interface Shown {
  readonly name: string;
  /** Of the sample incident; the first screen where it is left out. */
  readonly at?: (sample: Sample) => string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: true;
  readonly french?: true;
  /** What is on the screen once it is ready. */
  readonly ready: string;
}

const SHOWN: readonly Shown[] = [
  { name: 'start', ready: 'Go on with the sample' },
  { name: 'board', at: () => '', ready: 'Lanes' },
  { name: 'board-dark', at: () => '', dark: true, ready: 'Lanes' },
  { name: 'board-french', at: () => '', french: true, ready: 'Volets' },
  { name: 'board-phone', at: () => '', size: PHONE, ready: 'Lanes' },
  { name: 'decision', at: ({ decision }) => `/decisions/${decision}`, ready: 'Observe or cut?' },
  { name: 'playbook', at: () => '/playbook', ready: 'Playbook' },
  { name: 'facts', at: () => '/facts', ready: 'Facts and questions' },
  { name: 'channels', at: () => '/channels', ready: 'Channels' },
  { name: 'record', at: () => '/record', ready: 'Record' },
  { name: 'print', at: () => '/print', ready: 'One-page brief' },
];

const CARDS = [
  ['quick-card', 'en'],
  ['carte-rapide', 'fr'],
] as const;

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const dataDir = mkdtempSync(path.join(tmpdir(), 'chancery-pictures-'));
mkdirSync(FOLDER, { recursive: true });
const [server, browser] = await Promise.all([
  ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '', CHANCERY_ORIGIN: '' }),
  openBrowser(),
]);
try {
  await takeAll(browser, server);
} finally {
  await browser.close();
  await server.end();
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeAll(browser: Browser, server: ServerProcess): Promise<void> {
  const context = await browser.newContext({ viewport: DESK, locale: 'en-GB', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const sample = await enter(page, server);
  for (const shown of SHOWN.filter(({ name }) => isWanted(name))) await show(page, server.url, sample, shown);
  if (isWanted('ripple')) await ripple(page, server.url, sample);
  for (const [name, language] of CARDS.filter(([card]) => isWanted(card)))
    keep(`../${name}.pdf`, await printCard(await context.newPage(), readFileSync(path.join(FOLDER, `../${name}.md`), 'utf8'), language));
}

/** By the first link, as whoever installs it; then the sample from the first screen. */
async function enter(page: Page, server: ServerProcess): Promise<Sample> {
  await page.goto(await server.firstRunLink());
  await page.getByLabel('Your name').fill('Ines Almada');
  await page.getByRole('button', { name: 'Start as administrator' }).click();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.waitForURL(/\/incidents\//);
  const { sample } = (await asked(page, 'Sample')) as { readonly sample: Sample };
  return sample;
}

async function asked(page: Page, documentId: string, variables: object = {}): Promise<unknown> {
  const body = JSON.stringify({ documentId, variables });
  const headers = { 'Content-Type': 'application/json' };
  const { data } = (await page.evaluate(
    `fetch('/graphql', ${JSON.stringify({ method: 'POST', headers, body })}).then((response) => response.json())`,
  )) as { readonly data: unknown };
  return data;
}

async function show(page: Page, url: string, sample: Sample, { name, at, size = DESK, dark, french, ready }: Shown): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate(`localStorage.setItem('chancery.language', '${french ? 'fr' : 'en'}')`);
  await page.goto(url + (at === undefined ? '/' : `/incidents/${sample.incident}${at(sample)}`));
  await page.getByText(ready).first().waitFor();
  await settled(page);
  keep(`${name}.webp`, await still(page));
}

/** The live connection stands and the line that loads is gone. */
async function settled(page: Page): Promise<void> {
  await page.locator('[data-connection=live]').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate('document.fonts.ready');
}

async function still(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** What a retracted fact does to the texts that rest on it, on the page of somebody who does nothing. */
async function ripple(page: Page, url: string, { incident, fact }: Sample): Promise<void> {
  await page.setViewportSize(SMALL_DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(`localStorage.setItem('chancery.language', 'en')`);
  const frames: Still[] = [];
  await page.goto(`${url}/incidents/${incident}/press`);
  await page.getByText('Approved').first().waitFor();
  await settled(page);
  frames.push({ file: await still(page), ms: 2600 });
  await asked(page, 'RetractFact', { key: 'pictures-retract', incident, fact, version: 1, reason: 'Counted twice' });
  await page.getByText('correction due').first().waitFor();
  frames.push({ file: await still(page), ms: 3400 });
  keep('ripple.webp', moving(frames, SMALL_DESK));
}

function keep(name: string, picture: Buffer): void {
  if (picture.length > BYTES_MAX) throw new Error(`${name} has ${picture.length} bytes, at most ${BYTES_MAX}.`);
  writeFileSync(path.join(FOLDER, name), picture);
  console.log(`${path.join('docs/pictures', name)}  ${Math.round(picture.length / 1000)} kB`);
}
