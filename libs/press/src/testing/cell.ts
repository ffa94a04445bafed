import {
  assert,
  isRejection,
  later,
  StreamKind,
  TIMER_DUE,
  type Command,
  type Decided,
  type DomainModule,
  type Draft,
  type Header,
  type Id,
  type Instant,
  type JsonObject,
  type NewEvent,
  type Principal,
  type Refused,
  type StreamId,
  type StreamState,
} from '@chancery/kernel';
import { press } from '../model/press.decider.ts';
import type { PressState } from '../model/press.state.ts';
import type { ApprovalPolicy } from '../model/statements/policy.ts';
import type { Statement } from '../model/statements/statement.state.ts';
import { voices } from '../model/voices/voices.decider.ts';
import type { VoicesState } from '../model/voices/voices.state.ts';
import { cell, houseWith, RED, seenFromVoices } from './house.ts';

export { cell, houseWith, people, RED, ROLES, seats, seenFromVoices } from './house.ts';

export const POLICY: ApprovalPolicy = {
  id: 'pol',
  version: 1,
  release: ['HOP', 'SPK'],
  onePerson: false,
  reviewMs: 300_000,
  steps: [
    { step: 'HOP', roles: ['HOP'], needed: 1 },
    { step: 'SEC', roles: ['SEC'], needed: 1 },
  ],
};

export const KEY = '7'.repeat(64);

export const TEXT = {
  title: 'Line',
  body: 'The meeting took place on the 14th.',
  cites: [],
  language: 'en',
  audience: 'media',
  entity: 'ministry',
  topic: 'talks',
  kind: 'line',
  use: 'reactive',
  attribution: 'spokesperson',
  embargo: null,
  expires: null,
  parentVersion: null,
  parent: null,
  request: null,
};

export interface By {
  readonly by?: Id;
  readonly kind?: 'person' | 'system';
  readonly behalf?: Id;
  readonly delegation?: Id;
  readonly role?: string;
}

export const T_PRESS: Instant = '2026-11-25T16:38:00.000Z';

type Outcome = Decided | Refused;

/** An incident and its entity's voices, driven by commands. Every refusal and event can be looked at. */
export class Desk {
  inc: StreamState;
  voc: StreamState;
  now: Instant = T_PRESS;
  /** Those who left the house, whether or not the incident heard of it. */
  inactive: Id[] = [];
  /** Words by entry and section, and everything that was recorded, as the ledger would keep it. */
  readonly words = new Map<string, string>();
  readonly recorded: { readonly inc: Draft[]; readonly voc: Draft[] } = { inc: [], voc: [] };
  readonly #inc: StreamKind;
  readonly #voc: StreamKind;
  #count = 0;

  constructor(modules: readonly DomainModule[] = [cell, press], spokesmen: DomainModule = voices) {
    this.#inc = new StreamKind('inc', modules);
    this.#voc = new StreamKind('voc', [spokesmen]);
    this.inc = this.#inc.zero('inc:1');
    this.voc = this.#voc.zero('voc:ministry');
  }

  later(ms: number): this {
    this.now = later(this.now, ms);
    return this;
  }

