import type { Role } from '@chancery/identity';
import { houseOf, later, type Id, type Instant, type JsonObject, type StreamId } from '@chancery/kernel';
import type { CommandHandler, Edge } from '@chancery/ledger';
import { voicesStream, type ApprovalPolicy } from '@chancery/press';
import { CAST, CAST_ROLES, PLAYED, type Beat, type Language, type Who } from './beat.ts';
import { CHANNELS } from './channels.ts';
import { DECIDING } from './deciding.ts';
import { EVIDENCE } from './evidence.ts';
import { FACTS } from './facts.ts';
import { OPENING } from './opening.ts';
import { question } from './places.ts';
import { PRESS } from './press.ts';
import { Stage } from './stage.ts';

/** How far the sample has come when it is opened. */
export const SAMPLE_MINUTES = 42;
const MINUTE_MS = 60_000;

const BEATS: readonly Beat[] = [...CHANNELS, ...OPENING, ...EVIDENCE, ...FACTS, ...PRESS, ...DECIDING];

export interface Player {
  readonly person: Id;
  readonly name: string;
  readonly language: Language;
}

/** Whose voices, and under which policy: what the composition knows. */
export interface SampleHouse {
  readonly entity: Id;
  readonly policy: ApprovalPolicy;
}

/**
 * Stages the sample incident as an exercise of one player: made by commands like any other, on a clock of its own, so that it is in
 * its 42nd minute when this resolves. `newId` gives ids for the cast. Throws what the handler throws; what is half staged stays
 * unready, and is never shown.
 */
export async function stageSample(
  exercise: StreamId,
  player: Player,
  house: SampleHouse,
  handler: Pick<CommandHandler, 'handle' | 'cache' | 'onCommit'>,
  edge: Edge,
  newId: () => Id,
): Promise<void> {
  const people = { you: player.person, ...Object.fromEntries(PLAYED.map((who) => [who, newId()])) } as { [W in Who]: Id };
  const starts = later(edge.clock.now(), -SAMPLE_MINUTES * MINUTE_MS);
  const voices = voicesStream(exercise, house.entity);
  const about = { language: player.language, entity: house.entity, policy: house.policy as ApprovalPolicy & JsonObject };
  const streams = { exercise, voices, cast: houseOf(exercise), starts };
  const stage = new Stage(handler, edge, { ...streams, people, about });
  await open(stage, streams, player, people);
  await stage.play(BEATS);
  await stage.play([{ minute: SAMPLE_MINUTES, by: 'ines', type: 'AddLogEntry', payload: () => ({ text: LAST[player.language] }) }]);
  const { scene } = stage;
  await stage.send({ type: 'SetClock', stream: voices, payload: { stream: edge.clock.now(), rate: 1 } });
  await stage.send({
    type: 'ReadySample',
    stream: exercise,
    payload: { fact: scene.of('fourteen', 'fact'), exhibit: scene.of('notes', 'exhibit'), decision: question(scene, 'partial') },
  });
}

const LAST = {
  en: 'Nadia Ruiz has the memory of the gateway at half.',
  fr: 'Nadia Ruiz en est à la moitié de la mémoire de la passerelle.',
};

interface Streams {
  readonly exercise: StreamId;
  readonly voices: StreamId;
  readonly cast: StreamId;
  readonly starts: Instant;
}

async function open(
  stage: Stage,
  { exercise, voices, cast, starts }: Streams,
  player: Player,
  people: { readonly [W in Who]: Id },
): Promise<void> {
  const { person, language } = player;
  await stage.send({ type: 'OpenExercise', stream: exercise, payload: { kind: 'sample', player: person, language, starts } });
  await stage.send({ type: 'OpenVoices', stream: voices, payload: { clock: { stream: starts, rate: 0 } } });
  await stage.send({ type: 'GatherCast', stream: cast, payload: {} });
  // Whoever plays comes first, as in any house: they bring the others in.
  const principal = { kind: 'person', id: person } as const;
  const add = async (id: Id, name: string, roles: readonly Role[]) =>
    await stage.send({ type: 'AddPerson', stream: cast, principal, payload: { person: id, name, roles: [...roles] } });
  await add(person, player.name, CAST_ROLES.you!);
  for (const who of PLAYED) await add(people[who], CAST[who], CAST_ROLES[who] ?? ['staff']);
}
