import { CursorUnknown, type Page, PeopleReader, type PersonCard, readable, readableLabels, sizeOf } from '@chancery/identity';
import { nameOf, type Person, type Reading, wordOf } from '@chancery/identity/api';
import { isExercise, type JsonObject, type Label, type StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import {
  And,
  Equal,
  ILike,
  In,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Like,
  MoreThan,
  Raw,
  Not,
  type DataSource,
  type FindOptionsWhere,
} from 'typeorm';
import { INCIDENT_CARD, LOG_ROW } from '../read/incident.tables.ts';
import type { Board, LogArgs, LogConnection, LogLine } from './board.types.ts';
import { LOG_GROUPS } from './incident.enums.ts';
import { incidentOf, streamOf } from './incident-id.ts';
import type { LogVoices } from './log-voice.ts';

const LIST_MAX = 200;
const PAGE_MAX = 200;
const SINCE_MAX = 500;
const REAL = 'inc:%';

const CURSOR = /^[0-9a-f]{26}$/;

/** Incidents as a reader may see them: the only code that makes boards and log lines, for queries and pushes alike. */
export class IncidentReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;
  readonly #voices: LogVoices;

  constructor(dataSource: DataSource, people: PeopleReader, voices: LogVoices) {
    this.#dataSource = dataSource;
    this.#people = people;
    this.#voices = voices;
  }

  /** The latest first, without those that the read door hides from whoever asks. */
  async list(reading: Reading, hidden: readonly StreamId[], page: Page = { first: LIST_MAX }): Promise<readonly Board[]> {
    const shown = [Like(REAL), Not(In([...hidden]))];
    const label = In(readableLabels(reading.clearance));
    const goesOn = page.after !== null && page.after !== undefined;
    const after = goesOn ? streamOf(page.after!) : undefined;
    const last =
      after && !hidden.includes(after) ? await this.#cards().findOne({ where: { label, stream: And(Like(REAL), Equal(after)) } }) : null;
    if (goesOn && !last) throw new CursorUnknown();
    const where = last
      ? [
          { label, stream: And(...shown), first_report_at: LessThan(last['first_report_at']) },
          { label, stream: And(...shown, MoreThan(after)), first_report_at: Equal(last['first_report_at']) },
        ]
      : { label, stream: And(...shown) };
    const rows = await this.#cards().find({ where, order: { first_report_at: 'DESC', stream: 'ASC' }, take: sizeOf(page) });
    return await this.#boards(reading, readable(reading.clearance, rows));
  }

  /** How many a list holds at most. */
  readonly listMax = LIST_MAX;

  /** Undefined when there is none, and when the reader may not know that there is. */
  async board(reading: Reading, incident: string): Promise<Board | undefined> {
    const row = await this.#cards().findOne({ where: { stream: streamOf(incident) } });
    return row ? (await this.#boards(reading, readable(reading.clearance, [row])))[0] : undefined;
  }

  /** A cursor is the id of a line: random to whoever reads it. Throws `CursorUnknown`. */
  async log(reading: Reading, incident: string, wanted: LogArgs): Promise<LogConnection> {
    const { first, after } = wanted;
    const take = Math.min(Math.max(first, 1), PAGE_MAX);
    const where = await this.#linesOf(reading, incident, after);
    const only = onlyWanted(wanted, readableLabels(reading.clearance));
    const rows = await this.#lines().find({ where: { ...where, ...only }, order: { seq: 'DESC' }, take: take + 1 });
    const lines = await this.#logLines(reading, rows.slice(0, take));
    return {
      edges: lines.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: rows.length > take, endCursor: lines.at(-1)?.id ?? null },
    };
  }

  /**
   * Lines after an entry, in order, and the entry up to which they reach: for those who push. Numbers stay inside. All of them, but
   * for what is more than anybody reads off a board as it moves, and where the time of the record was settled: then it says so.
   */
  async linesSince(
    reading: Reading,
    stream: StreamId,
    seq: number,
    most = SINCE_MAX,
  ): Promise<{ readonly lines: readonly LogLine[]; readonly upTo: number; readonly isCut: boolean }> {
    const where = { stream, label: In(readableLabels(reading.clearance)), seq: MoreThan(seq) };
    const rows = await this.#lines().find({ where, order: { seq: 'ASC' }, take: most + 1 });
    const upTo = Number(rows.at(-1)?.['seq'] ?? seq);
    // A page puts what is new at the top by its time: where that ran back, it reads again.
    const isCut = rows.length > most || rows.some((row) => row['type'] === 'TimeSettled');
    return { lines: await this.#logLines(reading, rows.slice(0, most)), upTo, isCut };
  }

  /** Lines whose words were given another label after an entry, as they are read now. */
  async relabelledLines(reading: Reading, stream: StreamId, seq: number): Promise<readonly LogLine[]> {
    const where = { stream, label: In(readableLabels(reading.clearance)), relabelled: MoreThan(seq), text: Not(IsNull()) };
    const rows = await this.#lines().find({ where, order: { seq: 'DESC' }, take: SINCE_MAX });
    return await this.#logLines(reading, rows.toReversed());
  }

  /** Which lines bear one of these labels, up to an entry; `anew` where there are more, or where words on other lines do. */
  async linesUnder(stream: StreamId, labels: readonly Label[], upTo: number): Promise<{ ids: readonly string[]; anew: boolean }> {
    const where = { stream, label: In([...labels]), seq: LessThanOrEqual(upTo) };
    const rows = await this.#lines().find({ select: { id: true }, where, order: { seq: 'DESC' }, take: SINCE_MAX + 1 });
    const words = await this.#dataSource.query(
      `SELECT 1 FROM log_row WHERE stream = $1 AND relabelled IS NOT NULL AND seq <= $2 AND labels->>'text' = ANY ($3::text[]) LIMIT 1`,
      [stream, upTo, labels],
    );
    return {
      ids: rows.slice(0, SINCE_MAX).map((row) => row['id'] as string),
      anew: rows.length > SINCE_MAX || (words as unknown[]).length > 0,
    };
  }

  async #linesOf(reading: Reading, incident: string, after?: string | null): Promise<FindOptionsWhere<StoredRow>> {
    const where = { stream: streamOf(incident), label: In(readableLabels(reading.clearance)) };
    if (after === null || after === undefined) return where;
    const from = CURSOR.test(after) ? await this.#lines().findOne({ where: { ...where, id: after } }) : null;
    if (!from) throw new CursorUnknown();
    return { ...where, seq: LessThan(from['seq']) };
  }

  async #boards({ clearance }: Reading, rows: readonly StoredRow[]): Promise<Board[]> {
    const people = await this.#people.byIds(
      clearance,
      rows.flatMap((row) => [row['reporter'], row['director']].filter((id) => id !== null) as string[]),
    );
    return rows.map((row) => boardOf(row, people));
  }

  async #logLines({ clearance, language }: Reading, rows: readonly StoredRow[]): Promise<LogLine[]> {
    const shown = readable(clearance, rows);
    const ids = shown.flatMap((row) => [row['principal'] as string, ...personsIn(row['details'] as JsonObject)]);
    const people = await this.#people.byIds(clearance, ids);
    const called = (person: string): string => people.get(person)?.name ?? '—';
    const actorOf = (row: StoredRow): string | undefined =>
      people.has(row['principal'] as string) ? (row['principal'] as string) : undefined;
    return shown.map((row) => ({
      id: row['id'] as string,
      label: row['label'] as string,
      at: row['at'] as string,
      claimedAt: row['claimed_at'] as string | null,
      gapMarked: row['gap_marked'] as boolean,
      offline: row['offline'] as boolean,
      recovered: row['recovered'] as boolean,
      person: actorOf(row) === undefined ? null : personOf(row['principal'] as string, people),
      sentence: this.#voices.say(row['type'] as string, row['details'] as JsonObject, { language, nameOf: called, actor: actorOf(row) }),
      text: row['text'] as string | null,
      entry: (row['type'] as string).startsWith('Log') ? ((row['details'] as JsonObject)['id'] as string) : null,
      kind: row['kind'] === null ? null : nameOf(row['kind'] as string),
      lane: row['lane'] as string | null,
      refs: (row['refs'] as string[] | null) ?? [],
      corrects: row['corrects'] as string | null,
    }));
  }

  #cards() {
    return this.#dataSource.getRepository(entityOf(INCIDENT_CARD));
  }

  #lines() {
    return this.#dataSource.getRepository(entityOf(LOG_ROW));
  }
}

