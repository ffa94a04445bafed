export { cast, exercise, exerciseClock, opened, type ExerciseState } from './model/exercise.decider.ts';
export { answerWheneverCastAsked, deliverCastAnswers } from './policies/whenever-cast-asked.answer.ts';
export { EXERCISE_ROW, exerciseRows } from './read/exercise.projection.ts';
export { stageSample, SAMPLE_MINUTES, type Player, type SampleHouse } from './sample/sample.ts';
export { Drill0070 } from './schema/0070-drill.ts';
