import {
  isRejection,
  later,
  StreamKind,
  type Command,
  type DomainModule,
  type Draft,
  type Id,
  type Instant,
  type JsonObject,
  type StreamState,
} from '@chancery/kernel';
import { truthOf, type Fact } from '../model/facts/fact.state.ts';
import type { PressState } from '../model/press.state.ts';
import type { ApprovalPolicy } from '../model/statements/policy.ts';
import { handsIn, outingOf, textOf, type Statement } from '../model/statements/statement.state.ts';
import { termOf, type Assignment, type VoicesState } from '../model/voices/voices.state.ts';
import { cell, Desk, houseWith, KEY, POLICY, RED, ROLES, seenFromVoices, TEXT } from './cell.ts';
import { Chance } from './chance.ts';
import { FILLER, WORDINGS } from './wordings.ts';

/** One commit of a history: in which stream, when, of which command. */
export interface Commit {
  readonly stream: 'inc' | 'voc' | 'org';
  readonly at: Instant;
  readonly command: Command;
  readonly drafts: readonly (Pick<Draft, 'type' | 'structure'> & Partial<Pick<Draft, 'label' | 'header' | 'seq' | 'content'>>)[];
  /** The incident after it. */
  readonly inc: PressState;
}

export interface History {
  readonly commits: readonly Commit[];
  readonly refused: { readonly [code: string]: number };
  readonly retries: number;
}

export interface Domains {
  readonly press: DomainModule;
  readonly voices: DomainModule;
}

/** One policy after the other: each applied version asks other steps. */
const STEPS = [POLICY.steps, [POLICY.steps[0]!], [{ step: 'REVIEW', roles: ['HOP', 'SEC', 'POL'], needed: 2 }]];
const policyOf = (version: number): ApprovalPolicy => ({ ...POLICY, version, steps: STEPS[(version - 1) % STEPS.length]! });

/** Who acts for whom; the delegation itself is the organisation's business. */
const DELEGATIONS: { readonly [person: Id]: Id } = { p5: 'p1', p2: 'p3', p3: 'p6' };

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const MINUTE = 60_000;
const IN = 'inc:1';
const SESSIONS_MAX = 3;

type Wish = {
  readonly type: string;
  readonly payload: object;
  readonly by?: Id;
  readonly behalf?: Id;
  readonly role?: string;
  readonly system?: true;
};

/** Three confirmed facts, and someone who speaks for the next 40 minutes. */
export function opening(): Desk {
  const desk = new Desk();
  for (const [i, tlp] of ['clear', 'clear', 'green'].entries()) {
    const fact = desk.fact(tlp, WORDINGS['en']![i]!);
    desk.result('ClearWording', { fact, from: 1, publicWording: WORDINGS['fr']![i]!, language: 'fr' }, { by: 'p3' });
  }
  desk.voice({ to: later(desk.now, 40 * MINUTE) });
  return desk;
}

/** A random history from the opening on: up to three people at once look at the same state, then commit in turn. */
export class Sessions {
  readonly #chance: Chance;
  readonly #inc: StreamKind;
  readonly #voc: StreamKind;
  readonly #commits: Commit[] = [];
  readonly #refused: { [code: string]: number } = {};
  readonly #words: Map<string, string>;
  #inactive: readonly Id[] = [];
  #states: { inc: StreamState; voc: StreamState };
  #now: Instant;
  #policy = 1;
  #count = 0;
  /** No two people write the same sentence. */
  #written = 0;
  #retries = 0;

  constructor(seed: number, { press, voices }: Domains, from: Pick<Desk, 'inc' | 'voc' | 'now' | 'words'>) {
    this.#words = new Map(from.words);
    this.#chance = new Chance(seed);
    this.#inc = new StreamKind('inc', [cell, press]);
    this.#voc = new StreamKind('voc', [voices]);
    this.#states = { inc: from.inc, voc: from.voc };
    this.#now = from.now;
  }

