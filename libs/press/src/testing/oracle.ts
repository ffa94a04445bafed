import type { Id, Instant } from '@chancery/kernel';
import { badCitations } from '../model/facts/citation.ts';
import type { PressState } from '../model/press.state.ts';
import type { Approval, ApprovalPolicy } from '../model/statements/policy.ts';
import type { Version } from '../model/statements/statement.events.ts';
import { outingOf, textOf } from '../model/statements/statement.state.ts';
import { ROLES } from './cell.ts';
import type { Commit } from './histories.ts';

interface KnownFact {
  version: number;
  truth: string;
  tlp: string;
  /** Who claimed this version, and whether somebody else confirmed it. */
  author: Id;
  seconded: boolean;
  /** Words that may be quoted, by language; and all that ever were, and are not. */
  now: Map<string, string>;
  old: string[];
}
interface Told {
  versions: (Version & { clock: number; title: string; body: string })[];
  hands: Set<Id>;
  parent: Id | null;
  approvals: (Approval & { clock: number })[];
  policy?: ApprovalPolicy;
  fell: number;
}
interface Out {
  statement: Id;
  version: Version;
  gone?: true;
  due: Set<string>;
}
interface Term {
  assignment: Id;
  person: Id;
  topics: string[];
  audiences: string[];
  languages: string[];
  order: number;
  from: Instant;
  to: Instant;
  accepted?: true;
  ended?: true;
  away?: boolean;
}

const TLP = ['clear', 'green', 'amber', 'red'];
const QUOTABLE: { readonly [audience: string]: number } = { media: 0, partners: 1, staff: 2 };
const hit = (a: readonly string[], b: readonly string[]): boolean => a.includes('*') || b.includes('*') || a.some((x) => b.includes(x));
const over = (a: Term, b: Term): boolean => hit(a.topics, b.topics) && hit(a.audiences, b.audiences) && hit(a.languages, b.languages);

/** Judges a history from its entries alone: nothing here folds with the model, but for what screens would show. */
export class Oracle {
  readonly findings: string[] = [];
  readonly #facts = new Map<Id, KnownFact>();
  readonly #told = new Map<Id, Told>();
  readonly #terms = new Map<Id, Term>();
  readonly #out: Out[] = [];
  /** Who left the house or the circle; of whom the incident heard it; and who only lost their role. */
  readonly #gone = new Set<Id>();
  readonly #heard = new Set<Id>();
  readonly #roleless = new Set<Id>();
  #policyClock = 0;
  #clock = 0;

  judge(commits: readonly Commit[]): readonly string[] {
    for (const commit of commits) {
      const moved: { fact: Id; was: number }[] = [];
      for (const draft of commit.drafts) {
        const { type, structure } = draft;
        this.#clock++;
        const s = structure as any;
        const said = (section: string): string => (draft.content?.[section]?.value as string | undefined) ?? '';
        if (['PersonDeactivated', 'PersonLeft', 'PersonRemoved', 'RoleRelieved'].includes(type)) this.#went(type, s.person);
        else if (commit.stream === 'voc') this.#voice(type, s);
        else if ('fact' in s && !('statement' in s)) this.#fact(type, { ...s, author: draft.header?.principal.id ?? s.owner }, said, moved);
        else this.#statement(type, s, said, commit);
      }
      this.#marked(moved);
      if (commit.stream === 'voc') this.#oneVoice();
      else if (commit.stream === 'inc') this.#shown(commit.inc);
    }
    return this.findings;
  }

