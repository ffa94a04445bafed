import { whoIsCalledFor, type RolesState } from '@chancery/incident';
import { type Id, type Json, type JsonObject, own, type RecordedEvent, type StreamState } from '@chancery/kernel';
import { isExercise } from '@chancery/kernel';
import { MessageRefused, type CommandHandler, type Deliver, type Edge, type Policy } from '@chancery/ledger';
import type { ApprovalPolicy, PressState } from '@chancery/press';
import type { ExerciseState } from '../model/exercise.decider.ts';
import { structureOf } from '../model/exercise.events.ts';

const TOPIC = 'whenever-cast-asked.answer';

/** The one refusal that says nothing of the answer: the part of the record that would take it stands still. */
const STOPPED = 'kernel-part-stopped';

type Answer = { readonly by: Id; readonly type: string; readonly payload: JsonObject };

const CONDITION: { readonly [language: string]: string } = { en: 'As it was described', fr: 'Conforme à sa description' };

/** Whoever of the cast holds a role that has to approve does so; who wrote the text does not. */
function approvals(event: RecordedEvent, state: StreamState): readonly Answer[] {
  const { statement: id } = structureOf<{ statement: Id }>(event);
  const statement = own((state.slices['press'] as PressState).statements, id)!;
  const { version, policy } = statement as typeof statement & { readonly policy: ApprovalPolicy };
  return policy.steps.flatMap(({ step, roles: [role] }) => {
    const [holder] = whoIsCalledFor(state.slices['roles'] as RolesState, role!).holders;
    const payload = { statement: id, version: version.id, digest: version.digest, step, role: role!, comment: '' };
    return holder === undefined || holder === version.by ? [] : [{ by: holder, type: 'ApproveStatement', payload }];
  });
}

function answersTo(event: RecordedEvent, state: StreamState): readonly Answer[] {
  const { opened } = state.slices['exercise'] as ExerciseState;
  switch (event.type) {
    case 'TransferOffered': {
      const { transfer, to } = structureOf<{ transfer: Id; to: Id }>(event);
      return [{ by: to, type: 'AcceptTransfer', payload: { transfer, seal: 'intact', condition: own(CONDITION, opened!.language)! } }];
    }
    case 'RoleOffered': {
      const { assignment, person } = structureOf<{ assignment: Id; person: Id }>(event);
      return [{ by: person, type: 'AcceptRole', payload: { assignment, reason: '' } }];
    }
    default:
      return approvals(event, state);
  }
}

/**
 * The cast of a sample plays along: what it is handed it takes, what it is asked it answers. Only while the exercise's clock runs:
 * as long as it stands, the sample is being staged, and everybody's part is written. Whoever is real answers for themselves.
 */
export const answerWheneverCastAsked: Policy = {
  topic: TOPIC,
  on: ['TransferOffered', 'RoleOffered', 'StatementSubmitted', 'ReviewRestarted'],
  plan(event, state) {
    if (!isExercise(event.stream) || state.clock.rate === 0) return undefined;
    const { player } = (state.slices['exercise'] as ExerciseState).opened!;
    const answers = answersTo(event, state).filter(({ by }) => by !== player);
    return answers.length > 0 ? ({ answers } as unknown as Json) : undefined;
  },
};

/** Keyed by message: however often it is delivered, each answers once. What is refused was overtaken by somebody. */
export function deliverCastAnswers(
  handler: Pick<CommandHandler, 'handle'>,
  { clock, random }: Pick<Edge, 'clock' | 'random'>,
): { readonly [TOPIC]: Deliver } {
  return {
    [TOPIC]: async ({ id, stream, body }) => {
      const { answers } = body as unknown as { answers: readonly Answer[] };
      for (const [number, { by, type, payload }] of answers.entries()) {
        const principal = { kind: 'person', id: by } as const;
        const outcome = await handler.handle({
          type,
          stream,
          payload,
          principal,
          key: `${id}:${number}`,
          now: clock.now(),
          seed: random(16),
        });
        if (!outcome.accepted && outcome.code === STOPPED) throw new MessageRefused(STOPPED);
      }
    },
  };
}
