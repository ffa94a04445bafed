import { StreamKind, type DomainModule, type JsonObject } from '@chancery/kernel';
import { CommandHandler, SqlLedgerStore, StreamKinds } from '@chancery/ledger';
import { streamKinds } from '../composition.ts';
import type { Installation } from '../installation.ts';
import { newKey } from './test-server.ts';

/** Records whatever it is told to. */
const recorder: DomainModule<null> = {
  name: 'recorder',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: { Record: { decide: ({ command }) => ({ events: [command.payload as never] }) } },
};

/** Its rules let through what those of this build cannot take. */
const careless = (module: DomainModule): DomainModule => ({ ...module, evolve: (state: unknown) => state });

/** Records an event as a build before would have that had another idea of it. Gives the number of its entry; throws what refuses it. */
export async function recordedBefore(
  { database, edge }: Pick<Installation, 'database' | 'edge'>,
  stream: string,
  type: string,
  structure: JsonObject,
): Promise<number> {
  const kinds = [...streamKinds()].map(({ prefix, modules }) => new StreamKind(prefix, [...modules.map(careless), recorder]));
  const before = new CommandHandler(new SqlLedgerStore(database), new StreamKinds(kinds), { projections: [], policies: [] }, edge);
  const principal = { kind: 'system', id: 'system:build-before' } as const;
  const command = { type: 'Record', stream, key: newKey(), principal, now: edge.clock.now(), seed: edge.random(16) };
  const outcome = await before.handle({ ...command, payload: { type, label: 'I', structure } });
  if (!outcome.accepted) throw new Error(outcome.code);
  return before.cache.seqOf(stream);
}
