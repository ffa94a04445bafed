import type { StreamId } from './event.ts';

const EXERCISE = 'exr:';
const ORGANISATION: StreamId = 'org';

/** True for the stream of an exercise: what happens there has never happened. */
export const isExercise = (stream: StreamId): boolean => stream.startsWith(EXERCISE);

/**
 * Where it is kept who works here, as an incident sees it. An exercise has a cast of its own: the organisation is never read
 * from it, nor written.
 */
export const houseOf = (stream: StreamId): StreamId => (isExercise(stream) ? `cas:${stream.slice(EXERCISE.length)}` : ORGANISATION);
