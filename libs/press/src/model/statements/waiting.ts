import type { Ask, Id } from '@chancery/kernel';
import type { PressState } from '../press.state.ts';
import { holdsAny } from '../roles.ts';
import { onceEach, stepRefused } from './approval.decider.ts';
import { handsIn, outingOf, textOf, type Statement } from './statement.state.ts';

interface Standing {
  readonly state: PressState;
  readonly ask: Ask;
}

/** A text that waits for somebody: what they could do with it now, by the same rules that would decide it. */
export interface Waiting {
  readonly kind: 'APPROVE' | 'RELEASE' | 'CORRECT' | 'REVISE';
  readonly step?: string;
  readonly role?: string;
}

/** What one person may approve of a text in review, step by step. */
function approvable({ state, ask }: Standing, statement: Statement, person: Id): Waiting[] {
  if (handsIn(state, statement).includes(person) || onceEach(statement, [person])) return [];
  return statement.policy!.steps.flatMap(({ step, roles }): Waiting[] => {
    const role = roles.find((each) => stepRefused({ ask }, statement, person, step, each) === undefined);
    return role === undefined ? [] : [{ kind: 'APPROVE', step, role }];
  });
}

const TO_BE_REVISED = new Set(['changesRequested', 'blocked', 'needsReapproval', 'expired']);

export function waitsFor(standing: Standing, statement: Statement, person: Id): readonly Waiting[] {
  const { policy, offer, owner } = statement;
  const text = textOf(statement);
  if (text === 'inReview' && policy) return approvable(standing, statement, person);
  if (text === 'approved' && policy && holdsAny(standing.ask, policy.release, person) && offer?.by !== person) return [{ kind: 'RELEASE' }];
  if (owner !== person) return [];
  if (outingOf(statement) === 'correctionDue') return [{ kind: 'CORRECT' }];
  return TO_BE_REVISED.has(text) ? [{ kind: 'REVISE' }] : [];
}
