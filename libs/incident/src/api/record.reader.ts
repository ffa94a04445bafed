import { canRead, PeopleReader, readableLabels, type Clearance, type Viewer } from '@chancery/identity';
import { nameOf, type Reading } from '@chancery/identity/api';
import { instantOf, sha256, type Id, type StreamId } from '@chancery/kernel';
import {
  structuralSections,
  type FileStanding,
  type Head,
  type LedgerStore,
  type Shows,
  type StoredEntry,
  type Verifications,
} from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import { CIRCLE_LABEL } from '../model/entry.ts';
import type { LogLine } from './board.types.ts';
import { findingSentences } from './findings.sentences.ts';
import { incidentOf } from './incident-id.ts';
import { IncidentReader } from './incident.reader.ts';
import { personOrNull } from './names.ts';
import { entrySought } from './prove.ts';
import type { ProvenEntry, RecordEntries, RecordEntry, RecordFiles, RecordSection, RecordState } from './record.types.ts';

const PAGE_MAX = 100;
/** What every entry has by its format, so that the name tells nothing. */
const KNOWN_NAMES = new Set(['header', 'seed', 'structure']);
const COMMAND_MOVED = ['DirectorAppointed', 'DirectorHandoverAccepted', 'DirectorSucceeded'];

type Source = Pick<LedgerStore, 'entries' | 'heads'>;

/** The record of an incident itself: whether it is whole, and for those who answer for it or audit it, what it is made of. */
export class RecordReader {
  readonly #dataSource: DataSource;
  readonly #store: Source;
  readonly #people: PeopleReader;
  readonly #incidents: IncidentReader;
  readonly #verifications: Verifications;

  constructor(dataSource: DataSource, store: Source, people: PeopleReader, incidents: IncidentReader, verifications: Verifications) {
    this.#dataSource = dataSource;
    this.#store = store;
    this.#people = people;
    this.#incidents = incidents;
    this.#verifications = verifications;
  }

  /** For whoever reads the incident; undefined for everybody else. */
  async state({ clearance }: Reading, stream: StreamId): Promise<RecordState | undefined> {
    if (!canRead(clearance, CIRCLE_LABEL)) return undefined;
    const { last, running } = await this.#verifications.of(stream);
    const owner = await this.#ownerOf(stream);
    const named = [last?.by, running?.by, owner].filter((id) => id !== undefined);
    const cards = await this.#people.byIds(clearance, named);
    return {
      id: incidentOf(stream),
      verdict: nameOf(last ? (last.finding ? 'broken' : 'whole') : 'never'),
      verifiedAt: last?.at ?? null,
      verifiedBy: personOrNull(cards, last?.by),
      progress: running?.reached ?? null,
      startedBy: personOrNull(cards, running?.by),
      files: filesOf(clearance, last?.files ?? null),
      owner: personOrNull(cards, owner),
    };
  }

  /**
   * Whether somebody is told how much there is: the incident's owner, who is in command or was last, and an auditor whom the
   * circle has taken in. Who audits reads no words by that alone, and knows of no incident by that alone.
   */
  async mayInspect({ person, roles }: Viewer, clearance: Clearance, stream: StreamId): Promise<boolean> {
    if (!canRead(clearance, CIRCLE_LABEL)) return false;
    return roles.includes('auditor') || person === (await this.#ownerOf(stream));
  }

  /** For those who may inspect it, whom the caller has asked for. `before` is the number of an entry. */
  async entries(reading: Reading, stream: StreamId, first: number, before: number | undefined): Promise<RecordEntries> {
    const head = await this.#headOf(stream);
    const take = Math.min(Math.max(first, 1), PAGE_MAX);
    const upTo = Math.min(Math.max(before ?? head.seq + 1, 1), head.seq + 1) - 1;
    const after = Math.max(0, upTo - take);
    const found = (await this.#store.entries(stream, after, take)).filter(({ seq }) => seq <= upTo);
    const { lines } = await this.#incidents.linesSince(reading, stream, after);
    const lineOf = new Map(lines.map((line) => [line.id, line]));
    const shows = await this.shows(reading.clearance, stream);
    const { last } = await this.#verifications.of(stream);
    return {
      id: incidentOf(stream),
      count: head.seq,
      head: head.hash,
      finding: last?.finding
        ? { number: last.finding.seq, code: last.finding.code, sentence: findingSentences[last.finding.code][reading.language] }
        : null,
      entries: found.map((entry) => entryFrom(entry, lineOf.get(lineId(entry.hash)), shows)).toReversed(),
      next: after > 0 ? after + 1 : null,
    };
  }

  /** Which sections of a stream's entries may be shown: by the label at recording and by each that it was given since. */
  async shows(clearance: Clearance, stream: StreamId): Promise<Shows> {
    return this.showing(clearance, await this.withheld(clearance, stream));
  }

  /** Sections that were given a label which somebody may not read, as `seq/section`. */
  async withheld(clearance: Clearance, stream: StreamId): Promise<ReadonlySet<string>> {
    const rows = (await this.#dataSource.query(`SELECT details FROM log_row WHERE stream = $1 AND type = 'SectionRelabelled'`, [
      stream,
    ])) as { details: { seq: number; section: string; label: string } }[];
    return new Set(rows.flatMap(({ details: { seq, section, label } }) => (canRead(clearance, label) ? [] : [`${seq}/${section}`])));
  }

