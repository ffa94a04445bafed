import { houseOf, isExercise, type Id, type StreamId } from '@chancery/kernel';

/**
 * Where an entity's voices are kept, as seen from an incident's or exercise's stream. An exercise has a twin of its own:
 * the real one is never read from it, nor written.
 */
export function voicesStream(from: StreamId, entity: Id): StreamId {
  return isExercise(from) ? `voc:${entity}@${from.slice('exr:'.length)}` : `voc:${entity}`;
}

/** The entity whose voices a stream keeps. */
export const entityOfVoices = (stream: StreamId): Id => stream.slice('voc:'.length).split('@')[0]!;

/** Where it is kept who works for the entity whose voices these are: the organisation, or the cast of the exercise. */
export function houseOfVoices(voices: StreamId): StreamId {
  const [, exercise] = voices.split('@');
  return houseOf(exercise === undefined ? voices : `exr:${exercise}`);
}

/** True when an incident or exercise belongs to the same space as these voices. */
export const sameSpace = (voices: StreamId, from: StreamId): boolean => voicesStream(from, entityOfVoices(voices)) === voices;
