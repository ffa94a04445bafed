import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { connected, WITHIN } from './screen.ts';

export type Who = 'ines' | 'tomas';
const NAMES = { ines: 'Ines Almada', tomas: 'Tomas Havel' } as const;
const PEOPLE = Object.keys(NAMES) as readonly Who[];
const PASSWORD = 'four words nobody joins';
const STEPS = 6;
const DOES = ['write', 'write', 'write', 'draft', 'sign', 'sign', 'cut', 'mend', 'mend', 'swap', 'load'] as const;

/** Two people who share a browser, an incident that both read, and what each of them wrote. */
export class Sharing {
  readonly board: string;
  readonly linkOfTomas: string;
  readonly #url: string;
  readonly #incident: string;
  /** A session of Ines's elsewhere, that looks at the record. */
  readonly #eye: string;
  readonly #written = new Set<string>();
  #count = 0;

  private constructor(url: string, eye: string, incident: string, linkOfTomas: string) {
    this.#url = url;
    this.#eye = eye;
    this.#incident = incident;
    this.board = `${url}/incidents/${incident}`;
    this.linkOfTomas = linkOfTomas;
  }

  static async begin(url: string, link: string): Promise<Sharing> {
    const token = link.split('#')[1];
    const { cookie } = await post(url, '/session/begin', { token, name: NAMES.ines, account: 'ines', password: PASSWORD });
    const ask = async (documentId: string, variables: object): Promise<any> => {
      const { body } = await post(url, '/graphql', { documentId, variables: { key: crypto.randomUUID(), ...variables } }, cookie);
      return Object.values(body.data as object)[0];
    };
    const report = { who: 'Watch desk', what: 'Quoted', heardHow: 'VOICE', callBack: 'YES', affectedChannels: ['cable'] };
    const { incident } = await ask('ReportIncident', { input: report });
    await ask('RaiseReport', { incident, input: { confidential: true, ongoing: true, people: false } });
    const declaration = { title: 'Cables', kind: 'INTERCEPTION', severity: 1, playbook: 'PB-01', circle: 'OPEN' };
    await ask('DeclareIncident', { incident, input: declaration });
    const invited = await ask('InvitePerson', { input: { name: NAMES.tomas, roles: ['DIRECTOR'] } });
    return new Sharing(url, cookie, incident as string, invited.link as string);
  }

  /** Everything in the log that somebody wrote, the earliest first, with who it is recorded for. */
  async lines(): Promise<(readonly [string, string])[]> {
    const found: (readonly [string, string])[] = [];
    for (let after: string | null = null; ;) {
      const { body } = await post(
        this.#url,
        '/graphql',
        { documentId: 'Board', variables: { incident: this.#incident, first: 50, after } },
        this.#eye,
      );
      const { edges, pageInfo } = body.data.board.log;
      for (const { node } of edges) if (node.text) found.unshift([node.person?.name ?? '', node.text]);
      if (!pageInfo?.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  }

  async signIn(page: Page, who: Who): Promise<void> {
    await page.getByLabel('Name to sign in with').fill(who);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.foot').getByText(NAMES[who]).waitFor(WITHIN);
  }

  /** Tomas comes in by the link that he was invited with, and chooses how to come in later. */
  async comeInByLink(page: Page): Promise<void> {
    await page.goto(this.linkOfTomas);
    await page.getByLabel('Name to sign in with').fill('tomas');
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.foot').getByText(NAMES.tomas).waitFor(WITHIN);
  }

  async signOut(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: /^(Nobody is signed in|You are signed out) on this device$/ }).waitFor(WITHIN);
  }

  /** As if somebody came in in this browser without any page of ours: no tab hears of it. */
  async replaceCookie(context: BrowserContext, who: Who): Promise<void> {
    const answer = await context.request.post(`${this.#url}/session/sign-in`, { data: { account: who, password: PASSWORD } });
    expect(answer.status()).toBe(200);
  }

  /** The same from within a page, whose verb is pressed before it can have noticed. */
  async replaceCookieUnder(page: Page, who: Who, verb: string): Promise<void> {
    const body = JSON.stringify({ account: who, password: PASSWORD });
    await page.evaluate(`fetch('/session/sign-in', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} })
      .then(() => document.querySelector('${verb}').click())`);
  }

  async play(context: BrowserContext, tabs: readonly Page[], sequences: number, seed: number): Promise<void> {
    const chance = chanceFrom(seed);
    let isCut = false;
    for (let sequence = 0; sequence < sequences; sequence++) {
      const done: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        const [does, at, who] = [DOES[chance(DOES.length)]!, chance(tabs.length), PEOPLE[chance(2)]!];
        done.push(`${does} ${at} ${who}`);
        if (does === 'cut' || does === 'mend') await context.setOffline((isCut = does === 'cut'));
        else await this.#step(does, tabs[at]!, who, isCut, context);
        await this.#look(tabs, `seed ${seed}, sequence ${sequence}: ${done.join(', ')}`);
      }
      await context.setOffline((isCut = false));
    }
    await this.#everybodyBack(tabs, `seed ${seed}`);
  }

  async #step(does: (typeof DOES)[number], page: Page, who: Who, isCut: boolean, context: BrowserContext): Promise<void> {
    const there = await personOn(page);
    if (does === 'swap' && !isCut) return await this.replaceCookie(context, who);
    if (does === 'load' && !isCut) return void (await page.goto(this.board));
    if (does === 'sign' && there !== undefined) return await this.signOut(page);
    if (does === 'sign' && !isCut) return await this.#comeIn(page, who);
    if (there !== undefined && (does === 'write' || does === 'draft')) await this.#type(page, there, does === 'write');
  }

