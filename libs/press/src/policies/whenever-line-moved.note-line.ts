import { own, type RecordedEvent, type StreamState } from '@chancery/kernel';
import type { Policy } from '@chancery/ledger';
import { isNamed, structureOf } from '../model/entry.ts';
import type { PressState } from '../model/press.state.ts';
import type { FactGone } from '../model/statements/statement.events.ts';
import type { Statement } from '../model/statements/statement.state.ts';
import { voicesStream } from '../model/streams.ts';
import { followUps } from './follow-up.ts';

function statementOf(event: RecordedEvent, state: StreamState): Statement {
  return own((state.slices['press'] as PressState).statements, structureOf<{ statement: string }>(event).statement)!;
}

const voicesOf = (event: RecordedEvent, { version }: Statement) => voicesStream(event.stream, version.entity);

/** Whoever speaks for the entity, in whatever incident, knows what was said in its name; not of a text for named readers. */
export const noteLineWheneverReleased: Policy = {
  topic: 'whenever-statement-released.note-line',
  on: ['StatementReleased'],
  plan(event, state) {
    const statement = statementOf(event, state);
    if (isNamed(statement.label)) return undefined;
    const { id, topic, audience, language, expires } = statement.version;
    return followUps({
      type: 'NoteLine',
      stream: voicesOf(event, statement),
      payload: { stream: event.stream, statement: statement.id, version: id, topic, audience, language, expires },
    });
  },
};

/** They hear of it when what was said no longer holds. */
export const noteDoubtWheneverCorrectionDue: Policy = {
  topic: 'whenever-correction-due.note-line-doubtful',
  on: ['CorrectionDue'],
  plan(event, state) {
    const statement = statementOf(event, state);
    if (isNamed(statement.label)) return undefined;
    const { fact, was } = structureOf<FactGone>(event);
    return followUps({
      type: 'NoteLineDoubtful',
      stream: voicesOf(event, statement),
      payload: { stream: event.stream, statement: statement.id, fact, was },
    });
  },
};

/** And when it is no longer to be said. */
export const noteEndWheneverLineEnded: Policy = {
  topic: 'whenever-line-ended.note-line-ended',
  on: ['StatementCorrected', 'StatementSuperseded', 'StatementWithdrawn', 'LineExpired'],
  plan(event, state) {
    const statement = statementOf(event, state);
    if (isNamed(statement.label)) return undefined;
    return followUps({
      type: 'NoteLineEnded',
      stream: voicesOf(event, statement),
      payload: { stream: event.stream, statement: statement.id },
    });
  },
};