  /** Decides and, unless refused, folds. What a refusal records is folded too. */
  tell(type: string, payload: object = {}, { by = 'p1', kind = 'person', behalf, delegation, role }: By = {}): Outcome {
    const ours = type === TIMER_DUE ? (payload as { owner: string }).owner.startsWith('voices:') : this.#voc.knows(type);
    const principal: Principal = {
      kind,
      id: by,
      ...(role === undefined ? {} : { roleAtTime: role }),
      ...(behalf === undefined ? {} : { onBehalfOf: behalf }),
      ...(delegation === undefined ? {} : { delegation }),
    };
    const number = ++this.#count;
    const command: Command = {
      type,
      stream: ours ? 'voc:ministry' : 'inc:1',
      key: `k${number}`,
      principal,
      now: this.now,
      seed: number.toString(16).padStart(32, '0'),
      payload: payload as JsonObject,
      drawn: { digestKey: KEY },
    };
    const stream = ours ? this.#voc : this.#inc;
    const outcome = stream.decide(
      ours ? this.voc : this.inc,
      command,
      (name) => {
        assert(stream.compares(command).includes(name), `${type} looked at ${name} without comparing it`);
        if (name.startsWith('voc:')) return this.voc;
        return name.startsWith('inc:') ? seenFromVoices(this.inc) : houseWith(this.inactive, name);
      },
      (at) => {
        const named = stream.words(ours ? this.voc : this.inc, command);
        assert(
          named.some(({ seq, section }) => seq === at.seq && section === at.section),
          `${type} compares words without naming them`,
        );
        return this.words.get(`${at.seq}/${at.section}`) ?? null;
      },
    );
    this.recorded[ours ? 'voc' : 'inc'].push(...outcome.drafts);
    for (const { seq, content } of ours ? [] : outcome.drafts)
      for (const [section, said] of Object.entries(content)) if (said) this.words.set(`${seq}/${section}`, said.value as string);
    if (ours) this.voc = outcome.state;
    else this.inc = outcome.state;
    return outcome;
  }

