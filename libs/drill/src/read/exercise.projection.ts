import type { Projection, Table } from '@chancery/ledger';
import { structureOf, type ExerciseOpened, type SampleReady } from '../model/exercise.events.ts';

/** One row an exercise: who plays it, and what its hints point at. */
export const EXERCISE_ROW: Table = {
  name: 'exercise_row',
  key: ['stream'],
  columns: {
    stream: 'text',
    label: 'text',
    kind: 'text',
    player: 'text',
    fact: 'text',
    exhibit: 'text',
    decision: 'text',
    ready_at: 'timestamptz',
    ended: 'boolean',
  },
};

export const exerciseRows: Projection = {
  name: 'exercises',
  version: 1,
  prefixes: ['exr'],
  tables: [EXERCISE_ROW],
  project(event) {
    const { stream, label } = event;
    switch (event.type) {
      case 'ExerciseOpened': {
        const { kind, player } = structureOf<ExerciseOpened>(event);
        const put = { stream, label, kind, player, fact: null, exhibit: null, decision: null, ready_at: null, ended: false };
        return [{ table: EXERCISE_ROW, put }];
      }
      case 'SampleReady': {
        const { fact, exhibit, decision } = structureOf<SampleReady>(event);
        return [{ table: EXERCISE_ROW, patch: { stream, fact, exhibit, decision, ready_at: event.header.recordedTime } }];
      }
      case 'ExerciseEnded':
        return [{ table: EXERCISE_ROW, patch: { stream, ended: true } }];
      default:
        return [];
    }
  },
};
