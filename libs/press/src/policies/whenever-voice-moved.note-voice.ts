import { own } from '@chancery/kernel';
import { holdsIn } from '@chancery/incident';
import type { Policy } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { PressState } from '../model/press.state.ts';
import { DRAFTING_ROLES } from '../model/roles.ts';
import { voicesStream } from '../model/streams.ts';
import type { VoicesState } from '../model/voices/voices.state.ts';
import { followUps, type FollowUp } from './follow-up.ts';

/** The incident that asked for someone to speak hears who does, and when that is over. */
export const noteVoiceWheneverAssignmentMoved: Policy = {
  topic: 'whenever-assignment-moved.note-voice',
  on: ['AssignmentAccepted', 'AssignmentSucceeded', 'AssignmentEnded'],
  plan(event, state) {
    const { entity, assignments } = state.slices['voices'] as VoicesState;
    const { assignment, person, to, origin } = own(assignments, structureOf<{ assignment: string }>(event).assignment)!;
    if (!origin) return undefined;
    const standing = event.type === 'AssignmentAccepted' ? 'accepted' : 'ended';
    return followUps({
      type: 'NoteVoice',
      stream: origin.stream,
      payload: { assignment, entity: entity!, person, standing, until: to, request: origin.request },
    });
  },
};

/** Assignments that an incident began end with it. */
export const endAssignmentsWheneverClosed: Policy = {
  topic: 'whenever-incident-closed.end-assignments',
  on: ['IncidentClosed', 'IncidentStoodDown'],
  plan(event, state) {
    const { voices } = state.slices['press'] as PressState;
    const ends = Object.values(voices).filter((voice) => !voice.ended);
    const commands = ends.map(({ assignment, entity }): FollowUp => ({
      type: 'EndAssignment',
      stream: voicesStream(event.stream, entity),
      payload: { assignment, reason: '', incident: null },
    }));
    return commands.length ? followUps(...commands) : undefined;
  },
};

/** Whoever is out of an incident, or has no part in its press any more, speaks no longer for it. */
export const noteDepartureWheneverGone: Policy = {
  topic: 'whenever-person-gone.note-departure',
  on: ['PersonRemoved', 'PersonLeft', 'RoleRelieved'],
  plan(event, state) {
    const { person, role } = structureOf<{ person: string; role?: string }>(event);
    if (role !== undefined && !(DRAFTING_ROLES as readonly string[]).includes(role)) return undefined;
    if (role !== undefined && DRAFTING_ROLES.some((each) => holdsIn(state, each, person))) return undefined;
    const { voices, statements } = state.slices['press'] as PressState;
    const entities = new Set([
      ...Object.values(voices).map(({ entity }) => entity),
      ...Object.values(statements).map(({ version }) => version.entity),
    ]);
    const commands = [...entities].map((entity): FollowUp => ({
      type: 'NoteDeparture',
      stream: voicesStream(event.stream, entity),
      payload: { person, incident: event.stream },
    }));
    return commands.length ? followUps(...commands) : undefined;
  },
};
