import { reject, StreamKind, type DomainModule, type StreamId } from '@chancery/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openings, StreamKinds } from '../command/stream-kinds.ts';
import type { Policy } from '../outbox/policy.ts';
import type { Projection, Table } from '../projections/projection.ts';

/** The smallest domain that uses all that a ledger offers: openings, content, consequences, timers, comparisons, rows, messages. */
interface Notebook {
  readonly lines: number;
  readonly fell: number;
  /** The entry of the last line. */
  readonly lastAt: number;
}

const notebook: DomainModule<Notebook> = {
  name: 'notebook',
  zero: { lines: 0, fell: 0, lastAt: 0 },
  events: {
    NotebookOpened: { version: 1, rank: 9, content: ['title'] },
    LineWritten: { version: 1, rank: 9, content: ['text'] },
    LineEchoed: { version: 1, rank: 5, content: [] },
    ReminderSet: { version: 1, rank: 9, content: [] },
    ReminderCancelled: { version: 1, rank: 9, content: [] },
    ReminderFell: { version: 1, rank: 9, content: [] },
    WriteRefused: { version: 1, rank: 9, content: [] },
  },
  evolve(state, event, timers) {
    switch (event.type) {
      case 'LineWritten':
        return { ...state, lines: state.lines + 1, lastAt: event.seq };
      case 'ReminderSet':
        timers.arm('notebook:reminders', event.structure['id'] as string, event.structure['afterMs'] as number);
        return state;
      case 'ReminderCancelled':
        timers.cancel('notebook:reminders', event.structure['id'] as string);
        return state;
      case 'ReminderFell':
        return { ...state, fell: state.fell + 1 };
      default:
        return state;
    }
  },
  commands: {
    OpenNotebook: {
      opens: true,
      decide: ({ nextId }) => ({
        events: [{ type: 'NotebookOpened', label: 'I', structure: { id: nextId() }, content: { title: { label: 'I', value: 'Night' } } }],
        result: 'open',
      }),
    },
    Write: {
      decide: ({ state, command }) => {
        const { text, label = 'I' } = command.payload as { text: string; label?: string };
        if (text === '') return reject('notebook-empty');
        if (text === 'forbidden')
          return reject('notebook-forbidden', {}, [{ type: 'WriteRefused', label: 'I', structure: { line: state.lines + 1 } }]);
        if (text === 'bug') throw new Error('a rule that throws');
        const line = state.lines + 1;
        return {
          events: [
            { type: 'LineWritten', label, structure: { line, echo: text.startsWith('echo') }, content: { text: { label, value: text } } },
          ],
          result: { line },
        };
      },
    },
    /** Writes what differs from the last line, whose words are read for it. */
    WriteOther: {
      words: ({ state }) => (state.lastAt === 0 ? [] : [{ seq: state.lastAt, section: 'text' }]),
      decide: ({ state, command, words }) => {
        const text = command.payload['text'] as string;
        const last = state.lastAt === 0 ? null : words({ seq: state.lastAt, section: 'text' });
        if (last === text) return reject('notebook-repeated');
        const line = state.lines + 1;
        const content = { text: { label: 'I', value: text } };
        return { events: [{ type: 'LineWritten', label: 'I', structure: { line, echo: false }, content }], result: { line, last } };
      },
    },
    /** Writes only if the other notebook has as many lines as it says, whatever happens meanwhile. */
    WriteIf: {
      compares: (command) => [command.payload['other'] as StreamId],
      decide: ({ state, command, other }) => {
        const { slices } = other(command.payload['other'] as StreamId);
        const theirs = (slices['notebook'] as Notebook).lines;
        if (theirs !== command.payload['lines']) return reject('notebook-moved', { lines: theirs });
        return {
          events: [
            {
              type: 'LineWritten',
              label: 'I',
              structure: { line: state.lines + 1, echo: false },
              content: { text: { label: 'I', value: 'if' } },
            },
          ],
          result: { line: state.lines + 1 },
        };
      },
    },
    Remind: {
      decide: ({ command }) => ({
        events: [{ type: 'ReminderSet', label: 'I', structure: { id: command.payload['id']!, afterMs: command.payload['afterMs']! } }],
      }),
    },
    Forget: {
      decide: ({ command }) => ({ events: [{ type: 'ReminderCancelled', label: 'I', structure: { id: command.payload['id']! } }] }),
    },
    Nothing: { decide: () => ({ events: [], result: 'nothing' }) },
    Record: { decide: ({ command }) => ({ events: [command.payload['event'] as never] }) },
  },
  whenDue: (timer) => ({ events: [{ type: 'ReminderFell', label: 'I', structure: { id: timer.id } }] }),
  consequences: [
    {
      name: 'echo',
      on: ['LineWritten'],
      derive: (event, state, { nextId }) =>
        event.structure['echo'] ? [{ type: 'LineEchoed', label: event.label, structure: { of: state.lines, id: nextId() } }] : [],
    },
  ],
};

export const notebookKinds = (): StreamKinds => new StreamKinds([new StreamKind('org', [openings]), new StreamKind('inc', [notebook])]);

export const NOTEBOOK_ROW: Table = { name: 'notebook_row', key: ['stream'], columns: { stream: 'text', lines: 'int', echoes: 'int' } };
export const LINE_ROW: Table = {
  name: 'line_row',
  key: ['stream', 'line'],
  columns: { stream: 'text', line: 'int', text: 'text', at: 'timestamptz' },
};

export const notebookProjection: Projection = {
  name: 'notebook',
  version: 1,
  prefixes: ['inc'],
  tables: [NOTEBOOK_ROW, LINE_ROW],
  project(event, state) {
    const { stream } = event;
    const { lines } = state.slices['notebook'] as Notebook;
    switch (event.type) {
      case 'NotebookOpened':
        return [{ table: NOTEBOOK_ROW, put: { stream, lines: 0, echoes: 0 } }];
      case 'LineWritten':
        return [
          { table: NOTEBOOK_ROW, patch: { stream, lines } },
          {
            table: LINE_ROW,
            put: { stream, line: lines, text: (event.content['text']?.value as string | undefined) ?? null, at: event.header.streamTime },
          },
        ];
      case 'LineEchoed':
        return [{ table: NOTEBOOK_ROW, patch: { stream, echoes: lines } }];
      case 'Erased':
        return (event.structure['entries'] as unknown as { line?: number }[]).flatMap((e) =>
          e.line ? [{ table: LINE_ROW, patch: { stream, line: e.line, text: null } }] : [],
        );
      default:
        return [];
    }
  },
};

export const tellPolicy: Policy = {
  topic: 'whenever-line-written.tell',
  on: ['LineWritten'],
  plan: (event) => ({ line: event.structure['line']! }),
};

export class Notebook0002 implements MigrationInterface {
  readonly name = 'Notebook0002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notebook_row (stream text PRIMARY KEY, lines int NOT NULL, echoes int NOT NULL)`);
    await runner.query(`CREATE TABLE line_row (stream text, line int, text text, at timestamptz NOT NULL, PRIMARY KEY (stream, line))`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON notebook_row, line_row TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