  run(rounds: number): History {
    const c = this.#chance;
    for (let round = 0; round < rounds; round++) {
      if (c.is(0.5)) this.#now = later(this.#now, c.below(3) * MINUTE);
      const seen = this.#states;
      if (c.is(0.012)) this.#deactivate(c.pick(PEOPLE));
      for (const wish of this.#wishes(1 + (c.is(0.4) ? 1 + c.below(SESSIONS_MAX - 1) : 0))) this.#commit(wish, seen);
    }
    return { commits: this.#commits, refused: this.#refused, retries: this.#retries };
  }

  /** Somebody leaves the house; the incident hears of it later. */
  #deactivate(person: Id): void {
    if (this.#inactive.includes(person)) return;
    this.#inactive = [...this.#inactive, person];
    const command = this.#command({ type: 'PersonDeactivated', payload: {}, system: true }, 'inc');
    const drafts = [{ type: 'PersonDeactivated', structure: { person } }];
    this.#commits.push({ stream: 'org', at: this.#now, command, drafts, inc: this.#press });
  }

  /** Compare-and-set as the ledger does it: a moved head, own or compared, means decide again. */
  #commit(wish: Wish, seen: { inc: StreamState; voc: StreamState }): void {
    const stream = this.#voc.knows(wish.type) ? 'voc' : 'inc';
    const kind = stream === 'voc' ? this.#voc : this.#inc;
    const command = this.#command(wish, stream);
    const compared = kind.compares(command).includes('voc:ministry');
    const moved = this.#states[stream] !== seen[stream] || (compared && this.#states.voc !== seen.voc);
    if (moved) this.#retries++;
    const { inc, voc } = moved ? this.#states : seen;
    const own = stream === 'voc' ? voc : inc;
    const other = (name: string) =>
      name.startsWith('voc:') ? voc : name.startsWith('inc:') ? seenFromVoices(inc) : houseWith(this.#inactive, name);
    const decided = kind.decide(own, command, other, ({ seq, section }) => this.#words.get(`${seq}/${section}`) ?? null);
    const code = 'rejection' in decided && isRejection(decided.rejection) ? decided.rejection.code : undefined;
    if (code !== undefined) this.#refused[code] = (this.#refused[code] ?? 0) + 1;
    if (decided.drafts.length === 0) return;
    this.#states = { ...this.#states, [stream]: decided.state };
    for (const { seq, content } of stream === 'inc' ? decided.drafts : [])
      for (const [section, said] of Object.entries(content)) if (said) this.#words.set(`${seq}/${section}`, said.value as string);
    if (wish.type === 'ApplyPolicy') this.#policy = (wish.payload as { policy: ApprovalPolicy }).policy.version;
    this.#commits.push({
      stream,
      at: this.#now,
      command,
      drafts: decided.drafts.map(({ type, structure, label, header, seq, content }) => ({ type, structure, label, header, seq, content })),
      inc: this.#press,
    });
  }

  #command({ type, payload, by = 'p1', behalf, role, system }: Wish, stream: 'inc' | 'voc'): Command {
    const delegation = behalf !== undefined && DELEGATIONS[by] === behalf ? { delegation: 'd' } : {};
    const principal = {
      kind: system ? ('system' as const) : ('person' as const),
      id: by,
      ...(behalf === undefined ? {} : { onBehalfOf: behalf }),
      ...delegation,
      ...(role === undefined ? {} : { roleAtTime: role }),
    };
    const number = ++this.#count;
    return {
      type,
      stream: stream === 'voc' ? 'voc:ministry' : 'inc:1',
      key: `h${number}`,
      principal,
      now: this.#now,
      seed: `ff${number.toString(16).padStart(30, '0')}`,
      payload: payload as JsonObject,
      drawn: { digestKey: KEY },
    };
  }

