import { own, reject, type Accepted, type CommandSpec, type Deciding, type JsonObject, type Rejection } from '@chancery/kernel';
import { entry, PRESS } from '../entry.ts';
import { sameSpace } from '../streams.ts';
import type { NoteLine, NoteLineDoubtful, NoteLineEnded } from './voices.commands.ts';
import { lineKey, type VoicesState } from './voices.state.ts';

type Asked<P extends JsonObject> = Deciding<VoicesState, P>;

/** What the outbox brings here comes more than once and late: what is known already changes nothing. */
function noteLine({ state, command }: Asked<NoteLine>): Accepted | Rejection {
  const { stream, statement, version, topic, audience, language, expires } = command.payload;
  if (!sameSpace(command.stream, stream)) return reject('kernel-space-mixed');
  if (own(state.lines, lineKey(stream, statement))) return reject('press-nothing-changed', { statement });
  return { events: [entry('LineNoted', PRESS, { stream, statement, version, topic, audience, language, expires })] };
}

function noteLineDoubtful({ state, command }: Asked<NoteLineDoubtful>): Accepted | Rejection {
  const { stream, statement, fact, was } = command.payload;
  const line = own(state.lines, lineKey(stream, statement));
  if (!line) return reject('not-found');
  if (line.doubts.some((doubt) => doubt.fact === fact && doubt.was === was)) return reject('press-nothing-changed', { statement });
  return { events: [entry('LineDoubtful', PRESS, { stream, statement, fact, was })] };
}

function noteLineEnded({ state, command }: Asked<NoteLineEnded>): Accepted | Rejection {
  const { stream, statement } = command.payload;
  return own(state.lines, lineKey(stream, statement))
    ? { events: [entry('LineEnded', PRESS, { stream, statement })] }
    : reject('not-found');
}

function systemOnly({ command }: Asked<JsonObject>): Rejection | undefined {
  return command.principal.kind === 'system' ? undefined : reject('identity-role-needed', { roles: ['system'] });
}

export const lineCommands: { readonly [type: string]: CommandSpec<VoicesState, any> } = {
  NoteLine: { may: systemOnly, decide: noteLine },
  NoteLineDoubtful: { may: systemOnly, decide: noteLineDoubtful },
  NoteLineEnded: { may: systemOnly, decide: noteLineEnded },
};
