import type { Policy } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { PressState } from '../model/press.state.ts';
import { voicesStream } from '../model/streams.ts';
import type { VoicesState } from '../model/voices/voices.state.ts';
import { followUps, type FollowUp } from './follow-up.ts';

/** The incident that asked for someone to speak hears who does, and when that is over. */
export const noteVoiceWheneverAssignmentMoved: Policy = {
  topic: 'whenever-assignment-moved.note-voice',
  on: ['AssignmentAccepted', 'AssignmentSucceeded', 'AssignmentEnded'],
  plan(event, state) {
    const { entity, assignments } = state.slices['voices'] as VoicesState;
    const { assignment, person, to, origin } = assignments[structureOf<{ assignment: string }>(event).assignment]!;
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
      payload: { assignment, reason: '' },
    }));
    return commands.length ? followUps(...commands) : undefined;
  },
};
