import {
  clockSet,
  reject,
  streamTime,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Id,
  type Instant,
  type JsonObject,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
} from '@chancery/kernel';
import { castEvents, exerciseEvents, structureOf, type ExerciseKind, type ExerciseOpened, type SampleReady } from './exercise.events.ts';

/** `starts` is what the exercise's clock shows when it opens. It stands still until it is set. */
export type OpenExercise = { readonly kind: ExerciseKind; readonly player: Id; readonly language: string; readonly starts: Instant };
export type SetClock = { readonly stream: Instant; readonly rate: number };
export type ReadySample = { readonly fact: Id; readonly exhibit: Id; readonly decision: Id };
export type EndExercise = JsonObject;

export interface ExerciseState {
  readonly opened: ExerciseOpened | null;
  readonly ready: SampleReady | null;
  readonly ended: boolean;
}

/** Who plays knows of the exercise; so does everybody in its circle. */
const CIRCLE = 'I';
const entry = (type: string, structure: object): NewEvent => ({ type, label: CIRCLE, structure: structure as JsonObject });

type Asked<P extends JsonObject, S = ExerciseState> = Deciding<S, P>;

const systemOnly = ({ command }: Asked<any, any>): Rejection | undefined =>
  command.principal.kind === 'system' ? undefined : reject('not-found');

function openExercise({ command }: Asked<OpenExercise>): Accepted {
  const { starts, ...opened } = command.payload;
  return { events: [entry('ExerciseOpened', opened), clockSet({ real: command.now, stream: starts, rate: 0 })] };
}

function readySample({ state, command }: Asked<ReadySample>): Accepted | Rejection {
  if (state.ready) return { events: [] };
  return { events: [entry('SampleReady', command.payload), clockSet({ real: command.now, stream: command.now, rate: 1 })] };
}

/** Ended by whoever plays it; its clock stands still, so that nothing falls due any more. */
function endExercise({ state, command, stream }: Asked<EndExercise>): Accepted | Rejection {
  if (state.opened?.player !== command.principal.id) return reject('not-found');
  if (state.ended) return { events: [] };
  const stopped = clockSet({ real: command.now, stream: streamTime(stream, command.now), rate: 0 });
  return { events: [entry('ExerciseEnded', { by: command.principal.id }), stopped] };
}

function evolve(state: ExerciseState, event: StructuralEvent): ExerciseState {
  switch (event.type) {
    case 'ExerciseOpened':
      return { ...state, opened: structureOf<ExerciseOpened>(event) };
    case 'SampleReady':
      return { ...state, ready: structureOf<SampleReady>(event) };
    case 'ExerciseEnded':
      return { ...state, ended: true };
    default:
      return state;
  }
}

/** That a stream is an exercise: what it is for, who plays, and whether it goes on. */
export const exercise: DomainModule<ExerciseState> = {
  name: 'exercise',
  zero: { opened: null, ready: null, ended: false },
  events: exerciseEvents,
  evolve,
  commands: {
    OpenExercise: { opens: true, may: systemOnly, decide: openExercise },
    ReadySample: { may: systemOnly, decide: readySample },
    EndExercise: { decide: endExercise },
  },
};

/** Only where nothing is real may a clock be set: an exercise, and the voices that belong to one. */
const inExercise = (d: Asked<SetClock, null>): Rejection | undefined =>
  systemOnly(d) ?? (/^exr:|^voc:.*@/.test(d.command.stream) ? undefined : reject('not-found'));

export const exerciseClock: DomainModule<null> = {
  name: 'clock',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {
    SetClock: { may: inExercise, decide: ({ command }) => ({ events: [clockSet({ real: command.now, ...command.payload })] }) },
  },
};

/** The twin of the organisation that an exercise has: it opens, and then people are added to it as they are to the organisation. */
export const cast: DomainModule<null> = {
  name: 'cast',
  zero: null,
  events: castEvents,
  evolve: (state) => state,
  commands: { GatherCast: { opens: true, may: systemOnly, decide: () => ({ events: [entry('CastGathered', {})] }) } },
};

/**
 * A domain whose streams open with a command of its own, as it is inside an exercise, which was opened before it.
 */
export const opened = <S>(module: DomainModule<S>): DomainModule<S> => ({
  ...module,
  commands: Object.fromEntries(Object.entries(module.commands).map(([type, command]) => [type, { ...command, opens: undefined }])),
});