  /** Streams that a command compares. */
  compares(type: string, payload: object, stream = 'inc:1'): readonly StreamId[] {
    return this.#inc.compares({
      type,
      stream,
      key: 'k',
      principal: { kind: 'person', id: 'p1' },
      now: this.now,
      seed: '0'.repeat(32),
      payload: payload as JsonObject,
    });
  }

  /** Takes words out, as an erasure does in the store. */
  forget(seq: number, section: string): void {
    this.words.delete(`${seq}/${section}`);
  }

  /** Another desk that holds what no events would have led to. */
  forged(press: PressState): Desk {
    const desk = new Desk();
    desk.inc = { ...this.inc, slices: { ...this.inc.slices, press } };
    desk.voc = this.voc;
    for (const [at, said] of this.words) desk.words.set(at, said);
    desk.now = this.now;
    return desk;
  }

  /** Records an event that some other domain, or the record itself, brings. */
  append(event: NewEvent): this {
    const header: Header = {
      type: event.type,
      version: 1,
      label: event.label,
      command: 'append',
      principal: { kind: 'system', id: 'system:test' },
      streamTime: this.now,
      recordedTime: this.now,
    };
    this.inc = this.#inc.evolve(this.inc, {
      type: event.type,
      structure: event.structure,
      label: event.label,
      header,
      seq: this.inc.seq + 1,
    });
    return this;
  }

  /** The types of what was recorded, or the code of the refusal. */
  says(type: string, payload: object = {}, by: By = {}): readonly string[] | string {
    const outcome = this.tell(type, payload, by);
    return 'rejection' in outcome ? outcome.rejection.code : outcome.drafts.map((draft) => draft.type);
  }

  /** The refusal's code and data. */
  refusal(type: string, payload: object = {}, by: By = {}): { code: string; data: JsonObject; recorded: readonly string[] } {
    const outcome = this.tell(type, payload, by);
    assert('rejection' in outcome && isRejection(outcome.rejection), `${type} was not refused`);
    return { code: outcome.rejection.code, data: outcome.rejection.data, recorded: outcome.drafts.map((draft) => draft.type) };
  }

  /** The structures of what was recorded, by type. */
  records(type: string, payload: object = {}, by: By = {}): readonly (readonly [type: string, structure: JsonObject])[] {
    const outcome = this.tell(type, payload, by);
    if ('rejection' in outcome) throw new Error(`${type} was refused: ${outcome.rejection.code}`);
    return outcome.drafts.map((draft) => [draft.type, draft.structure] as const);
  }

  result<T>(type: string, payload: object = {}, by: By = {}): T {
    const outcome = this.tell(type, payload, by);
    if ('rejection' in outcome) throw new Error(`${type} was refused: ${outcome.rejection.code}`);
    return outcome.result as T;
  }

  /** Lets the next timer fall, when it is due; what was recorded, or undefined when none is armed. */
  fall(stream: 'inc' | 'voc' = 'inc'): readonly string[] | string | undefined {
    const [next] = Object.values(this[stream].timers).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    if (!next) return undefined;
    if (next.dueAt > this.now) this.now = next.dueAt;
    return this.says(TIMER_DUE, { owner: next.owner, id: next.id, generation: next.generation }, { kind: 'system', by: 'system:clock' });
  }

  get press(): PressState {
    return this.inc.slices['press'] as PressState;
  }

  get voices(): VoicesState {
    return this.voc.slices['voices'] as VoicesState;
  }

  missing(gate: string) {
    return this.#inc.missing(gate, this.inc, this.now);
  }

  /** A confirmed fact whose public wording is cleared. */
  fact(tlp = 'clear', publicWording = 'the 14th'): Id {
    const { fact } = this.result<{ fact: Id }>(
      'AddFact',
      {
        wording: 'the 14th',
        sources: 'minutes',
        sourcePeople: ['p5'],
        otherSources: 1,
        confidence: 'high',
        validAt: null,
        recheckBy: null,
        tlp,
        ...(tlp === 'red' ? { label: RED } : {}),
      },
      { by: 'cd' },
    );
    this.result('StartVerification', { fact, from: 1 }, { by: 'p2' });
    this.result('ConfirmFact', { fact, from: 1, method: 'archive' }, { by: 'p2' });
    this.result('ClearWording', { fact, from: 1, publicWording, language: 'en' }, { by: 'p3' });
    return fact;
  }

  /** An accepted assignment of p1 over everything, from now on for eight hours. */
  voice(of: object = {}): Id {
    if (this.voc.seq === 0) this.result('OpenVoices');
    const { assignment } = this.result<{ assignment: Id }>('OfferAssignment', this.term(of), { by: 'cd', role: 'CD' });
    this.result('AcceptAssignment', { assignment, incident: 'inc:1' }, { by: (of as { person?: Id }).person ?? 'p1' });
    return assignment;
  }

  term(of: object = {}) {
    return {
      person: 'p1',
      order: 0,
      topics: ['*'],
      audiences: ['*'],
      languages: ['*'],
      from: this.now,
      to: later(this.now, 8 * 3_600_000),
      succeeds: null,
      origin: { stream: 'inc:1', request: null },
      limits: '',
      ...of,
    };
  }

  /** A text by p5. */
  draft(of: object = {}): Statement {
    const { statement } = this.result<{ statement: Id }>('DraftStatement', { ...TEXT, ...of }, { by: 'p5' });
    return this.statement(statement);
  }

  statement(id: Id): Statement {
    return this.press.statements[id]!;
  }

  revise(id: Id, of: object = {}, by: Id = 'p5'): readonly string[] | string {
    const { parent: _, request: __, ...text } = TEXT;
    return this.says('ReviseStatement', { ...text, statement: id, base: this.statement(id).version.id, ...of }, { by });
  }

  submit(id: Id, policy: ApprovalPolicy = POLICY): readonly string[] | string {
    return this.says('SubmitStatement', { statement: id, base: this.statement(id).version.id, policy }, { by: 'p5' });
  }

  approval(id: Id, step: string, role = step) {
    const { id: version, digest } = this.statement(id).version;
    return { statement: id, version, digest, step, role, comment: '' };
  }

  /** Both approvals of the usual policy, by people who did not write. */
  approve(id: Id): this {
    this.result('ApproveStatement', this.approval(id, 'HOP'), { by: 'p3' });
    this.result('ApproveStatement', this.approval(id, 'SEC'), { by: 'p2' });
    return this;
  }

  offering(id: Id) {
    return {
      statement: id,
      version: this.statement(id).version.id,
      entity: 'ministry',
      channels: ['mail'],
      recipientLists: ['wires'],
      recipients: 'Press agencies',
    };
  }

  releasing(id: Id, of: object = {}) {
    return {
      statement: id,
      version: this.statement(id).version.id,
      entity: 'ministry',
      policy: { id: 'pol', version: 1 },
      sheet: null,
      ...of,
    };
  }

  /** Out, offered by p5 and released by p1. */
  release(id: Id): this {
    this.result('OfferRelease', this.offering(id), { by: 'p5' });
    this.result('ReleaseStatement', this.releasing(id), { by: 'p1' });
    return this;
  }
}