  /** By whatever way the page offers. */
  async #comeIn(page: Page, who: Who): Promise<void> {
    await page.goto(this.board);
    await page
      .getByText(/Name to sign in with|Signed in|local/)
      .first()
      .waitFor(WITHIN);
    if ((await page.getByRole('heading', { name: 'Nobody is signed in on this device' }).count()) > 0) await this.signIn(page, who);
  }

  async #type(page: Page, who: Who, isSent: boolean): Promise<void> {
    const field = page.getByLabel('What happened?', { exact: true });
    if ((await field.count()) === 0) return;
    const text = `${who}#${++this.#count}`;
    // Somebody else may have come meanwhile: then there is no field, and nothing was written.
    const typed = await field.fill(text, { timeout: 1_000 }).then(
      () => true,
      () => false,
    );
    if (!typed || !isSent || (await personOn(page)) !== who) return;
    const was = await field.inputValue({ timeout: 1_000 }).catch(() => '');
    if (was !== text) return;
    await field.press('Enter', { timeout: 1_000 }).catch(() => undefined);
    // Gone from the field by its own verb, and not because the page was emptied: then it counts.
    if ((await personOn(page)) === who) this.#written.add(text);
  }

  async #look(tabs: readonly Page[], said: string): Promise<void> {
    for (const page of tabs) {
      const { person, words } = await shownOn(page);
      for (const word of words)
        if (/#\d/.test(word))
          expect(word.startsWith(`${person ?? 'nobody'}#`), `${said}: "${word}" on a page for ${person ?? 'nobody'}`).toBe(true);
    }
    for (const [name, text] of await this.lines())
      for (const who of PEOPLE) if (text.startsWith(`${who}#`)) expect(name, `${said}: "${text}"`).toBe(NAMES[who]);
  }

  /** Nothing that was wanted is missing, nothing is there twice, and each one's are in order. */
  async #everybodyBack(tabs: readonly Page[], said: string): Promise<void> {
    const [page, ...rest] = tabs;
    for (const other of rest) await other.goto('about:blank');
    for (const who of PEOPLE) {
      await page!.goto(this.board);
      await page!.locator('.foot').or(page!.getByLabel('Name to sign in with')).first().waitFor(WITHIN);
      if ((await personOn(page!)) !== undefined) await this.signOut(page!);
      await page!.getByLabel('Name to sign in with').waitFor(WITHIN);
      await this.signIn(page!, who);
      await page!.goto(this.board);
      await connected(page!);
      await expect.poll(() => page!.locator('[data-held], [data-aside]').count(), WITHIN).toBe(0);
    }
    const texts = (await this.lines()).map(([, text]) => text).filter((text) => /^(ines|tomas)#/.test(text));
    expect(texts.length, said).toBe(new Set(texts).size);
    expect(
      [...this.#written].filter((text) => !texts.includes(text)),
      said,
    ).toEqual([]);
    expect(this.#written.size, said).toBeGreaterThan(10);
  }
}

const personOn = async (page: Page): Promise<Who | undefined> => (await shownOn(page)).person;

/** For whom a page is, and the words on it that are nobody else's business: what is in its fields, and what is held. */
async function shownOn(page: Page): Promise<{ person: Who | undefined; words: string[] }> {
  const { name, words } = (await page.evaluate(`({
    name: document.querySelector('.foot span')?.textContent ?? '',
    words: [...document.querySelectorAll('textarea, input')].map((field) => field.value).concat([...document.querySelectorAll('[data-held], [data-aside], .ban q')].map((row) => row.textContent.match(/(ines|tomas)#\\d+/)?.[0] ?? '')),
  })`)) as { name: string; words: string[] };
  return { person: PEOPLE.find((who) => NAMES[who] === name), words };
}

/** Whole numbers below a bound, the same for the same seed. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function post(url: string, path: string, body: object, cookie = ''): Promise<{ status: number; body: any; cookie: string }> {
  const headers = { 'Content-Type': 'application/json', Cookie: cookie };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const set = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { status: response.status, body: await response.json(), cookie: set };
}
