import type { Household, Page } from './household.ts';

export const PEOPLE = ['ines', 'tomas'] as const;
type Person = (typeof PEOPLE)[number];

/** One thing that happens; `then` says how much time passes before the next. */
export type Step =
  | { readonly does: 'open' | 'close' | 'sign out' | 'type' | 'send the form' | 'come back to'; readonly at: number; readonly then: number }
  | { readonly does: 'sign in' | 'replace the cookie by that of'; readonly at: number; readonly who: Person; readonly then: number }
  | { readonly does: 'write'; readonly at: number; readonly kind: '' | ' refused' | ' poison'; readonly then: number }
  | { readonly does: 'cut the line' | 'mend the line' | 'type in all tabs at once' | 'end the session'; readonly then: number }
  | { readonly does: 'answer strangely'; readonly how: number; readonly times: number; readonly then: number };

const STRAYS: readonly (() => Response)[] = [
  () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  () => new Response('<h1>Welcome to the hotel</h1>'),
  () => Response.json({ errors: [{ message: '', extensions: { code: 'wrong-host' } }] }, { status: 421 }),
  () => Response.json({ message: 'who are you' }, { status: 401 }),
  () => Response.json({ errors: [{ message: '', extensions: { code: 'not-here' } }] }, { status: 404 }),
];

/** So long after something happened every tab must have noticed it. */
const NOTICED_MS = 40;
/** So long after it every tab has had another try. */
const CALM_MS = 4_000;
const QUIET_MS = 120_000;

/** Lets time pass. */
export type Pass = (ms: number) => Promise<void>;

/** Carries out steps, and throws at the first thing that is not as it should be. */
export class Sequence {
  readonly #house: Household;
  readonly #pass: Pass;
  readonly #lines = new Map<string, Person>();
  readonly #formed = new Set<string>();
  /** What somebody typed, did not record and did not knowingly replace. */
  readonly #typed = new Map<string, Person>();
  readonly #pages = new Set<Page>();
  #count = 0;
  /** Whom all tabs know to be there: what changes without a page of ours is noticed when it is asked about. */
  #known: Person | 'nobody' | undefined;

