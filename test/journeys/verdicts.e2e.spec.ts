import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, WITHIN } from './screen.ts';
import { openUnderWay, type UnderWay } from './under-way.ts';

const DOCUMENTS = JSON.parse(
  readFileSync(new URL('../../apps/dashboard/src/gql/persisted-documents.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;
const PAGES = [
  '',
  'decisions',
  'playbook',
  'tasks',
  'facts',
  'evidence',
  'press',
  'channels',
  'people',
  'reports',
  'conduct',
  'record',
  'print',
  'print/brief',
  'print/lines',
  'print/call-list',
];
/** What nobody may say of what has not come yet: that there is nothing, that nothing is amiss, or that something is. */
const VERDICTS =
  /\b(?:nothing (?:is|waits|has|may)|nobody (?:is|speaks|may|has)|no (?:task|text|question|role|fact|line|report|exhibit|decision|playbook|party)\b.*?(?:open|yet|filled|force|known|runs|planned|clock)|never verified|is whole|is broken|intact|none)\b/i;

const nameOf = (route: Route): string => {
  const { documentId } = route.request().postDataJSON() as { documentId: string };
  return /\b(?:query|mutation) (\w+)/.exec(DOCUMENTS[documentId] ?? DOCUMENTS[`sha256:${documentId}`] ?? '')?.[1] ?? '';
};

describe('While answers are on their way', () => {
  let night: UnderWay;
  let page: Page;

  beforeAll(async () => {
    night = await openUnderWay();
    ({ page } = night);
  }, 120_000);
  afterAll(async () => await night?.end());

  it.each(PAGES)('the page "%s" says nothing of what it does not know, and then what is so', async (path) => {
    const held: Route[] = [];
    let holding = true;
    await page.route('**/graphql', async (route) => {
      if (!holding || /^(?:Me|DashboardBoard)$/.test(nameOf(route))) return route.continue();
      held.push(route);
    });
    await page.goto(`${night.server.url}/incidents/${night.incident}/${path}`);
    await connected(page);
    const main = page.getByRole('main');
    // The page is there, and asks for nothing more before it is answered.
    let asked = -1;
    await expect
      .poll(
        async () => {
          const isSo = held.length > 0 && held.length === asked && (await main.innerText()).trim() !== '';
          asked = held.length;
          return isSo;
        },
        { ...WITHIN, interval: 300 },
      )
      .toBe(true);
    // The log comes with the board, and tells what happened.
    const said = (await main.innerText()).replaceAll(/^.*(?:\d\d:\d\d).*$/gm, '');
    expect(VERDICTS.exec(said)?.[0]).toBeUndefined();
    holding = false;
    for (const route of held) await route.continue();
    await page.unrouteAll({ behavior: 'wait' });
    await expect.poll(async () => await main.getByText('Opening…').count(), WITHIN).toBe(0);
  });
});