  readonly showing =
    (clearance: Clearance, withheld: ReadonlySet<string>): Shows =>
    ({ seq }, label, section) =>
      canRead(clearance, label) && !withheld.has(`${seq}/${section}`);

  /** Undefined for what is not in the record and for what the reader may not read alike. */
  async proven(reading: Reading, stream: StreamId, value: string): Promise<ProvenEntry | undefined> {
    const sought = entrySought(value, stream, readableLabels(reading.clearance));
    if (!sought) return undefined;
    const rows = (await this.#dataSource.query(sought.sql, sought.values)) as { seq: string; recorded_at: Date; hash: string }[];
    const [row] = rows;
    if (rows.length !== 1 || !row) return undefined;
    const before = Number(row.seq) - 1;
    const [[entry], { lines }] = [await this.#store.entries(stream, before, 1), await this.#incidents.linesSince(reading, stream, before)];
    const line = lines[0];
    if (!entry || line?.id !== lineId(entry.hash) || sha256(entry.bytes) !== entry.hash) return undefined;
    const { at, person, sentence, text } = line;
    return { recordedAt: instantOf(row.recorded_at), at, person, sentence, text };
  }

  async #headOf(stream: StreamId): Promise<Head> {
    return (await this.#store.heads([stream])).get(stream) ?? { seq: 0, hash: '' };
  }

  /** Who is in command, and once command has ended, who was last. */
  async #ownerOf(stream: StreamId): Promise<Id | undefined> {
    const [row] = (await this.#dataSource.query(
      `SELECT coalesce(
         (SELECT director FROM command_row WHERE stream = $1),
         (SELECT coalesce(details->>'to', details->>'person') FROM log_row WHERE stream = $1 AND type = ANY ($2::text[]) ORDER BY seq DESC LIMIT 1)
       ) AS owner`,
      [stream, COMMAND_MOVED],
    )) as { owner: Id | null }[];
    return row?.owner ?? undefined;
  }
}

/** Only what the reader may know of is counted. */
function filesOf(clearance: Clearance, files: readonly FileStanding[] | null): RecordFiles | null {
  if (!files) return null;
  const known = files.filter(({ label }) => canRead(clearance, label));
  const bad = known.flatMap(({ item, finding }) => (finding === null ? [] : [{ exhibit: item, finding: nameOf(finding) }]));
  return { count: known.length, bad };
}

/** The id of the log line that an entry is. */
const lineId = (hash: string): string => hash.slice(0, 26);

function entryFrom(entry: StoredEntry, line: LogLine | undefined, shows: Shows): RecordEntry {
  return {
    number: entry.seq,
    hash: entry.hash,
    at: line?.at ?? null,
    person: line?.person ?? null,
    sentence: line?.sentence ?? null,
    text: line?.text ?? null,
    sections: sectionsOf(entry, shows),
  };
}

function sectionsOf(entry: StoredEntry, shows: Shows): RecordSection[] {
  const stateOf = (label: string, section: string, isErased: boolean): RecordSection => {
    if (!shows(entry, label, section)) return { name: KNOWN_NAMES.has(section) ? section : null, state: nameOf('sealed') };
    return { name: section, state: nameOf(isErased ? 'erased' : 'shown') };
  };
  try {
    return [
      ...structuralSections(entry).map(({ section, label }) => stateOf(label, section, false)),
      ...entry.content.map(({ section, label, value }) => stateOf(label, section, value === null)),
    ];
  } catch {
    return []; // what stands there is no JSON any more
  }
}