const unshut = (column: string): string => `(${column}->>'text' IS NULL OR ${column}->>'text' = ANY (:readable))`;

/** Of the lines that may be read at all: what the asker looks for. */
function onlyWanted({ person, group, kind, lane, search }: LogArgs, labels: readonly Label[]): FindOptionsWhere<StoredRow> {
  const pattern = group ? LOG_GROUPS[wordOf(group)] : undefined;
  const text = search?.replaceAll('\0', '').trim();
  return {
    ...(person ? { principal: person } : {}),
    ...(pattern === undefined ? {} : { type: Raw((column) => `${column} ~ :pattern`, { pattern }) }),
    ...(kind ? { kind: wordOf(kind) } : {}),
    ...(lane ? { lane } : {}),
    // Nobody finds a line by words of it that they may not read.
    ...(text ? { text: ILike(`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`), labels: Raw(unshut, { readable: [...labels] }) } : {}),
  };
}

/** Whoever the sentence of a line may name. */
const personsIn = (details: JsonObject): string[] =>
  ['person', 'from', 'to'].map((member) => details[member]).filter((value) => typeof value === 'string');

const personOf = (id: string, people: ReadonlyMap<string, PersonCard>): Person => ({ id, name: people.get(id)?.name ?? null });

function boardOf(row: StoredRow, people: ReadonlyMap<string, PersonCard>): Board {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: incidentOf(as('stream')),
    exercise: isExercise(as('stream')),
    reference: as('reference'),
    phase: as('phase'),
    codeName: as('code_name'),
    title: as('title'),
    what: as('what'),
    severity: as('severity'),
    proposedSeverity: as('proposed_severity'),
    kind: as('kind'),
    circle: as('circle'),
    director: row['director'] === null ? null : personOf(as('director'), people),
    reporter: personOf(as('reporter'), people),
    heardHow: as('heard_how'),
    callBack: as('call_back'),
    affectedChannels: as('affected_channels'),
    firstReportAt: as('first_report_at'),
    declaredAt: as('declared_at'),
    playbook: as('playbook'),
  };
}