  get #press(): PressState {
    return this.#states.inc.slices['press'] as PressState;
  }

  #wishes(count: number): Wish[] {
    const wishes = Array.from({ length: count }, () => this.#wish());
    const offered = Object.values(this.#press.statements).find((s) => outingOf(s) === 'offered');
    if (count > 1 && offered && this.#chance.is(0.5))
      wishes.splice(0, 2, this.#disturbance(offered), this.#release(offered, this.#chance.pick(PEOPLE)));
    return wishes;
  }

  /** What may happen just as someone presses Release. */
  #disturbance(statement: Statement): Wish {
    const c = this.#chance;
    const assignments = Object.keys((this.#states.voc.slices['voices'] as VoicesState).assignments);
    return c.pick<() => Wish>([
      () => this.#factChange(),
      () => this.#revision(statement, 'p5', statement.version.id),
      () => ({ type: 'EndAssignment', payload: { incident: IN, assignment: c.pick(assignments), reason: 'r' }, by: 'cd', role: 'CD' }),
    ])();
  }

  #wish(): Wish {
    const x = this.#chance.next();
    if (x < 0.01) return this.#departure();
    if (x < 0.16) return this.#voiceWish();
    if (x < 0.25) return this.#factChange();
    if (x < 0.265) return { type: 'ApplyPolicy', payload: { policy: policyOf(this.#policy + 1) }, by: 'system:policy', system: true };
    return this.#statementWish(x);
  }

  /** The incident, or who speaks, hears of somebody who left; or they lose their part in it. */
  #departure(): Wish {
    const c = this.#chance;
    const gone = this.#inactive.length > 0 && c.is(0.6) ? c.pick(this.#inactive) : c.pick(PEOPLE);
    const system = { by: 'system:policy', system: true } as const;
    if (!this.#inactive.includes(gone)) return { type: 'RelieveRole', payload: { person: gone }, by: 'cd' };
    return { type: c.pick(['NotePersonLeft', 'NoteDeparture']), payload: { person: gone }, ...system };
  }

  #voiceWish(): Wish {
    const c = this.#chance;
    const all = Object.values((this.#states.voc.slices['voices'] as VoicesState).assignments);
    const one = c.pick(all);
    const y = c.next();
    if (y < 0.3) return { type: 'OfferAssignment', payload: this.#term(c.is(0.35) ? one : undefined), by: 'cd', role: 'CD' };
    const offered = all.filter((a) => termOf(a) === 'offered');
    if (y < 0.75) {
      const accepting = offered.length ? c.pick(offered) : one;
      return {
        type: 'AcceptAssignment',
        payload: { incident: IN, assignment: accepting.assignment },
        by: c.is(0.9) ? accepting.person : c.pick(PEOPLE),
      };
    }
    const type = c.pick(['DeclineAssignment', 'WithdrawAssignment', 'EndAssignment', 'MarkUnavailable', 'MarkReturned']);
    return { type, payload: { incident: IN, assignment: one.assignment, reason: 'r' }, by: one.person, role: 'CD' };
  }

  #term(old: Assignment | undefined): object {
    const c = this.#chance;
    const from = later(this.#now, c.is(0.5) ? 0 : c.below(8) * MINUTE);
    const cells = old ?? {
      order: c.is(0.7) ? 0 : 1,
      topics: c.is(0.3) ? ['*'] : [c.pick(['talks', 'visas'])],
      audiences: c.is(0.5) ? ['*'] : [c.pick(['media', 'partners', 'staff'])],
      languages: c.is(0.5) ? ['*'] : [c.pick(['en', 'fr'])],
    };
    const { order, topics, audiences, languages } = cells;
    return {
      person: c.pick(PEOPLE),
      order,
      topics,
      audiences,
      languages,
      from,
      to: later(from, (5 + c.below(50)) * MINUTE),
      succeeds: old?.assignment ?? null,
      origin: { stream: IN, request: null },
      limits: '',
    };
  }

  #factChange(): Wish {
    const c = this.#chance;
    const facts = Object.values(this.#press.facts);
    const disputed = facts.find((f) => truthOf(f) === 'disputed');
    if (disputed && c.is(0.5))
      return { type: 'ConfirmFact', payload: { fact: disputed.id, from: disputed.version, method: 'm' }, by: 'p2' };
    const fact = c.pick(facts);
    const y = c.next();
    const change = { fact: fact.id, from: c.is(0.92) ? fact.version : fact.version - 1, reason: 'r' };
    const language = c.pick(['en', 'fr']);
    const publicWording = c.pick(WORDINGS[language]!);
    if (y < 0.35)
      return {
        type: 'CorrectFact',
        payload: { ...change, wording: 'w', publicWording: c.is(0.8) ? publicWording : null, language, kind: 'material' },
        by: 'cd',
      };
    if (y < 0.5) return { type: 'ClearWording', payload: { ...change, publicWording, language }, by: 'cd' };
    if (y < 0.6) return { type: 'DisputeFact', payload: change, by: 'cd' };
    if (y < 0.8) return { type: 'ConfirmFact', payload: { ...change, method: 'm' }, by: 'p2' };
    if (y < 0.83) return { type: 'RetractFact', payload: change, by: 'cd' };
    if (y < 0.9) return { type: 'WithdrawWording', payload: { ...change, language: c.is(0.5) ? language : null }, by: 'cd' };
    const tlp = c.pick(['clear', 'green', 'amber', 'red']);
    return { type: 'RemarkFact', payload: { ...change, tlp, label: tlp === 'red' ? RED : 'I' }, by: 'cd' };
  }

  #text(parent: Statement | undefined): object {
    const c = this.#chance;
    const language = c.pick(['en', 'fr']);
    const facts = Object.values(this.#press.facts).filter(() => c.is(0.35));
    const lines = facts.map((fact) => this.#sentence(fact, language));
    if (c.is(0.3)) lines.push(c.is(0.75) ? `${FILLER[language]!} ${++this.#written}` : c.pick(WORDINGS[language]!));
    return {
      ...TEXT,
      title: c.is(0.98) ? 'Line' : c.pick(WORDINGS[language]!),
      body: lines.join('\n'),
      cites: facts.map((f, i) => ({ fact: f.id, version: f.version, sentence: i + 1 })),
      language,
      audience: c.pick(['media', 'partners', 'staff']),
      topic: c.pick(['talks', 'visas']),
      embargo: c.is(0.15) ? later(this.#now, 3 * MINUTE) : null,
      expires: c.is(0.9) ? later(this.#now, (6 + c.below(60)) * MINUTE) : null,
      parentVersion: parent?.version.id ?? null,
    };
  }

  /** Mostly with the words that are cleared, in whatever typography; now and then with others. */
  #sentence(fact: Fact, language: string): string {
    const c = this.#chance;
    const seq = fact.wordings[language];
    const current = seq === undefined ? undefined : this.#words.get(`${seq}/publicWording`);
    const words = current !== undefined && c.is(0.92) ? current : c.pick(WORDINGS[c.pick(['en', 'fr'])]!);
    const set = c.is(0.3) ? words.toUpperCase().replaceAll(' ', '\u00a0').replaceAll('’', "'") : words;
    return c.is(0.5) ? set : `${FILLER[language]!} ${++this.#written}, ${set}.`;
  }

  #revision(statement: Statement, by: Id, base: Id): Wish {
    const {
      parent: _,
      request: __,
      ...text
    } = this.#text(statement.parent === null ? undefined : this.#press.statements[statement.parent]) as typeof TEXT;
    return { type: 'ReviseStatement', payload: { ...text, statement: statement.id, base }, by };
  }

  #statementWish(x: number): Wish {
    const c = this.#chance;
    const all = Object.values(this.#press.statements);
    const by = c.pick(PEOPLE);
    if (all.length < 3 && c.is(all.length === 0 ? 1 : 0.2)) {
      const parent = c.is(0.4) ? all.find((s) => s.parent === null) : undefined;
      return {
        type: 'DraftStatement',
        payload: { ...this.#text(parent), parent: parent?.id ?? null },
        by: c.pick(['p1', 'p4', 'p5', 'p5', 'p6']),
      };
    }
    if (all.length === 0) return { type: 'AddFact', payload: {}, by };
    const statement = c.pick(all);
    if (x < 0.31) return this.#revision(statement, by, c.is(0.9) ? statement.version.id : 'v0');
    if (x < 0.32)
      return {
        type: 'RequestChanges',
        payload: { statement: statement.id, version: statement.version.id, step: 'HOP', reason: 'r' },
        by: 'p1',
      };
    if (x < 0.33) return { type: 'WithdrawStatement', payload: { statement: statement.id, decision: 'd', reason: 'r' }, by: 'cd' };
    return this.#forward(statement, by);
  }

  /** The next step towards the public. */
  #forward(statement: Statement, by: Id): Wish {
    const c = this.#chance;
    const { id, version } = statement;
    if (outingOf(statement) === 'offered') return this.#release(statement, by);
    switch (textOf(statement)) {
      case 'approved':
        return {
          type: 'OfferRelease',
          payload: { statement: id, version: version.id, entity: version.entity, channels: ['mail'], recipientLists: [], recipients: '' },
          by,
        };
      case 'inReview':
        return this.#approval(statement, by);
      case 'blocked':
        return c.is(0.4) ? this.#revision(statement, by, version.id) : this.#submission(statement, by);
      case 'expired':
      case 'changesRequested':
        return this.#revision(statement, by, version.id);
      default:
        return this.#submission(statement, by);
    }
  }

  #submission({ id, version }: Statement, by: Id): Wish {
    return { type: 'SubmitStatement', payload: { statement: id, base: version.id, policy: policyOf(this.#policy) }, by };
  }

  #release({ id, version, offer }: Statement, by: Id): Wish {
    const policy = { id: 'pol', version: this.#chance.is(0.95) ? this.#policy : this.#policy + 1 };
    return {
      type: 'ReleaseStatement',
      payload: { statement: id, version: offer?.version ?? version.id, entity: version.entity, policy, sheet: null },
      by,
    };
  }

  #approval(statement: Statement, anyone: Id): Wish {
    const c = this.#chance;
    const { id: version, digest } = statement.version;
    const waiting = statement.policy!.steps.filter(({ step }) => !statement.approvals.some((a) => a.step === step && c.is(0.9)));
    const { step, roles } = c.pick(waiting.length ? waiting : statement.policy!.steps);
    const role = c.pick(roles);
    const payload = { statement: statement.id, version: c.is(0.95) ? version : 'v0', digest, step, role, comment: '' };
    const hands = c.is(0.85) ? handsIn(this.#press, statement) : [];
    const delegates = PEOPLE.filter((p) => DELEGATIONS[p] !== undefined && !hands.includes(p) && ROLES[DELEGATIONS[p]]!.includes(role));
    if (delegates.length && c.is(0.3)) {
      const by = c.pick(delegates);
      return { type: 'ApproveStatement', payload, by, behalf: DELEGATIONS[by]! };
    }
    const able = PEOPLE.filter((p) => ROLES[p]!.includes(role) && !hands.includes(p));
    if (able.length && c.is(0.85)) return { type: 'ApproveStatement', payload, by: c.pick(able) };
    return { type: 'ApproveStatement', payload, by: anyone, ...(c.is(0.25) ? { behalf: c.pick(PEOPLE) } : {}) };
  }
}
