import { openDatabase, Relay, SqlLedgerStore, type Deliver } from '@chancery/ledger';
import { StreamKind } from '@chancery/kernel';
import { CommandHandler, StreamKinds } from '@chancery/ledger';
import { freshDataDir, openBrowser } from '@chancery/testing';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamKinds } from '../../apps/server/src/composition.ts';
import { carrying } from '../../apps/server/src/installation.ts';
import { declared, startTestServer, Visitor, type TestServer } from '../../apps/server/src/testing/test-server.ts';
import { UndeliveredMessages } from '../../apps/server/src/upkeep/undelivered-messages.ts';
import { Log } from '../../apps/server/src/log.ts';
import { button, connected, looksRight, newPage, see, WITHIN } from './screen.ts';

const START_RUN = 'whenever-incident-declared.start-run';
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
    const open: Parameters<typeof startTestServer>[0] = (options) => openDatabase({ dataDir, ...options });
    [server, browser] = await Promise.all([
      startTestServer(open, (as) => {
        const { handler, shelf, files, edge, database } = as;
        const store = new SqlLedgerStore(database);
        const deliveries: { readonly [topic: string]: Deliver } = carrying(handler, shelf, files, edge, { store, kinds: streamKinds() });
        const log = new Log(() => undefined);
        const startRun: Deliver = async (message) => {
          if (broken) throw new Error('planted');
          await deliveries[START_RUN]!(message);
        };
        const relay = new Relay(store, { ...deliveries, [START_RUN]: startRun }, edge, (fault) => log.fault('message-failed', fault));
        return { ...as, relay, undelivered: new UndeliveredMessages(store, relay, log) };
      }),
      openBrowser(),
    ]);
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
    const { store } = { store: new SqlLedgerStore(server.installation.database) };
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
    const careless = (kind: StreamKind): StreamKind =>
      new StreamKind(kind.prefix, [
        ...kind.modules.map((module) => ({ ...module, evolve: (state: unknown) => state })),
        {
          name: 'recorder',
          zero: null,
          events: {},
          evolve: (state: null) => state,
          commands: { Record: { decide: ({ command }) => ({ events: [command.payload as never] }) } },
        },
      ]);
    const { database, edge } = server.installation;
    const before = new CommandHandler(
      new SqlLedgerStore(database),
      new StreamKinds([...streamKinds()].map(careless)),
      { projections: [], policies: [] },
      edge,
    );
    const structure = { run: 'a run of nobody', code: 'x', reason: 'y' };
    await before.handle({
      type: 'Record',
      stream: `inc:${incident}`,
      key: 'recorded-before',
      principal: { kind: 'system', id: 'system:build-before' },
      now: edge.clock.now(),
      seed: edge.random(16),
      payload: { type: 'RunQuarantined', label: 'I', structure },
    });
    server.installation.handler.heard(`inc:${incident}`, before.cache.seqOf(`inc:${incident}`));
    await page.goto(`${server.running.url}/incidents/${incident}/log`);
    await see(page, /Stopped at it: playbooks\. What you see of that stands as it was before the entry\./);
    await looksRight(page, 'stopped-part');
    await page.getByLabel('What happened?', { exact: true }).fill('We go on by hand');
    await page.keyboard.press('Control+Enter');
    await see(page, 'We go on by hand');
  });
});