  constructor(house: Household, pass: Pass) {
    this.#house = house;
    this.#pass = pass;
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      await this.#do(step);
      this.#look();
      const isCalm = this.#house.server.isReached && this.#house.server.strays.length === 0;
      await this.#pass(step.then);
      this.#look();
      if (step.then >= NOTICED_MS) this.#lookAtAll();
      if (isCalm && step.then >= CALM_MS) this.#lookAtTheRest();
    }
    await this.#end();
  }

  async #do(step: Step): Promise<void> {
    const { server } = this.#house;
    switch (step.does) {
      case 'cut the line':
        server.isReached = false;
        return;
      case 'mend the line':
        server.isReached = true;
        return;
      case 'end the session':
        return server.end(this.#house.cookie);
      case 'answer strangely':
        return void server.strays.push(...Array.from({ length: step.times }, () => STRAYS[step.how % STRAYS.length]!));
      case 'type in all tabs at once':
        return this.#house.open.forEach((page) => this.#type(page));
      case 'replace the cookie by that of':
        this.#house.cookie = server.begin(step.who);
        this.#known = undefined;
        return;
      default:
        return await this.#doAt(step);
    }
  }

  async #doAt(step: Step & { readonly at: number }): Promise<void> {
    const page = this.#house.tabs[step.at];
    if (step.does === 'open') return void this.#load(step.at);
    if (step.does === 'sign in') return await this.#signIn(step.at, step.who);
    if (!page) return;
    if (step.does === 'close') this.#house.close(step.at);
    else if (step.does === 'come back to') page.look();
    else if (step.does === 'sign out') this.#signOut(page);
    else if (step.does === 'type') this.#type(page);
    else if (step.does === 'write') this.#write(page, step.kind);
    else if (step.does === 'send the form') this.#sendForm(page);
  }

  #load(at: number): Page {
    const page = this.#house.load(at);
    this.#pages.add(page);
    return page;
  }

  async #signIn(at: number, who: Person): Promise<void> {
    const page = this.#house.tabs[at] ?? this.#load(at);
    const signing = page.signIn(who);
    await this.#pass(NOTICED_MS);
    if (!(await signing)) this.#load(at);
    await this.#pass(NOTICED_MS);
    if (this.#house.server.whoIs(this.#house.cookie) === who && this.#house.tabs[at]?.person === who) this.#known = who;
  }

  #signOut(page: Page): void {
    const { server, cookie } = this.#house;
    if (page.person === undefined) return;
    const isTheirs = server.whoIs(cookie) === page.person;
    if (isTheirs) server.left(cookie);
    void page.tab.leave();
    this.#known = isTheirs ? 'nobody' : undefined;
  }

  #type(page: Page): void {
    const { person } = page;
    if (person === undefined) return;
    const text = `${person}#${++this.#count}`;
    this.#typed.delete(page.typed.text);
    page.type(text);
    this.#typed.set(text, person as Person);
  }

  #write(page: Page, kind: string): void {
    const { person } = page;
    if (person === undefined) return;
    const text = `${person}#${++this.#count}${kind}`;
    this.#lines.set(text, person as Person);
    page.write(text);
  }

  #sendForm(page: Page): void {
    const { person } = page;
    const { text } = page.typed;
    if (person === undefined || text === '') return;
    this.#lines.set(text, person as Person);
    this.#formed.add(text);
    void page.sendForm((sent) => this.#typed.delete(sent));
  }

  /** Holds at every moment. */
  #look(): void {
    for (const page of this.#house.open)
      for (const held of page.holds())
        for (const [owner] of held.matchAll(/ines|tomas/g))
          if (owner !== page.person) throw new Error(`shown: on a page for ${page.person ?? 'nobody'} there is "${held}"`);
    for (const { person, text } of this.#house.server.recorded)
      if (!text.startsWith(`${person}#`)) throw new Error(`another's name: "${text}" was recorded as ${person}'s`);
    for (const wrong of this.#house.server.wrong) throw new Error(`signed out: ${wrong}`);
  }

  /** Holds once there was a moment to notice what happened elsewhere. */
  #lookAtAll(): void {
    if (this.#known === undefined) return;
    for (const { person } of this.#house.open)
      if (person !== undefined && person !== this.#known)
        throw new Error(`unnoticed: a page is for ${person}, and ${this.#known} is there`);
  }

  /** Holds once there was time to tell the server, and it was there to be told. */
  #lookAtTheRest(): void {
    const { server, open } = this.#house;
    if (this.#known !== 'nobody' || !server.isReached || server.strays.length > 0) return;
    for (const { tab } of open)
      if (tab.standing.get().state !== 'nobody') throw new Error(`stays: a page still says ${tab.standing.get().state}`);
  }

  /** Everybody comes back, and everything that they wanted is there. */
  async #end(): Promise<void> {
    const { server, tabs } = this.#house;
    server.isReached = true;
    server.strays.length = 0;
    tabs.forEach((_, at) => this.#house.close(at));
    this.#known = undefined;
    for (const person of PEOPLE) {
      this.#load(0);
      await this.#pass(NOTICED_MS);
      await this.#signIn(0, person);
      await this.#pass(QUIET_MS);
      this.#look();
      const page = tabs[0]!;
      if (page.person !== person) throw new Error(`shut out: ${person} signed in, and the page is for ${page.person ?? 'nobody'}`);
      this.#lookForLosses(page, person);
      void page.tab.leave();
      await this.#pass(NOTICED_MS);
    }
  }

  #lookForLosses(page: Page, person: Person): void {
    const { recorded } = this.#house.server;
    const aside = page.outbox.items.get();
    const given = [...this.#pages].flatMap(({ givenBack }) => givenBack);
    for (const [text] of [...this.#lines].filter(([, of]) => of === person)) {
      const times = recorded.filter((each) => each.text === text).length;
      if (times > 1 && !this.#formed.has(text)) throw new Error(`twice: "${text}"`);
      if (times === 0 && !given.includes(text) && !aside.some((item) => item.text === text && (item.state === 'refused' || item.stuck)))
        throw new Error(`lost: "${text}" was written and is nowhere`);
    }
    const draft = page.drafts.read('form');
    const there = [draft?.value, ...(draft?.others ?? [])].map((value) => (value as { text?: string } | undefined)?.text);
    for (const [text] of [...this.#typed].filter(([, of]) => of === person))
      if (!there.includes(text)) throw new Error(`lost: "${text}" was typed and is nowhere`);
    const texts = recorded
      .filter((each) => each.person === person && !this.#formed.has(each.text))
      .map(({ text }) => Number(/#(\d+)/.exec(text)![1]));
    if (texts.some((n, i) => i > 0 && n < texts[i - 1]!)) throw new Error(`out of order: ${person}'s lines came as ${texts.join(', ')}`);
  }
}
