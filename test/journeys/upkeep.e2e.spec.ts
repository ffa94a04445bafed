import { openDatabase, SqlLedgerStore } from '@chancery/ledger';
import { freshDataDir, openBrowser } from '@chancery/testing';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakable } from '../../apps/server/src/testing/breakable.ts';
import { recordedBefore } from '../../apps/server/src/testing/build-before.ts';
import { declared, startTestServer, Visitor, type TestServer } from '../../apps/server/src/testing/test-server.ts';
import { button, connected, looksRight, newPage, see, WITHIN } from './screen.ts';

const MINUTE = 60_000;

describe('What the house cannot do, as people see it', () => {
  let dataDir: string;
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let incident: string;
  let broken = true;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    const trying = (): void => {
      if (broken) throw new Error('planted');
    };
    const open: Parameters<typeof startTestServer>[0] = (options) => openDatabase({ dataDir, ...options });
    [server, browser] = await Promise.all([startTestServer(open, (as) => breakable(as, trying, () => undefined)), openBrowser()]);
    page = await newPage(browser);
    await page.goto(server.running.firstRunLink!);
    await page.getByLabel('Your name').fill('Ines Almada');
    await page.getByLabel('Name to sign in with').fill('ines');
    await page.getByLabel('New password').fill('four words nobody joins');
    await button(page, 'Start as administrator').click();
    await see(page, 'Ines Almada, what has happened?');
    const cookies = await page.context().cookies();
    incident = await declared(new Visitor(server, cookies.map(({ name, value }) => `${name}=${value}`).join('; ')));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.running.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  });

  it('stands with its cause where an administrator sees it, is tried again by a press, and is gone once it went out', async () => {
    const store = new SqlLedgerStore(server.installation.database);
    await expect
      .poll(async () => {
        server.advance(MINUTE);
        server.installation.relay.wake();
        return (await store.undelivered(1))[0]?.setAsideAt ?? null;
      }, WITHIN)
      .not.toBeNull();
    await page.getByRole('link', { name: 'Upkeep' }).click();
    await see(page, 'Start the playbook of an incident');
    await see(page, /failed 6 times, set aside .*: what was planned after it has gone on/);
    await see(page, /Cause: failed; in the server’s log under /);
    await looksRight(page, 'upkeep');
    await page.getByLabel('Language').selectOption('fr');
    await see(page, 'Lancer la fiche réflexe d’un incident');
    await page.getByLabel('Langue').selectOption('en');
    broken = false;
    await button(page, 'Try it again').click();
    await expect.poll(async () => (await store.undelivered(1)).length, WITHIN).toBe(0);
    await page.reload();
    await connected(page);
    await see(page, 'Everything that was planned has been carried out.');
  });

  it('says on each page of an incident which part of its record has stopped, and lets people write on', async () => {
    const stream = `inc:${incident}`;
    const structure = { run: 'a run of nobody', code: 'x', reason: 'y' };
    server.installation.handler.heard(stream, await recordedBefore(server.installation, stream, 'RunQuarantined', structure));
    await page.goto(`${server.running.url}/incidents/${incident}/log`);
    await see(page, /Stopped at it: playbooks\. What you see of that stands as it was before the entry\./);
    await page.getByLabel('What happened?', { exact: true }).waitFor(WITHIN); // the page is whole
    await looksRight(page, 'stopped-part');
    await page.getByLabel('What happened?', { exact: true }).fill('We go on by hand');
    await page.keyboard.press('Control+Enter');
    await see(page, 'We go on by hand');
  });
});
