import { type Id, type Instant } from '@chancery/kernel';
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
  cleared: boolean;
  tlp: string;
}
interface Told {
  versions: (Version & { clock: number })[];
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
  #policyClock = 0;
  #clock = 0;

  judge(commits: readonly Commit[]): readonly string[] {
    for (const commit of commits) {
      const moved: { fact: Id; was: number }[] = [];
      for (const { type, structure } of commit.drafts) {
        this.#clock++;
        const s = structure as any;
        if (commit.stream === 'voc') this.#voice(type, s);
        else if ('fact' in s && !('statement' in s)) this.#fact(type, s, moved);
        else this.#statement(type, s, commit);
      }
      this.#marked(moved);
      if (commit.stream === 'voc') this.#oneVoice();
      else this.#shown(commit.inc);
    }
    return this.findings;
  }

  #good(cited: { fact: Id; version: number }, audience: string): boolean {
    const fact = this.#facts.get(cited.fact)!;
    return fact.version === cited.version && fact.truth === 'confirmed' && fact.cleared && TLP.indexOf(fact.tlp) <= QUOTABLE[audience]!;
  }

  #fact(type: string, s: any, moved: { fact: Id; was: number }[]): void {
    if (type === 'FactAdded') this.#facts.set(s.fact, { version: 1, truth: 'claim', cleared: false, tlp: s.tlp });
    const fact = this.#facts.get(s.fact)!;
    if (type === 'FactConfirmed') fact.truth = 'confirmed';
    if (type === 'PublicWordingCleared') fact.cleared = true;
    if (type === 'FactCorrected') Object.assign(fact, { version: s.to, truth: 'confirmed', cleared: s.wordingCleared });
    if (type === 'FactDisputed') fact.truth = 'disputed';
    if (type === 'FactRetracted') Object.assign(fact, { truth: 'retracted', cleared: false });
    if (type === 'FactRemarked') fact.tlp = s.tlp;
    if (type === 'PublicWordingWithdrawn') fact.cleared = false;
    if (!('was' in s)) return;
    moved.push({ fact: s.fact, was: s.was });
    for (const told of this.#told.values()) {
      const last = told.versions.at(-1)!;
      if (last.cites.some((c) => c.fact === s.fact && !this.#good(c, last.audience))) told.fell = this.#clock;
    }
  }

  #statement(type: string, s: any, { at, command }: Commit): void {
    const told = this.#told.get(s.statement);
    switch (type) {
      case 'StatementDrafted':
        this.#told.set(s.statement, {
          versions: [{ ...s.version, clock: this.#clock }],
          hands: new Set(s.hands),
          parent: s.parent,
          approvals: [],
          fell: 0,
        });
        return;
      case 'StatementRevised':
        if (command.payload['base'] !== told!.versions.at(-1)!.id) this.findings.push('a revision over one that its author had not seen');
        told!.versions.push({ ...s.version, clock: this.#clock });
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
    if (!version.cites.every((c) => this.#good(c, version.audience))) wrong('a fact does not hold');
    if ((version.embargo !== null && at < version.embargo) || (version.expires !== null && at >= version.expires))
      wrong('outside its time');
    if (original && original.versions.at(-1)!.id !== version.parentVersion) wrong('a stale variant');
    if (new Set(s.by).size !== 2) wrong('by one person');
    if (s.by.every((person: Id) => hands.has(person))) wrong('by its authors only');
    this.#spoken(s, version, at, wrong);
    this.#out.push({ statement: s.statement, version, due: new Set() });
  }

  #hands(told: Told): Set<Id> {
    return new Set([...told.hands, ...(told.parent === null ? [] : this.#told.get(told.parent)!.hands)]);
  }

  /** Approvals of exactly the last version, given by others than its authors after everything that voids: a fact that came back stays a change. */
  #approvals(told: Told): readonly Approval[] {
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
        (o) =>
          !o.gone && !o.due.has(`${fact}@${was}`) && o.version.cites.some((c) => c.fact === fact && !this.#good(c, o.version.audience)),
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
      if (!this.#fits(s.policy!, this.#approvals(this.#told.get(s.id)!)))
        this.findings.push('shown: approved, without the approvals for that');
      if (s.parent !== null && state.statements[s.parent]!.version.id !== s.version.parentVersion)
        this.findings.push('shown: approved, from an original that moved');
      if (outingOf(s) === 'released') this.findings.push('shown: released and still open');
    }
  }
}
