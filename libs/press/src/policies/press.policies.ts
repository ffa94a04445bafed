import { own } from '@chancery/kernel';
import type { CommandHandler, Deliver, Edge, Policy } from '@chancery/ledger';
import { deliverFollowUps } from './follow-up.ts';
import { noteDoubtWheneverCorrectionDue, noteEndWheneverLineEnded, noteLineWheneverReleased } from './whenever-line-moved.note-line.ts';
import {
  endAssignmentsWheneverClosed,
  noteDepartureWheneverGone,
  noteVoiceWheneverAssignmentMoved,
} from './whenever-voice-moved.note-voice.ts';

/** What the press has done on other streams, over the outbox. Nothing here forbids anything. */
export const PRESS_POLICIES: readonly Policy[] = [
  noteLineWheneverReleased,
  noteDoubtWheneverCorrectionDue,
  noteEndWheneverLineEnded,
  noteVoiceWheneverAssignmentMoved,
  endAssignmentsWheneverClosed,
  noteDepartureWheneverGone,
];

/** The other stream knows it already. */
const KNOWN = ['press-nothing-changed'];

/** What else says that nothing is left to do. */
const NOT_NEEDED: { readonly [topic: string]: readonly string[] } = {
  // The assignment ended by itself meanwhile.
  [endAssignmentsWheneverClosed.topic]: ['press-not-active'],
  // Whoever left the incident is back in it, or nobody speaks for that entity.
  [noteDepartureWheneverGone.topic]: ['not-found'],
};

export function deliverPress(
  handler: Pick<CommandHandler, 'handle'>,
  edge: Pick<Edge, 'clock' | 'random'>,
): { readonly [topic: string]: Deliver } {
  return Object.fromEntries(
    PRESS_POLICIES.map(({ topic }) => [topic, deliverFollowUps(topic, own(NOT_NEEDED, topic) ?? KNOWN, handler, edge)]),
  );
}
