import { ContinuityReader, PlanReader } from '@chancery/continuity/api';
import { ExhibitReader } from '@chancery/evidence/api';
import { ExerciseReader } from '@chancery/drill/api';
import { PeopleReader, ReadDoor } from '@chancery/identity';
import type { Pushes } from '@chancery/identity/api';
import { CellReader, DecisionReader, IncidentReader, LogVoices, PrintReader, RecordReader, SitrepReader } from '@chancery/incident/api';
import type { SqlLedgerStore, Verifications } from '@chancery/ledger';
import type { PlaybookShelf } from '@chancery/run';
import { FactReader, RequestReader, StatementReader, VoiceReader } from '@chancery/press/api';
import { ChartReader, LanesReader, TasksReader } from '@chancery/run/api';
import type { DataSource } from 'typeorm';
import { PROJECTIONS } from './composition.ts';
import { Touched } from './touched.ts';
import { VOICES } from './voices.ts';

/** Whose voices this installation keeps. */
export const ENTITY = 'ministry';

/** Everything that reads for people, made once. Resolvers are given each by its class. */
export interface Readers {
  readonly door: ReadDoor;
  readonly people: PeopleReader;
  readonly incidents: IncidentReader;
  readonly exhibits: ExhibitReader;
  readonly record: RecordReader;
  readonly voices: VoiceReader;
  readonly exercises: ExerciseReader;
  /** Those whose items are pushed as they change, with the read models that their items come from, and the names of their types. */
  readonly pushing: readonly { readonly reader: Pushes; readonly from: readonly string[]; readonly items: readonly string[] }[];
  readonly touched: Touched;
  readonly all: readonly object[];
}

export interface Ledger {
  readonly store: SqlLedgerStore;
  readonly verifications: Verifications;
}

export function readersOf(dataSource: DataSource, shelf: PlaybookShelf, { store, verifications }: Ledger): Readers {
  const door = new ReadDoor(dataSource);
  const people = new PeopleReader(dataSource);
  const incidents = new IncidentReader(dataSource, people, new LogVoices(VOICES));
  const voices = new VoiceReader(dataSource, people, ENTITY);
  const exhibits = new ExhibitReader(dataSource, people);
  const record = new RecordReader(dataSource, store, people, incidents, verifications);
  const exercises = new ExerciseReader(dataSource, people);
  const pushing = [
    { reader: new CellReader(dataSource, people), from: ['role_row', 'command_row'], items: ['CellRole', 'IncidentCommand'] },
    { reader: new DecisionReader(dataSource, people), from: ['decision_row', 'decision_word'], items: ['Decision'] },
    { reader: new SitrepReader(dataSource, people), from: ['sitrep_row'], items: ['Sitrep'] },
    { reader: new PrintReader(dataSource, people), from: ['print_row'], items: ['Print'] },
    { reader: new LanesReader(dataSource, shelf), from: ['run_lane'], items: ['Lane'] },
    { reader: new ChartReader(dataSource, people), from: ['run_row', 'run_step', 'run_lane'], items: ['PlaybookRun'] },
    { reader: new TasksReader(dataSource, people), from: ['task_row'], items: ['Task'] },
    { reader: new ContinuityReader(dataSource, people), from: ['channel_row', 'page_row'], items: ['Channel', 'Page'] },
    { reader: new PlanReader(dataSource, people), from: ['contact_row'], items: ['Party'] },
    { reader: new FactReader(dataSource, people), from: ['fact_version'], items: ['Fact'] },
    { reader: new StatementReader(dataSource, people), from: ['statement_row'], items: ['Statement'] },
    { reader: new RequestReader(dataSource), from: ['press_request'], items: ['PressRequest'] },
    { reader: exhibits, from: ['exhibit_row'], items: ['Exhibit'] },
  ];
  const touched = new Touched(
    dataSource,
    PROJECTIONS.flatMap(({ tables }) => tables),
  );
  const all = [door, people, incidents, voices, record, exercises, ...pushing.map(({ reader }) => reader)];
  return { door, people, incidents, exhibits, record, voices, exercises, pushing, touched, all };
}
