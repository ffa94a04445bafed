import {
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type Instant,
  type Mark,
  type Opener,
  type Rejection,
  type StructuralEvent,
} from '@chancery/kernel';
import { entry, PRESS, structureOf } from './entry.ts';
import type { PressState } from './press.state.ts';
import type { Requested, VoiceNoted } from './requests.events.ts';
import type { StatementApproved, StatementReleased } from './statements/statement.events.ts';

/** The answer of the entity's voices, brought by the outbox. */
export type NoteVoice = {
  readonly assignment: Id;
  readonly entity: Id;
  readonly person: Id;
  readonly standing: 'accepted' | 'ended';
  readonly until: Instant;
  readonly request: Id | null;
};

function noteVoice({ state, command }: Deciding<PressState, NoteVoice>): Accepted | Rejection {
  const { assignment, entity, person, standing, until, request } = command.payload;
  const known = own(state.voices, assignment);
  if (known ? known.ended || standing === 'accepted' : standing === 'ended') return reject('press-nothing-changed', { assignment });
  const origin = request === null ? null : (own(state.requests, request)?.origin ?? null);
  return { events: [entry('VoiceNoted', PRESS, { assignment, entity, person, standing, until, request, origin })] };
}

function systemOnly({ command }: Deciding<PressState, NoteVoice>): Rejection | undefined {
  return command.principal.kind === 'system' ? undefined : reject('identity-role-needed', { roles: ['system'] });
}

export const requestCommands: { readonly [type: string]: CommandSpec<PressState, any> } = {
  NoteVoice: { may: systemOnly, decide: noteVoice },
};

const opening = (type: string): Opener<PressState> => ({
  since: 2,
  open: (spec, origin, { nextId }) => {
    const work = (spec['work'] ?? {}) as { readonly R?: string; readonly A?: string; readonly dueMs?: number };
    const requested: Requested = {
      request: nextId(),
      origin: { run: origin.run, loc: origin.loc },
      lane: String(spec['lane'] ?? ''),
      role: work.R ?? work.A ?? null,
      dueMs: work.dueMs ?? null,
    };
    return [entry(type, PRESS, requested)];
  },
});

/** What a playbook's steps ask of the press. */
export const openers: NonNullable<DomainModule<PressState>['openers']> = {
  draft: opening('StatementRequested'),
  assign: opening('AssignmentRequested'),
};

export function evolveRequests(state: PressState, event: StructuralEvent): PressState {
  switch (event.type) {
    case 'StatementRequested':
    case 'AssignmentRequested': {
      const { request, origin } = structureOf<Requested>(event);
      const again = Object.values(state.requests).some((r) => r.origin.run === origin.run && r.origin.loc === origin.loc);
      return again ? state : { ...state, requests: { ...state.requests, [request]: { id: request, origin, statement: null } } };
    }
    case 'StatementDrafted': {
      const { request, statement } = structureOf<{ request: Id | null; statement: Id }>(event);
      return request === null ? state : answered(state, request, statement);
    }
    case 'StatementAbandoned': {
      const { statement } = structureOf<{ statement: Id }>(event);
      const request = Object.values(state.requests).find((r) => r.statement === statement);
      return request ? answered(state, request.id, null) : state;
    }
    case 'VoiceNoted': {
      const { assignment, entity, until, standing } = structureOf<VoiceNoted>(event);
      return { ...state, voices: { ...state.voices, [assignment]: { assignment, entity, until, ended: standing === 'ended' } } };
    }
    default:
      return state;
  }
}

const answered = (state: PressState, request: Id, statement: Id | null): PressState => ({
  ...state,
  requests: { ...state.requests, [request]: { ...own(state.requests, request)!, statement } },
});

type Marks = NonNullable<DomainModule<PressState>['marks']>[string];

/** What a statement's event means at one place of its step: the draft itself, its review, its release. */
const at =
  (part: '' | '.review' | '.release', name: string, more: (event: StructuralEvent) => Partial<Mark> = () => ({})): Marks =>
  (event, state) => {
    const origin = own(state.statements, structureOf<{ statement: Id }>(event).statement)?.origin;
    if (!origin) return [];
    return [{ origin: { run: origin.run, loc: `${origin.loc}${part}` }, name, by: event.header.principal.id, ...more(event) }];
  };

/** Whichever of both places waits takes it; a text is in one of them only. */
const back: Marks = (event, state) => [...at('.review', 'back')(event, state), ...at('.release', 'back')(event, state)];

const assigned: Marks = (event) => {
  const { origin, standing, person } = structureOf<VoiceNoted>(event);
  return origin === null || standing !== 'accepted' ? [] : [{ origin, name: 'done', by: person }];
};

export const marks: NonNullable<DomainModule<PressState>['marks']> = {
  StatementSubmitted: at('', 'submitted'),
  ReviewRestarted: at('', 'submitted'),
  StatementApproved: at('.review', 'approve', (event) => ({ role: structureOf<StatementApproved>(event).role })),
  ChangesRequested: back,
  StatementRefused: back,
  StatementBlocked: back,
  ApprovalVoided: back,
  StatementReleased: at('.release', 'released', (event) => ({ by: structureOf<StatementReleased>(event).by.at(-1)! })),
  StatementAbandoned: at('.release', 'held'),
  VoiceNoted: assigned,
};
