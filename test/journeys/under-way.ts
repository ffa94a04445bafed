import { rmSync } from 'node:fs';
import { freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { connected, newPage, WITHIN } from './screen.ts';

const REPORT = {
  who: 'Ambassador Vale',
  what: 'Two sentences were quoted',
  heardHow: 'VOICE',
  callBack: 'YES',
  affectedChannels: ['cable'],
};
const DECLARATION = { title: 'Cables', kind: 'INTERCEPTION', severity: 1, playbook: 'PB-01' };
/** What the command lane does until somebody has to decide whether to observe or to cut, and messaging beside it. */
const DONE = ['T1', 'T1b', 'T2', 'T50', 'T4', 'T4b', 'T30'];

interface Task {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly state: string;
}

/** The built server on data of its own, a browser, and its first administrator signed in there. */
export interface Alone {
  readonly page: Page;
  readonly browser: Browser;
  readonly server: ServerProcess;
  /** Asks by a trusted document, as whoever is signed in on the page. */
  ask(documentId: string, variables: object): Promise<unknown>;
  end(): Promise<void>;
}

/** One person, and PB-01 under way: whatever is done in between is done by the trusted documents. */
export interface UnderWay extends Alone {
  readonly incident: string;
  /** Says that the step is done, once it is asked for. */
  done(reference: string): Promise<void>;
  decide(step: string, option: string): Promise<void>;
}

export async function openAlone(): Promise<Alone> {
  const dataDir = await freshDataDir();
  const [server, browser] = await Promise.all([ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '' }), openBrowser()]);
  const page = await newPage(browser);
  await page.goto(await server.firstRunLink());
  await page.getByLabel('Your name').fill('Ines Almada');
  // With a password she need not prove anything again for what is grave.
  await page.getByLabel('Name to sign in with').fill('ines');
  await page.getByLabel('New password').fill('four words nobody joins');
  await page.getByRole('button', { name: 'Start as administrator' }).click();
  await connected(page);
  const end = async (): Promise<void> => {
    await browser.close();
    await server.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { page, browser, server, ask: (documentId, variables) => asked(page, documentId, variables), end };
}

export async function openUnderWay(): Promise<UnderWay> {
  const alone = await openAlone();
  const { ask } = alone;
  const incident = await declared(ask);
  const done = (reference: string): Promise<void> => complete(ask, incident, reference);
  const decide = (step: string, option: string): Promise<void> => decided(ask, incident, step, option);
  for (const reference of DONE) await done(reference);
  return { ...alone, incident, done, decide };
}

type Ask = Alone['ask'];
let keys = 0;
const key = (): string => `under-way-${process.pid}-${keys++}`;

/** Asked from the page, as whoever is signed in there. */
async function asked(page: Page, documentId: string, variables: object): Promise<unknown> {
  const body = JSON.stringify({ documentId, variables });
  const answer = (await page.evaluate(
    `fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} }).then((response) => response.json())`,
  )) as { data?: object; errors?: unknown };
  if (!answer.data) throw new Error(`${documentId}: ${JSON.stringify(answer)}`);
  const [value] = Object.values(answer.data) as unknown[];
  if ((value as { __typename?: string } | null)?.__typename === 'Rejected') throw new Error(`${documentId}: ${JSON.stringify(value)}`);
  return value;
}

async function declared(ask: Ask): Promise<string> {
  const { incident } = (await ask('ReportIncident', { key: key(), input: REPORT })) as { incident: string };
  await ask('RaiseReport', { key: key(), incident, input: { confidential: true, ongoing: true, people: false } });
  await ask('DeclareIncident', { key: key(), incident, input: DECLARATION });
  return incident;
}

/** What a commit leads to is there at the next look, or soon after. */
async function found<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const until = Date.now() + WITHIN.timeout; Date.now() < until;) {
    const it = await look();
    if (it !== undefined) return it;
  }
  throw new Error(`${what} was never asked for`);
}

async function complete(ask: Ask, incident: string, reference: string): Promise<void> {
  const open = async (): Promise<Task | undefined> =>
    ((await ask('Tasks', { incident })) as readonly Task[]).find((task) => task.reference === reference && task.state !== 'SETTLED');
  const { id, version } = await found(open, reference);
  await ask('CompleteTask', { key: key(), incident, id, base: version, exhibits: [], note: '' });
}

async function decided(ask: Ask, incident: string, step: string, option: string): Promise<void> {
  const open = async () =>
    ((await ask('Decisions', { incident })) as readonly { id: string; step: string; state: string }[]).find(
      (each) => each.step === step && each.state === 'OPEN',
    );
  const { id } = await found(open, step);
  await ask('TakeDecision', { key: key(), incident, decision: id, input: { option, rationale: 'Too much is lost meanwhile', facts: [] } });
}
