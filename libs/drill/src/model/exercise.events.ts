import type { EventSpec, Id, StructuralEvent } from '@chancery/kernel';

/** What an exercise is for. A sample is explored by one person; everybody else in it is of its cast. */
export const EXERCISE_KINDS = ['sample'] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

export interface ExerciseOpened {
  readonly kind: ExerciseKind;
  /** The one person in it who is real. */
  readonly player: Id;
  /** In which language the cast speaks. */
  readonly language: string;
}

/** What a sample's hints point at; from here on its clock runs as real time does. */
export interface SampleReady {
  readonly fact: Id;
  readonly exhibit: Id;
  readonly decision: Id;
}

export interface ExerciseEnded {
  readonly by: Id;
}

export const exerciseEvents = {
  ExerciseOpened: { version: 1, rank: 9, content: [] },
  SampleReady: { version: 1, rank: 9, content: [] },
  ExerciseEnded: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;

export const castEvents = {
  /** In the cast's own stream. */
  CastGathered: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;

export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;
