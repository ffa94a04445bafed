import {
  own,
  RECORD_LABEL,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type Label,
  type Rejection,
  type StructuralEvent,
} from '@chancery/kernel';
import { reads } from '../cell.ts';
import { absent, entry, structureOf } from '../entry.ts';
import type { SitrepWritten } from '../sitreps/sitrep.events.ts';
import type { ExportRecord, RecordPrint } from './print.commands.ts';
import { printEvents, type Paper, type PaperPrinted, type RecordExported } from './print.events.ts';

interface PrintsState {
  /** Copies so far, of each paper under each label: a number tells nobody of prints that they may not know of. */
  readonly copies: { readonly [paper: string]: number };
  /** Labels of the reports, which may be printed one by one. */
  readonly reports: { readonly [sitrep: Id]: Label };
}

const zero: PrintsState = { copies: {}, reports: {} };

const paperOf = ({ kind, item }: { readonly kind: Paper; readonly item: Id | null }, label: Label): string =>
  [kind, item ?? '', label].join(' ');

function evolve(state: PrintsState, event: StructuralEvent): PrintsState {
  if (event.type === 'SitrepDrafted') {
    const { sitrep } = structureOf<SitrepWritten>(event);
    return { ...state, reports: { ...state.reports, [sitrep]: event.label } };
  }
  if (event.type !== 'PaperPrinted') return state;
  const printed = structureOf<PaperPrinted>(event);
  return { ...state, copies: { ...state.copies, [paperOf(printed, event.label)]: printed.copy } };
}

/** The label of what is printed; undefined where there is no such thing. An item brings its own, whatever the sender says. */
function labelOf({ state, ask, command }: Deciding<PrintsState, RecordPrint>): Label | undefined {
  const { kind, item, label } = command.payload;
  if (item === null) return label;
  if (kind === 'custody') return ask.exhibitLabel(item);
  return kind === 'sitrep' && Object.hasOwn(state.reports, item) ? own(state.reports, item) : undefined;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** At any time, an incident that was closed included: paper is wanted longest then. */
function recordPrint(d: Deciding<PrintsState, RecordPrint>): Accepted | Rejection {
  const { kind, item, digest } = d.command.payload;
  const by = d.command.principal.id;
  const label = labelOf(d);
  if (label === undefined || !reads(d.ask, by, label)) return absent();
  if (!DIGEST.test(digest)) return reject('print-no-digest');
  const copy = (own(d.state.copies, paperOf({ kind, item }, label)) ?? 0) + 1;
  const printed: PaperPrinted = { id: d.nextId(), kind, item, copy, by, digest };
  return { events: [entry('PaperPrinted', printed, {}, label)], result: { print: printed.id } };
}

/** Who may have the record was asked by who sends this: it rests on rows of the organisation too. */
function exportRecord({ command: { payload, principal } }: Deciding<PrintsState, ExportRecord>): Accepted {
  const exported: RecordExported = { by: principal.id };
  const scope = { label: RECORD_LABEL, value: payload.labels.toSorted() };
  return { events: [{ ...entry('RecordExported', exported), content: { scope } }] };
}

const commands: { readonly [type: string]: CommandSpec<PrintsState, any> } = {
  RecordPrint: { decide: recordPrint },
  ExportRecord: { decide: exportRecord },
};

/** What left the screen, on paper or as a file: each copy is an entry, whose hash the paper carries. */
export const prints: DomainModule<PrintsState> = {
  name: 'prints',
  zero,
  events: printEvents,
  evolve,
  commands,
  asks: ['reads', 'exhibitLabel'],
};
