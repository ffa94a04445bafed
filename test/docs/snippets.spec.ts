import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compile, playScenario, readPlaybook, readScenarios } from '@chancery/playbook';
import { freshDataDir, ServerProcess } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fencesOf, isAsPromised, readPage, ROOT, run, stepsOf, writeFiles, type Step } from './runnable.ts';

/** Inside the workspace, so that a snippet finds `socket.io-client` as an integrator's program would. */
function workFolder(): string {
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  return mkdtempSync(path.join(ROOT, '.cache/docs-'));
}

async function keepsItsPromise({ fence, prints }: Step, folder: string, environment?: Readonly<Record<string, string>>): Promise<void> {
  const { printed, exit } = await run(fence, folder, environment);
  if (prints === undefined) expect(exit, printed).toBe(0);
  else if (!isAsPromised(printed, prints)) expect(printed).toBe(prints);
}

/** A restore takes its time where others work too. */
const WITHIN_MS = 180_000;

const named = (page: string) => stepsOf(readPage(page)).map((step) => [step.fence.line, step] as const);

describe('what a page says that one may run, runs', () => {
  const folder = workFolder();
  let dataDir: string;
  let server: ServerProcess;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    dataDir = await freshDataDir();
    for (const page of ['docs/integration.md', 'docs/playbooks.md']) writeFiles(readPage(page), folder);
    const settings = { CHANCERY_DATA: dataDir, DATABASE_URL: '', HOST: '', CHANCERY_DOCUMENTS: path.join(folder, 'documents') };
    server = await ServerProcess.start(settings);
    const link = await invited(server, 'Gateway');
    environment = { CHANCERY_URL: server.url, CHANCERY_LINK: link, CHANCERY_DATA: dataDir, DATABASE_URL: '' };
  });
  afterAll(async () => {
    await server?.end();
    for (const each of [folder, dataDir]) if (each) rmSync(each, { recursive: true, force: true });
  });

  it.each(named('docs/integration.md'))('docs/integration.md, line %i', async (_, step) => keepsItsPromise(step, folder, environment));

  it.each(named('docs/playbooks.md'))('docs/playbooks.md, line %i', async (_, step) => keepsItsPromise(step, folder, environment));

  it('the scenarios of docs/playbooks.md are stories that its playbook tells', () => {
    const playbook = readPlaybook(readFileSync(path.join(folder, 'lost-telephone.playbook.yaml'), 'utf8'), 'playbook');
    const reading = readScenarios(readFileSync(path.join(folder, 'lost-telephone.scenario.yaml'), 'utf8'), 'scenarios');
    if (!playbook.ok || !reading.ok) throw new Error('the page is not sound');
    const { ir } = playbook.playbook;
    const told = playScenario(ir, compile(playbook.playbook).machine, reading.scenarios);
    expect(told.map(({ scenario, failures }) => [scenario, failures])).toEqual(reading.scenarios.map(({ scenario }) => [scenario, []]));
  });

  it.each(named('docs/administration.md'))(
    'docs/administration.md, line %i, beside a running server',
    { timeout: WITHIN_MS },
    async (_, step) => keepsItsPromise(step, folder, environment),
  );
});

/** The first administrator comes in and makes a link for a program. */
async function invited(server: ServerProcess, name: string): Promise<string> {
  const post = (to: string, body: object, Cookie = ''): Promise<Response> =>
    fetch(server.url + to, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie }, body: JSON.stringify(body) });
  const token = (await server.firstRunLink()).split('#')[1];
  const cookie = (await post('/session/begin', { token, name: 'Ines Almada' })).headers.getSetCookie()[0]!.split(';')[0]!;
  const variables = { key: 'docs-invite', input: { name, roles: ['DUTY_OFFICER', 'DIRECTOR'] } };
  const { data } = (await (await post('/graphql', { documentId: 'InvitePerson', variables }, cookie)).json()) as {
    data: { invitePerson: { link: string } };
  };
  return data.invitePerson.link;
}

describe('a page', () => {
  const PAGE = 'Do this:\n```js run\nf();\n```\n```text\na … c\n```\n```js\nshown();\n```\n';

  it('is read with what it promises of each step', () => {
    expect(fencesOf(PAGE).map(({ line, language, marks }) => [line, language, marks])).toEqual([
      [2, 'js', 'run'],
      [5, 'text', ''],
      [8, 'js', ''],
    ]);
    expect(stepsOf(PAGE).map(({ fence, prints }) => [fence.body, prints])).toEqual([['f();\n', 'a … c\n']]);
  });

  it('is kept to its word, but for what it leaves open', () => {
    expect(isAsPromised('a b c\n', 'a … c\n')).toBe(true);
    expect(isAsPromised('a b d\n', 'a … c\n')).toBe(false);
    expect(isAsPromised('a b\nc\n', 'a … c\n')).toBe(false);
  });
});
