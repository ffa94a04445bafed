import { assert, type Id, type JsonObject, type StructuralEvent } from '@chancery/kernel';
import type { Commit } from './histories.ts';

/** What a clerk with pencil and paper knows of one exhibit, from the entries alone. */
interface Sheet {
  holder: string | undefined;
  ended: boolean;
  rows: number;
  paper: boolean;
  sealed: boolean;
  offer: { readonly transfer: Id; readonly to: Id } | undefined;
  out: boolean;
  override: string | undefined;
  readonly holds: Set<Id>;
  proposal: readonly string[];
}

type Said = { readonly [name: string]: any };

/** Judges entries by the rules of evidence, without looking at how the domain decides. */
export class Oracle {
  readonly #sheets = new Map<Id, Sheet>();
  readonly #findings: string[] = [];

  judge(commits: readonly Commit[]): readonly string[] {
    for (const commit of commits) {
      for (const entry of commit.entries) this.#entry(entry, commit);
      this.#compare(commit);
    }
    return this.#findings;
  }

  #bad(unless: boolean, what: string): void {
    if (!unless) this.#findings.push(what);
  }

  #entry(event: StructuralEvent, { evidence }: Commit): void {
    const said = event.structure as Said;
    if (event.type === 'ExhibitRefusalRecorded') return;
    if (event.type === 'ExhibitIdentified') {
      this.#sheets.set(said['exhibit'], begun(said));
      return;
    }
    const sheet = this.#sheets.get(said['exhibit']);
    assert(sheet, `${event.type} of an unknown exhibit`);
    this.#custody(event, sheet, said);
    this.#work(event, sheet, said);
    this.#end(event, sheet, said);
    if (sheet.holder === undefined && !sheet.ended) return;
    sheet.rows += 1;
    const wrote = evidence.writtenAt[event.seq];
    this.#bad(wrote?.custody === sheet.rows, `custody row ${sheet.rows} is numbered ${wrote?.custody}`);
  }

  #custody({ type, header }: StructuralEvent, sheet: Sheet, said: Said): void {
    switch (type) {
      case 'ExhibitCollected':
      case 'ExhibitAcquired':
        this.#bad(sheet.holder === undefined && !sheet.ended, 'collected twice');
        sheet.holder = said['custodian'];
        return;
      case 'TransferOffered':
        this.#bad(header.principal.id === sheet.holder, 'offered by another than the custodian');
        this.#bad(sheet.offer === undefined, 'offered to two');
        this.#bad(!sheet.out, 'offered while checked out');
        sheet.offer = { transfer: said['transfer'], to: said['to'] };
        return;
      case 'TransferAccepted':
        this.#bad(sheet.offer?.transfer === said['transfer'], 'an offer that is gone was accepted');
        this.#bad(header.principal.id === sheet.offer?.to, 'accepted by another than the receiver');
        sheet.holder = sheet.offer?.to;
        sheet.offer = undefined;
        if (said['seal'] !== 'intact') sheet.sealed = false;
        return;
      case 'TransferRefused':
      case 'TransferWithdrawn':
        sheet.offer = undefined;
        if (said['seal'] === 'broken') sheet.sealed = false;
        return;
      case 'ExhibitSealed':
        sheet.sealed = true;
        return;
      case 'SealBroken':
        sheet.sealed = false;
    }
  }

  #work({ type }: StructuralEvent, sheet: Sheet, said: Said): void {
    switch (type) {
      case 'WorkingCopyOverridden':
        sheet.override = said['decision'];
        return;
      case 'ExhibitCheckedOut':
      case 'ExhibitAccessed': {
        const needs = said['purpose'] === 'analysis' && !sheet.paper;
        this.#bad(!needs || (sheet.override !== undefined && said['overrideDecision'] === sheet.override), 'work on an original');
        if (needs) sheet.override = undefined;
        if (type === 'ExhibitAccessed') return;
        this.#bad(sheet.offer === undefined, 'checked out on its way');
        sheet.out = true;
        sheet.sealed = false;
        return;
      }
      case 'ExhibitCheckedIn':
        sheet.out = false;
    }
  }

  #end({ type, header }: StructuralEvent, sheet: Sheet, said: Said): void {
    switch (type) {
      case 'HoldSet':
        sheet.holds.add(said['hold']);
        return;
      case 'HoldLifted':
        sheet.holds.delete(said['hold']);
        return;
      case 'DispositionProposed':
        sheet.proposal = hands(header.principal);
        return;
      case 'ExhibitDisposed':
        this.#bad(sheet.holds.size === 0, 'disposed of under hold');
        this.#bad(!hands(header.principal).some((hand) => sheet.proposal.includes(hand)), 'disposed of by one');
        this.#bad(sheet.sealed && sheet.offer === undefined && !sheet.out, 'disposed of unsealed or on its way');
        sheet.ended = true;
        sheet.holder = undefined;
    }
  }

  /** At every moment the fold says what the sheets say. */
  #compare({ evidence }: Commit): void {
    for (const [id, sheet] of this.#sheets) {
      const { custodian, custody } = evidence.exhibits[id]!;
      this.#bad((custodian ?? undefined) === sheet.holder, `held by ${sheet.holder}, shown as ${custodian}`);
      this.#bad(custody === sheet.rows, `${sheet.rows} custody rows, shown as ${custody}`);
    }
  }
}

const hands = ({ id, onBehalfOf }: { readonly id: Id; readonly onBehalfOf?: Id }): string[] =>
  onBehalfOf === undefined ? [id] : [id, onBehalfOf];

const begun = (said: JsonObject): Sheet => ({
  holder: undefined,
  ended: false,
  rows: 0,
  paper: said['category'] === 'document-paper',
  sealed: false,
  offer: undefined,
  out: false,
  override: undefined,
  holds: new Set(),
  proposal: [],
});
