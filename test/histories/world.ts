import type { Instant } from '@chancery/kernel';
import { ACTS, APT, BY_ITSELF, type Act } from './acts.ts';
import { Ministry, type Seams } from './ministry.ts';
import { FULL, Ink, NAMES, opening } from './opening.ts';
import { Oracle } from './oracle.ts';
import { Page, WHOLE, type PageParts } from './page.ts';

/** Everybody has a device, and there are some that whoever is there uses. */
const SPARE = 4;
const begun = opening();

export interface Planted {
  readonly name: string;
  readonly seams?: Seams;
  readonly parts?: Partial<PageParts>;
  /** What is found of it. */
  readonly does: RegExp;
}

export interface Told {
  readonly findings: readonly string[];
  readonly entries: number;
  readonly deliveries: number;
  /** Characters that devices heard. */
  readonly bytes: number;
}

/** One history from the opening on: the whole house, everybody's devices, and an oracle that watches. */
export class World {
  readonly ministry: Ministry;
  readonly oracle: Oracle;
  readonly pages: readonly Page[];
  readonly #ink: Ink;
  #deliveries = 0;

  private constructor(ministry: Ministry, ink: Ink, parts: PageParts) {
    this.ministry = ministry;
    this.#ink = ink;
    this.oracle = new Oracle(ink.writers);
    ministry.judgedBy(this.oracle);
    this.pages = Array.from({ length: NAMES.length + SPARE }, (_, i) => new Page(`device ${i}`, ministry, this.oracle, parts));
  }

  static async begin({ seams = {}, parts = {} }: Omit<Planted, 'name' | 'does'> = {}): Promise<World> {
    const from = await begun;
    const world = new World(new Ministry(seams, from), new Ink(from.ink), { ...WHOLE, ...parts });
    for (const [i, person] of NAMES.entries()) {
      await world.pages[i]!.signIn(person);
      if (i % 2 === 0) await world.pages[i]!.look(FULL);
    }
    return world;
  }

  get now(): Instant {
    return this.ministry.edge.at;
  }

  async slice(stream: string, name: string): Promise<any> {
    return this.ministry.disk.headOf.has(stream) ? (await this.ministry.fold(stream)).slices[name] : undefined;
  }

  async does(act: Act): Promise<void> {
    const apt = APT[act.does] ?? NAMES;
    // Mostly somebody who may; who left, or never had it, tries as well.
    const person = act.who < NAMES.length ? NAMES[act.who]! : apt[act.who % apt.length]!;
    const theirs = this.pages.filter((page) => page.person === person);
    const page = theirs[act.b % theirs.length];
    if (!page && !BY_ITSELF.includes(act.does)) return;
    const stream = `inc:${FULL}`;
    this.ministry.edge.at = new Date(Date.parse(this.now) + 1_000).toISOString() as Instant;
    await ACTS[act.does]!({
      world: this,
      page,
      person,
      act,
      stream,
      one: async (slice, map, which = () => true) => {
        const all = Object.values(((await this.slice(stream, slice)) as { [map: string]: object })[map]!).filter(which);
        return all[act.a % all.length];
      },
      want: (type, payload, on = stream, role) => page?.want({ stream: on, type, payload, ...(role ? { role } : {}) }),
      word: () => this.#ink.word(person),
    });
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.ministry.settled();
    for (const page of this.pages) page.checkScreen();
  }

  /** The oldest message of any stream, however late: no order is promised among streams. */
  async deliver(n: number): Promise<void> {
    const { messages } = this.ministry;
    const message = messages[n % messages.length];
    if (!message) return;
    this.#deliveries++;
    await this.ministry.deliver(message);
    const { person, by } = (message.body ?? {}) as { person?: string; by?: string };
    if (message.topic.endsWith('end-ways-in')) this.oracle.ended(person!, by!);
    if (this.ministry.messages.length === 0) {
      await this.ministry.settled();
      this.oracle.settled();
    }
  }

  /** The second of two; `falls` where the server goes down between its record and what it does next. */
  async recover(by: string, { id, person }: { readonly id: string; readonly person: string }, falls: boolean): Promise<void> {
    const page = this.pages.find((each) => each.person === by)!;
    const before = page.acknowledged.length;
    page.want({ stream: 'org', type: 'GrantRecovery', payload: { recovery: id } });
    await this.ministry.settled();
    if (falls || page.acknowledged.length === before) return;
    await this.ministry.sessions.revokeThoseOf(person, this.now);
    this.oracle.ended(person, this.now);
  }

  wait = (ms: number): Promise<void> => this.ministry.wait(ms);

  /** What was late arrives, everybody has a line again, and nothing that was acknowledged is missing. */
  async end(): Promise<Told> {
    for (const page of this.pages) page.setOnline(true);
    await this.settle();
    for (let i = 0; i < 200 && this.ministry.messages.length > 0; i++) await this.deliver(0);
    await this.settle();
    const { disk } = this.ministry;
    for (const page of this.pages) {
      for (const { person, key } of page.acknowledged)
        if (!disk.keys.has(`${person}/${key}`)) this.oracle.wrong(`${key} of ${person} was acknowledged and is lost`);
      page.close();
    }
    this.ministry.close();
    for (const fault of this.ministry.faults) this.oracle.wrong(`fault: ${String(fault)}`);
    const entries = [...disk.headOf.values()].reduce((sum, { seq }) => sum + seq, 0);
    return { findings: this.oracle.findings, entries, deliveries: this.#deliveries, bytes: this.oracle.bytes };
  }
}

export async function lived(acts: readonly Act[], planted: Omit<Planted, 'name' | 'does'> = {}): Promise<Told> {
  const world = await World.begin(planted);
  for (const act of acts) await world.does(act);
  return await world.end();
}
