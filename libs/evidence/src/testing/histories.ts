import type { DomainModule, Id, JsonObject, StructuralEvent } from '@chancery/kernel';
import type { EvidenceState } from '../model/evidence.state.ts';
import { isOpen } from '../model/transfers/transfer.state.ts';
import { FOUND, Room, ROLES, TAKEN } from './cell.ts';
import { Chance } from './chance.ts';

/** What was recorded by one command, and the fold after it. */
export interface Commit {
  readonly entries: readonly StructuralEvent[];
  readonly seed: string;
  readonly evidence: EvidenceState;
}

export interface History {
  readonly commits: readonly Commit[];
  readonly refused: { readonly [code: string]: number };
}

const PEOPLE = Object.keys(ROLES);
const MINUTE = 60_000;
const EXHIBITS_MAX = 3;

type Wish = readonly [type: string, payload: object, by: Id, behalf?: Id];

/** People who do what they may, and often what they may not, with up to three exhibits. */
export class Night {
  readonly #chance: Chance;
  readonly #room: Room;
  readonly #commits: Commit[] = [];
  readonly #refused: { [code: string]: number } = {};

  constructor(seed: number, module: DomainModule) {
    this.#chance = new Chance(seed);
    this.#room = new Room(module);
  }

  run(rounds: number): History {
    for (let round = 0; round < rounds; round++) {
      if (this.#chance.is(0.3)) this.#room.later(this.#chance.below(40) * MINUTE);
      const wish = this.#wish();
      this.#commit(wish);
      // A double tap: the same again, decided on what it left.
      if (this.#chance.is(0.1)) this.#commit(wish);
    }
    return { commits: this.#commits, refused: this.#refused };
  }

  #commit([type, payload, by, behalf]: Wish): void {
    const outcome = this.#room.tell(type, payload, { by, ...(behalf === undefined ? {} : { behalf }) });
    if ('rejection' in outcome) this.#refused[outcome.rejection.code] = (this.#refused[outcome.rejection.code] ?? 0) + 1;
    const entries = outcome.drafts.map(({ type: recorded, structure, label, header, seq }) => ({
      type: recorded,
      structure,
      label,
      header,
      seq,
    }));
    if (entries.length > 0)
      this.#commits.push({ entries, seed: this.#room.seed, evidence: outcome.state.slices['evidence'] as EvidenceState });
  }

  #wish(): Wish {
    const c = this.#chance;
    const all = Object.values(this.#room.evidence.exhibits);
    if (all.length === 0 || (all.length < EXHIBITS_MAX && c.is(0.1)))
      return ['IdentifyExhibit', { ...FOUND, category: c.pick(['memory-image', 'document-paper']) }, 'ruiz'];
    const exhibit = c.pick(all);
    const anyone = c.pick(PEOPLE);
    const custodian = exhibit.custodian !== null && c.is(0.85) ? exhibit.custodian : anyone;
    const transfers = Object.values(this.#room.evidence.transfers).filter((t) => t.exhibit === exhibit.id);
    const transfer = transfers.findLast(isOpen) ?? transfers.at(-1);
    if (transfer && c.is(isOpen(transfer) ? 0.6 : 0.1)) {
      const [type, by] = c.pick([
        ['AcceptTransfer', transfer.to],
        ['AcceptTransfer', transfer.to],
        ['RefuseTransfer', transfer.to],
        ['WithdrawTransfer', transfer.from],
      ] as const);
      const said = { transfer: transfer.id, seal: c.pick(['intact', 'broken']), condition: '', reason: 'r' };
      return [type, said, c.is(0.9) ? by : anyone];
    }
    return this.#about(exhibit.id, custodian, anyone);
  }

  #about(exhibit: Id, custodian: Id, anyone: Id): Wish {
    const c = this.#chance;
    const said = (more: object, reason = 'r') => ({ exhibit, reason, note: '', ...more });
    const forensic = c.pick(['ruiz', 'sofia']);
    const { kept, custody, proposal, holds } = this.#room.at(exhibit);
    if (custody === 0 && c.is(0.2)) return ['SetHold', said({}), 'lena'];
    if (custody === 0) return [c.pick(['AcquireExhibit', 'CollectExhibit']), { ...TAKEN, exhibit }, forensic];
    if (proposal && c.is(0.4))
      return ['DisposeExhibit', { exhibit, to: null, certificate: '' }, c.pick(['ruiz', 'sofia', 'lena', 'cd']), ...this.#behalf()];
    if (!kept && c.is(0.4)) return ['SealExhibit', { exhibit, sealKind: 'bag', sealNumber: '' }, custodian];
    return c.pick<() => Wish>([
      () => ['SealExhibit', { exhibit, sealKind: 'bag', sealNumber: '' }, custodian],
      () => ['SealExhibit', { exhibit, sealKind: 'bag', sealNumber: '' }, custodian],
      () => ['BreakSeal', said({}), custodian],
      () => ['OfferTransfer', { exhibit, to: c.pick(PEOPLE), courier: null, route: c.pick(['hand', 'bag']), waybill: '' }, custodian],
      () => ['OfferTransfer', { exhibit, to: c.pick(PEOPLE), courier: null, route: 'hand', waybill: '' }, custodian],
      () => ['CheckOut', said({ to: anyone, purpose: c.pick(['analysis', 'copying']) }), custodian],
      () => ['CheckIn', said({}), custodian],
      () => ['RecordAccess', said({ purpose: 'analysis' }), custodian],
      () => ['OverrideWorkingCopy', said({ decision: 'D' }), c.pick(['cd', anyone])],
      () => ['VerifyExhibit', said({ alg: 'sha256', digestOk: c.is(0.9) }), anyone],
      () => ['AcquireExhibit', { ...TAKEN, exhibit }, forensic],
      () => (Object.keys(holds).length ? this.#lift(exhibit, holds) : ['SetHold', said({}), c.pick(['lena', 'omar'])]),
      () => ['SetHold', said({}), c.pick(['lena', 'omar'])],
      () => this.#proposal(exhibit),
      () => this.#proposal(exhibit),
    ])();
  }

  #lift(exhibit: Id, holds: JsonObject): Wish {
    const hold = this.#chance.pick(Object.keys(holds));
    return ['LiftHold', { exhibit, hold, reason: 'r' }, this.#chance.is(0.8) ? (holds[hold] as string) : 'omar'];
  }

  #proposal(exhibit: Id): Wish {
    const ending = { exhibit, ending: 'disposed', authorityKind: 'policy', authorityRef: null, reason: 'r' };
    return ['ProposeDisposition', ending, this.#chance.pick(['ruiz', 'sofia', 'lena', 'cd']), ...this.#behalf()];
  }

  #behalf(): [] | [Id] {
    return this.#chance.is(0.3) ? [this.#chance.pick(['ruiz', 'sofia'])] : [];
  }
}
