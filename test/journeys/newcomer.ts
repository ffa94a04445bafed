import type { Page } from 'playwright-core';
import { button, connected, see, sheet, WITHIN } from './screen.ts';

/** The path of somebody new, step by step: from the link that the terminal prints to the first text that falls with a fact. */
export const STEPS: readonly (readonly [what: string, go: (page: Page, link: string) => Promise<void>])[] = [
  [
    'open the link',
    async (page, link) => {
      await page.goto(link);
      await page.getByLabel('Your name').waitFor(WITHIN);
    },
  ],
  [
    'give a name, see the first screen',
    async (page) => {
      await page.getByLabel('Your name').fill('Ada Lund');
      await button(page, 'Start as administrator').click();
      await connected(page);
      await button(page, 'Open the sample').waitFor(WITHIN);
    },
  ],
  [
    'open the sample, see its board',
    async (page) => {
      await button(page, 'Open the sample').click();
      await see(page, 'Four things to try');
      await page.getByRole('heading', { name: 'Lanes' }).waitFor(WITHIN);
    },
  ],
  [
    'open the fact, see what rests on it',
    async (page) => {
      await page.getByRole('link', { name: 'Retract a fact that two texts rest on' }).click();
      await resting(page).getByText('Released', { exact: true }).waitFor(WITHIN);
    },
  ],
  [
    'retract it, see the released text owe a correction',
    async (page) => {
      await sheet(page).getByText('Retract or dispute it', { exact: true }).click();
      await sheet(page).getByLabel('What speaks against it?').fill('Counted twice');
      await button(sheet(page), 'Retract it').click();
      await resting(page)
        .getByText(/correction/i)
        .waitFor(WITHIN);
    },
  ],
];

const resting = (page: Page) => sheet(page).getByRole('region', { name: 'Texts that rest on it' });

/** What a page asks of any host but its own: nothing, in this house. */
export function outsideOf(page: Page, origin: string): readonly string[] {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin) outside.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url().replace(/^ws/, 'http')).origin !== origin) outside.push(socket.url());
  });
  return outside;
}
