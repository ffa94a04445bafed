import { clearanceFrom, type ReaderRow } from '@chancery/identity';
import type { DomainModule } from '@chancery/kernel';
import { StreamKind } from '@chancery/kernel';
import { StreamKinds, type Deliver } from '@chancery/ledger';
import { Outbox, type Held } from '../../apps/dashboard/src/net/outbox.ts';
import { streamKinds } from '../../apps/server/src/composition.ts';
import { MemoryRendering } from './rendering.ts';
import { MemoryDoor, MemorySessions } from './sessions.ts';
import type { Planted } from './world.ts';

type Change = (module: DomainModule) => DomainModule;

/** The build's own kinds of streams, with one domain of them changed. */
const withDomain =
  (name: string, change: Change, prefixes: readonly string[] = ['inc']) =>
  (): StreamKinds => {
    const built = streamKinds();
    const kinds = ['org', 'cas', 'inc', 'exr', 'voc'].map((prefix) => built.of(`${prefix}:x`.replace('org:x', 'org')));
    return new StreamKinds(
      kinds.map((kind) =>
        prefixes.includes(kind.prefix)
          ? new StreamKind(
              kind.prefix,
              kind.modules.map((module) => (module.name === name ? change(module) : module)),
            )
          : kind,
      ),
    );
  };

/** A consequence that is not there. */
const without =
  (...names: readonly string[]): Change =>
  (module) => ({ ...module, consequences: (module.consequences ?? []).filter((each) => !names.includes(each.name)) });

/** A command for which everybody who was ever taken on counts as working here. */
const countingAll =
  (...types: readonly string[]): Change =>
  (module) => ({
    ...module,
    commands: Object.fromEntries(
      Object.entries(module.commands).map(([type, spec]) => {
        if (!types.includes(type)) return [type, spec];
        const here = (d: any) => ({ ...d, other: (stream: string) => withEverybody(d.other(stream)) });
        return [type, { ...spec, decide: (d: any) => spec.decide(here(d)), ...(spec.may ? { may: (d: any) => spec.may!(here(d)) } : {}) }];
      }),
    ),
  });

function withEverybody(state: any): any {
  const known = state.slices['people'];
  if (!known) return state;
  const people = Object.fromEntries(Object.entries(known.people).map(([id, person]: [string, any]) => [id, { ...person, active: true }]));
  return { ...state, slices: { ...state.slices, people: { people } } };
}

class Forgetful extends MemoryDoor {
  readonly #first = new Map<string, readonly ReaderRow[]>();