  #good(cited: { fact: Id; version: number }, { audience, language }: Pick<Version, 'audience' | 'language'>): boolean {
    const fact = this.#facts.get(cited.fact)!;
    const holds = fact.version === cited.version && fact.truth === 'confirmed' && fact.now.has(language);
    return holds && TLP.indexOf(fact.tlp) <= QUOTABLE[audience]!;
  }

  #went(type: string, person: Id): void {
    if (type === 'RoleRelieved') return void this.#roleless.add(person);
    this.#gone.add(person);
    if (type !== 'PersonDeactivated') this.#heard.add(person);
  }

  #fact(type: string, s: any, said: (section: string) => string, moved: { fact: Id; was: number }[]): void {
    if (type === 'FactAdded')
      this.#facts.set(s.fact, { version: 1, truth: 'claim', tlp: s.tlp, author: s.owner, seconded: false, now: new Map(), old: [] });
    const fact = this.#facts.get(s.fact)!;
    const retire = (languages: readonly string[]): void => {
      for (const language of languages) {
        if (fact.now.has(language)) fact.old.push(fact.now.get(language)!);
        fact.now.delete(language);
      }
    };
    if (type === 'FactConfirmed') Object.assign(fact, { truth: 'confirmed', seconded: fact.seconded || s.verifiedBy !== fact.author });
    if (type === 'PublicWordingCleared') fact.now.set(s.language, said('publicWording'));
    if (type === 'FactCorrected') {
      retire([...fact.now.keys()]);
      Object.assign(fact, { version: s.to, truth: 'confirmed', author: s.author, seconded: false });
      if (s.wordingCleared) fact.now.set(s.language, said('publicWording'));
    }
    if (type === 'FactDisputed') fact.truth = 'disputed';
    if (type === 'FactRetracted') fact.truth = 'retracted';
    if (type === 'FactRetracted') retire([...fact.now.keys()]);
    if (type === 'FactRemarked') fact.tlp = s.tlp;
    if (type === 'PublicWordingWithdrawn') retire([s.language]);
    if (!('was' in s)) return;
    moved.push({ fact: s.fact, was: s.was });
    for (const told of this.#told.values()) {
      const last = told.versions.at(-1)!;
      if (last.cites.some((c) => c.fact === s.fact && !this.#good(c, last))) told.fell = this.#clock;
    }
  }

  #statement(type: string, s: any, said: (section: string) => string, { at, command }: Commit): void {
    const told = this.#told.get(s.statement);
    switch (type) {
      case 'StatementDrafted':
        this.#told.set(s.statement, {
          versions: [{ ...s.version, clock: this.#clock, title: said('title'), body: said('body') }],
          hands: new Set(s.hands),
          parent: s.parent,
          approvals: [],
          fell: 0,
        });
        return;
      case 'StatementRevised':
        if (command.payload['base'] !== told!.versions.at(-1)!.id) this.findings.push('a revision over one that its author had not seen');
        told!.versions.push({ ...s.version, clock: this.#clock, title: said('title'), body: said('body') });
        for (const hand of s.hands) told!.hands.add(hand);
        return;
      case 'StatementSubmitted':
        told!.policy = s.policy;
        return;
      case 'PolicyApplied':
        this.#policyClock = this.#clock;
        for (const each of this.#told.values()) each.policy = s.policy;
        return;
      case 'StatementApproved':
        told!.approvals.push({ ...s, clock: this.#clock });
        return;
      case 'StatementReleased':
        this.#released(s, told!, at);
        return;
      case 'StatementWithdrawn':
        for (const out of this.#out) if (out.statement === s.statement) out.gone = true;
        return;
      case 'CorrectionDue':
        for (const out of this.#out) if (out.statement === s.statement) out.due.add(`${s.fact}@${s.was}`);
    }
  }

  #released(s: any, told: Told, at: Instant): void {
    const wrong = (what: string) => this.findings.push(`released: ${what}`);
    const version = told.versions.at(-1)!;
    const original = told.parent === null ? undefined : this.#told.get(told.parent)!;
    const hands = this.#hands(told);
    if (version.id !== s.version || version.digest !== s.digest) wrong('not the last version');
    if (!this.#fits(told.policy!, this.#approvals(told))) wrong('approvals are missing');
    if (!version.cites.every((c) => this.#good(c, version))) wrong('a fact does not hold');
    if (version.cites.some((c) => !this.#facts.get(c.fact)!.seconded)) wrong('a fact that only its author stands for');
    if (s.by.some((person: Id) => this.#gone.has(person) || this.#roleless.has(person))) wrong('by somebody who is gone');
    this.#worded(version, wrong);
    if ((version.embargo !== null && at < version.embargo) || (version.expires !== null && at >= version.expires))
      wrong('outside its time');
    if (original && original.versions.at(-1)!.id !== version.parentVersion) wrong('a stale variant');
    if (new Set(s.by).size !== 2) wrong('by one person');
    if (s.by.every((person: Id) => hands.has(person))) wrong('by its authors only');
    this.#spoken(s, version, at, wrong);
    this.#out.push({ statement: s.statement, version, due: new Set() });
  }

  /** Each sentence that cites has the words of now; nothing has older ones, once those of now are taken out of it. */
  #worded({ title, body, cites, language }: Told['versions'][number], wrong: (what: string) => void): void {
    const plain = (words: string): string =>
      ` ${words
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll('’', "'")
        .split(/[^\p{L}\p{N}']+/u)
        .filter((word) => word !== '')
        .join('  ')} `;
    const facts = [...this.#facts.values()];
    const cited = cites.map(
      ({ fact, sentence }) => [this.#facts.get(fact)!.now.get(language) ?? '?', body.split('\n')[sentence - 1] ?? ''] as const,
    );
    if (cited.some(([words, line]) => !plain(line).includes(plain(words)))) wrong('a sentence without the words of its fact');
    const holding = cites.map(({ fact }) => this.#facts.get(fact)!).filter(({ truth }) => truth === 'confirmed');
    const right = holding
      .flatMap(({ now }) => now.get(language) ?? [])
      .map(plain)
      .toSorted((a, b) => b.length - a.length);
    const rest = [title, body].map((part) => right.reduce((text, words) => text.replaceAll(words, ' | '), plain(part)));
    const old = facts.flatMap((fact) => (fact.truth === 'confirmed' ? fact.old : [...fact.old, ...fact.now.values()])).map(plain);
    if (rest.some((part) => old.some((words) => part.includes(words)))) wrong('with an earlier wording');
  }

  #hands(told: Told): Set<Id> {
    return new Set([...told.hands, ...(told.parent === null ? [] : this.#told.get(told.parent)!.hands)]);
  }

  /** Approvals of exactly the last version, given by others than its authors after everything that voids: a fact that came back stays a change. */
  #approvals(told: Told, gone: ReadonlySet<Id> = this.#gone): readonly Approval[] {
    const version = told.versions.at(-1)!;
    const hands = this.#hands(told);
    const original = told.parent === null ? 0 : this.#told.get(told.parent)!.versions.at(-1)!.clock;
    const since = Math.max(version.clock, this.#policyClock, told.fell, original);
    return told.approvals.filter(
      (a) =>
        a.version === version.id &&
        a.digest === version.digest &&
        a.clock > since &&
        !hands.has(a.by) &&
        !(a.behalf && hands.has(a.behalf)) &&
        !gone.has(a.by) &&
        !this.#roleless.has(a.behalf ?? a.by) &&
        !(a.behalf !== null && gone.has(a.behalf)) &&
        ROLES[a.behalf ?? a.by]!.includes(a.role),
    );
  }

  /** Every step has as many approvals as it asks, by people who each count once. */
  #fits(policy: ApprovalPolicy, good: readonly Approval[]): boolean {
    const asked = policy.steps.flatMap(({ step, needed }) => Array.from({ length: needed }, () => step));
    const fit = (i: number, used: readonly string[]): boolean =>
      i === asked.length ||
      good.some((a) => {
        const own = [a.by, ...(a.behalf === null ? [] : [a.behalf]), `${a.step}/${a.role}`];
        return a.step === asked[i] && !own.some((each) => used.includes(each)) && fit(i + 1, [...used, ...own]);
      });
    return fit(0, []);
  }

  #spoken(s: any, { topic, audience, language }: Version, at: Instant, wrong: (what: string) => void): void {
    const speaking = [...this.#terms.values()].filter(
      (t) =>
        t.accepted &&
        !this.#gone.has(t.person) &&
        !t.ended &&
        !t.away &&
        t.from <= at &&
        at < t.to &&
        hit(t.topics, [topic]) &&
        hit(t.audiences, [audience]) &&
        hit(t.languages, [language]),
    );
    const first = Math.min(...speaking.map((t) => t.order));
    if (!speaking.some((t) => t.assignment === s.assignment && t.order === first)) wrong('not under the voice of that moment');
  }

  #voice(type: string, s: any): void {
    if (type === 'AssignmentOffered') this.#terms.set(s.assignment, { ...s });
    const term = this.#terms.get(s.assignment);
    if (type === 'AssignmentAccepted') Object.assign(term!, { accepted: true, from: s.from });
    if (type === 'AssignmentSucceeded' || type === 'AssignmentEnded') Object.assign(term!, { ended: true, to: s.at });
    if (type === 'SpokespersonUnavailable') term!.away = true;
    if (type === 'SpokespersonReturned') term!.away = false;
  }

  #oneVoice(): void {
    const accepted = [...this.#terms.values()].filter((t) => t.accepted && !t.ended);
    accepted.forEach((a, i) => {
      if (accepted.slice(i + 1).some((b) => a.order === b.order && over(a, b) && a.from < b.to && b.from < a.to))
        this.findings.push('two voices at one moment');
    });
  }

  #marked(moved: readonly { fact: Id; was: number }[]): void {
    for (const { fact, was } of moved) {
      const unmarked = this.#out.some(
        (o) => !o.gone && !o.due.has(`${fact}@${was}`) && o.version.cites.some((c) => c.fact === fact && !this.#good(c, o.version)),
      );
      if (unmarked) this.findings.push('a text that is out was not marked in the commit of its fact');
    }
  }

  /** What a screen would show after the commit. */
  #shown(state: PressState): void {
    for (const s of Object.values(state.statements)) {
      if (s.offer && textOf(s) !== 'approved') this.findings.push('shown: an offer under a text that is not approved');
      if (textOf(s) !== 'approved') continue;
      if (badCitations(state, s.version).length > 0) this.findings.push('shown: approved, on a fact that does not hold');
      if (!this.#fits(s.policy!, this.#approvals(this.#told.get(s.id)!, this.#heard)))
        this.findings.push('shown: approved, without the approvals for that');
      if (s.parent !== null && state.statements[s.parent]!.version.id !== s.version.parentVersion)
        this.findings.push('shown: approved, from an original that moved');
      if (outingOf(s) === 'released') this.findings.push('shown: released and still open');
    }
  }
}
