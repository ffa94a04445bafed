import { isExercise, type StreamId } from '@chancery/kernel';

const INCIDENT = 'inc:';
const EXERCISE = 'exr:';
const ID = /^[0-9a-z]{26}$/;
/** Before the id of an exercise, where people and integrators see it: no id of one space ever names something of the other. */
const MARK = 'x';

/** A text that is no id names a stream that never exists, so that it is answered like any other that is absent. */
export function streamOf(incident: string): StreamId {
  if (ID.test(incident)) return `${INCIDENT}${incident}`;
  const exercise = incident.slice(MARK.length);
  return incident.startsWith(MARK) && ID.test(exercise) ? `${EXERCISE}${exercise}` : `${INCIDENT}none`;
}

/** The id under which an incident or exercise is known outside. */
export const incidentOf = (stream: StreamId): string =>
  isExercise(stream) ? `${MARK}${stream.slice(EXERCISE.length)}` : stream.slice(INCIDENT.length);

/** True for what belongs in the list of incidents: no exercise does. */
export const isReal = (stream: StreamId): boolean => stream.startsWith(INCIDENT);
