import { ContinuityReader } from '@chancery/continuity/api';
import { ExhibitReader } from '@chancery/evidence/api';
import { PeopleReader, ReadDoor } from '@chancery/identity';
import type { Pushes } from '@chancery/identity/api';
import { CellReader, DecisionReader, IncidentReader, LogVoices, SitrepReader } from '@chancery/incident/api';
import type { PlaybookShelf } from '@chancery/run';
import { FactReader, RequestReader, StatementReader, VoiceReader } from '@chancery/press/api';
import { LanesReader, TasksReader } from '@chancery/run/api';
import type { DataSource } from 'typeorm';
import { VOICES } from './voices.ts';

/** Whose voices this installation keeps. */
export const ENTITY = 'ministry';

/** Everything that reads for people, made once. Resolvers are given each by its class. */
export interface Readers {
  readonly door: ReadDoor;
  readonly people: PeopleReader;
  readonly incidents: IncidentReader;
  readonly exhibits: ExhibitReader;
  readonly voices: VoiceReader;
  /** Those whose items are pushed as they change. */
  readonly pushing: readonly Pushes[];
  readonly all: readonly object[];
}

export function readersOf(dataSource: DataSource, shelf: PlaybookShelf): Readers {
  const door = new ReadDoor(dataSource);
  const people = new PeopleReader(dataSource);
  const incidents = new IncidentReader(dataSource, people, new LogVoices(VOICES));
  const voices = new VoiceReader(dataSource, people, ENTITY);
  const exhibits = new ExhibitReader(dataSource, people);
  const pushing = [
    new CellReader(dataSource, people),
    new DecisionReader(dataSource, people),
    new SitrepReader(dataSource, people),
    new LanesReader(dataSource, shelf),
    new TasksReader(dataSource, people),
    new ContinuityReader(dataSource, people),
    new FactReader(dataSource, people),
    new StatementReader(dataSource, people),
    new RequestReader(dataSource),
    voices,
    exhibits,
  ];
  return { door, people, incidents, exhibits, voices, pushing, all: [door, people, incidents, ...pushing] };
}