  override async rowsOf(stream: string): Promise<readonly ReaderRow[]> {
    if (!this.#first.has(stream)) this.#first.set(stream, await super.rowsOf(stream));
    return this.#first.get(stream)!;
  }
}

/** A list of readers that is closed counts for nothing. */
class Ajar extends MemoryDoor {
  override async rowsOf(stream: string): Promise<readonly ReaderRow[]> {
    return (await super.rowsOf(stream)).filter(({ person }) => person !== '#closed');
  }
  override async clearanceIn(viewer: Parameters<MemoryDoor['clearanceIn']>[0], stream: string) {
    return stream.startsWith('inc:') ? clearanceFrom(await this.rowsOf(stream), viewer) : { labels: viewer.labels };
  }
}

class Lasting extends MemorySessions {
  override async revokeThoseOf(): Promise<void> {}
}

/** Asks of a session only whether it was ended. */
class Hospitable extends MemorySessions {
  override async viewerOf(token: string | undefined) {
    const session = this.all.find((each) => each.token === token && !each.ended);
    return (await super.viewerOf(token)) ?? (session && { person: session.person, session: session.id, roles: [], labels: ['I'] });
  }
}

/** Draws everything for whoever reads the circle. */
class Open extends MemoryRendering {
  override async since(scope: any, to: string, stream: string, seq: number) {
    const labels = [...scope.clearance.labels, 'P'];
    return await super.since({ ...scope, clearance: { labels } }, to, stream, seq);
  }
}

/** Does not hear that something was given another label. */
class Unmarked extends MemoryRendering {
  override async page(scope: any, to: string) {
    return (await super.page({ clearance: { labels: [...scope.clearance.labels, ...this.labels(to)] } }, to)) as never;
  }
}

/** Shows and sends what anybody has left on the device. */
class Unbound extends Outbox {
  protected override nameOf({ key }: Pick<Held, 'person' | 'key'>): string {
    return `chancery.outbox.all.${key}`;
  }
  protected override belongsTo(): boolean {
    return true;
  }
}

const never =
  (...topics: readonly string[]) =>
  (all: { readonly [topic: string]: Deliver }) =>
    Object.fromEntries(
      Object.entries(all).map(([topic, deliver]) => [topic, topics.some((each) => topic.includes(each)) ? async () => {} : deliver]),
    );

/** Faults that are put in on purpose, of different kinds: each must be found, and said. */
export const PLANTED: readonly Planted[] = [
  { name: 'the readers of an incident are remembered', seams: { door: (d) => new Forgetful(d.disk) }, does: /is told/ },
  { name: 'a closed list is a restricted one', seams: { door: (d) => new Ajar(d.disk) }, does: /is told|may look/ },
  { name: 'a session counts although its person left', seams: { sessions: (s) => new Hospitable(s.disk) }, does: /works here no more/ },
  { name: 'recovery leaves sessions', seams: { sessions: (s) => new Lasting(s.disk) }, does: /session that was ended/ },
  { name: 'what is pushed is drawn for more than its readers', seams: { rendering: (r) => new Open(r.disk) }, does: /is told/ },
  { name: 'a page shows what others were named for', seams: { rendering: (r) => new Unmarked(r.disk) }, does: /is told/ },
  { name: 'the departure of somebody is told to no incident', seams: { deliver: never('note-departure') }, does: /has/ },
  { name: 'who left keeps their roles', seams: { kinds: withDomain('roles', without('who left holds no role')) }, does: /has the role/ },
  {
    name: 'a director who left goes on',
    seams: { kinds: withDomain('incident', without('command passes on from a director who left')) },
    does: /has command/,
  },
  {
    name: 'tasks stay with who left',
    seams: { kinds: withDomain('tasks', without('what somebody leaves has an owner')) },
    does: /has a task/,
  },
  {
    name: 'calls go on to who left',
    seams: { kinds: withDomain('continuity', without('a call ends with whom it calls', 'a call to who left goes to the next')) },
    does: /has a call/,
  },
  {
    name: 'a proposal to dispose outlives who made it',
    seams: { kinds: withDomain('evidence', without('a proposal falls with who made it')) },
    does: /has a proposal/,
  },
  {
    name: 'an offer to release outlives who made it',
    seams: {
      kinds: withDomain(
        'press',
        without('who may release no more has offered nothing', 'who left the circle or a role has approved nothing'),
      ),
    },
    does: /has an offer to release|without the approval|none of two/,
  },
  {
    name: 'who left counts at a release',
    seams: { kinds: withDomain('press', countingAll('ReleaseStatement')) },
    does: /none of two|approval|voice of nobody/,
  },
  { name: 'who left counts at a disposal', seams: { kinds: withDomain('evidence', countingAll('DisposeExhibit')) }, does: /none of two/ },
  {
    name: 'who left is given command',
    seams: { kinds: withDomain('incident', countingAll('AcceptCommand', 'SecondTakeover', 'OfferCommand')) },
    does: /works here no more|none of two|command/,
  },
  { name: 'who left is called', seams: { kinds: withDomain('continuity', countingAll('PagePerson')) }, does: /PageRequested of/ },
  { name: 'one person lets another in alone', seams: { kinds: withDomain('access', recoveringAlone, ['org']) }, does: /RecoveryGranted/ },
  { name: 'what a device holds is everybody’s', parts: { outbox: Unbound, refusesOthers: false }, does: /is shown what|records under/ },
];

/** The second of two may be the first. */
function recoveringAlone(module: DomainModule): DomainModule {
  const grant = module.commands['GrantRecovery']!;
  const decide = (d: any) => {
    const recoveries = d.state.recoveries.map((each: any) => ({ ...each, by: each.by === d.command.principal.id ? 'nobody' : each.by }));
    const stream = withEverybody(d.stream);
    stream.slices.people.people.nobody = { active: true, roles: [] };
    return grant.decide({ ...d, state: { ...d.state, recoveries }, stream });
  };
  return { ...module, commands: { ...module.commands, GrantRecovery: { ...grant, decide } } };
}
