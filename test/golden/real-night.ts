import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assert,
  erased,
  sectionRelabelled,
  sha256,
  StreamKind,
  TIMER_DUE,
  timerName,
  type Command,
  type DomainModule,
  type Json,
  type JsonObject,
  type StreamState,
} from '@chancery/kernel';
import { CommandHandler, StreamKinds, structuralSections, timerCommand, type Edge, type LedgerStore } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { readPlaybook } from '@chancery/playbook';
import { TWENTY_STEPS_TEXT } from '@chancery/playbook/testing';
import { openSteps, pin, taskAt, type PinnedPlaybook, type RunState, type TasksState } from '@chancery/run';
import { POLICIES, PROJECTIONS, streamKinds } from '@chancery/server/composition';
import { cellNight } from './cell-night.ts';
import { pressNight } from './press-night.ts';

const PB_01 = readFileSync(path.join(import.meta.dirname, '../../playbooks/pb-01.playbook.yaml'), 'utf8');

export const BREACH = 'inc:0000000000000000000000brch';
export const OUTAGE = 'inc:0000000000000000000000tage';
const ADA = '0000000000000000000000ada0';
const RUIZ = '000000000000000000000ruiz0';

/** What the record's own events are recorded by, until a domain has commands for them. */
const recorder: DomainModule<null> = {
  name: 'recorder',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: { Record: { decide: ({ command }) => ({ events: [command.payload['event'] as never] }) } },
};

/** The kinds of the server, and the command `Record`. */
export const recordingKinds = (): StreamKinds =>
  new StreamKinds([...streamKinds()].map(({ prefix, modules }) => new StreamKind(prefix, [...modules, recorder])));

function pinned(text: string, file: string): PinnedPlaybook {
  const reading = readPlaybook(text, file);
  assert(reading.ok, `${file} is sound`);
  return pin(reading.playbook, text);
}

/** Sends commands one after the other. Every time, seed, key and salt comes from a counter, so that a night made twice is the same to the byte. */
export class Night {
  readonly edge = new VirtualEdge();
  readonly handler: CommandHandler;
  readonly #store: LedgerStore;
  readonly #kinds = recordingKinds();
  #drawn = 0;
  #sent = 0;

  constructor(store: LedgerStore) {
    this.#store = store;
    const edge: Edge = {
      clock: this.edge.clock,
      alarm: this.edge.alarm,
      ticks: this.edge.ticks,
      random: (bytes) => sha256(`night ${++this.#drawn}`).slice(0, bytes * 2),
    };
    this.handler = new CommandHandler(store, this.#kinds, { projections: PROJECTIONS, policies: POLICIES }, edge);
  }

  async say(stream: string, type: string, payload: JsonObject, by = ADA, more: Partial<Command> = {}): Promise<Json> {
    this.edge.advance(61_003);
    const n = ++this.#sent;
    const command: Command = {
      type,
      stream,
      key: `night-${n}`,
      principal: { kind: 'person', id: by },
      now: this.edge.clock.now(),
      seed: sha256(`seed ${n}`).slice(0, 32),
      payload,
      ...more,
    };
    const outcome = await this.handler.handle(command);
    assert(outcome.accepted, `${type}: ${JSON.stringify(outcome)}`);
    return outcome.result;
  }

  async state(stream: string): Promise<StreamState> {
    return (await this.handler.cache.load(stream)).state;
  }

  /** The first step that a person can do without an exhibit: by its task where it has one, by a report otherwise. */
  async reportNext(stream: string, run: string, note?: string): Promise<void> {
    const { slices } = await this.state(stream);
    const [open, task] = openSteps((slices['run'] as RunState).runs[run]!)
      .map((step) => [step, taskAt(slices['tasks'] as TasksState, { run, loc: step.loc })] as const)
      .find(([, one]) => one?.kind !== 'preserve')!;
    assert(open, 'a step is open');
    if (task) await this.say(stream, 'CompleteTask', { task: task.task, base: task.version, exhibits: [], note: note ?? '' });
    else
      await this.say(stream, 'ReportStep', {
        run,
        loc: open.loc,
        event: open.event,
        role: open.role,
        ...(note === undefined ? {} : { note }),
      });
  }

  /** Moves the clock to the stream's next timer and hands it in. */
  async fireNext(stream: string): Promise<void> {
    const [next] = Object.values((await this.state(stream)).timers).sort((a, b) =>
      a.dueAt < b.dueAt || (a.dueAt === b.dueAt && timerName(a.owner, a.id) < timerName(b.owner, b.id)) ? -1 : 1,
    );
    assert(next, 'a timer is armed');
    if (next.dueAt > this.edge.clock.now()) this.edge.jump(next.dueAt);
    const { seed: _, ...command } = timerCommand({ ...next, stream, fireAt: next.dueAt }, { clock: this.edge.clock, random: () => '' });
    const outcome = await this.handler.handle({ ...command, type: TIMER_DUE, seed: sha256(command.key).slice(0, 32) });
    assert(outcome.accepted, JSON.stringify(outcome));
  }

  /** An `Erased` entry in each stream for all content that it holds. */
  async eraseAll(): Promise<void> {
    for (const { stream, head } of await this.#store.streams('', 100)) {
      const entries = (await this.#store.entries(stream, 0, head.seq)).flatMap(({ seq, content }) => {
        const sections = content.filter(({ value }) => value !== null).map(({ section }) => section);
        return sections.length ? [{ seq, sections }] : [];
      });
      if (entries.length) await this.say(stream, 'Record', { event: erased(entries, 'archive-act') as never });
    }
  }

  /** Seq of the last entry of this type. */
  async seqOf(stream: string, type: string): Promise<number> {
    const entries = await this.#store.entries(stream, 0, 1_000);
    const found = entries.findLast((entry) => (structuralSections(entry)[0]!.value as { type: string }).type === type);
    assert(found, `${stream} has no ${type}`);
    return found.seq;
  }
}

/** Two incidents by the real rules: a breach with a run of PB-01 in its first hour, and an outage whose run was stood down. */
export async function realNight(store: LedgerStore): Promise<Night> {
  const night = new Night(store);
  await night.say('org', 'AddPerson', { person: ADA, name: 'Ada Lövenström 🜁', roles: ['administrator', 'duty-officer'] });
  await night.say('org', 'AddPerson', { person: RUIZ, name: 'Inés Ruiz', roles: ['security-lead'] });
  await incident(night, BREACH, 'KESTREL: the minister\u2019s "sent" mail\u2028on a forum', 'interception');
  const { run } = (await night.say(BREACH, 'StartRun', { playbook: pinned(PB_01, 'pb-01.playbook.yaml') as never })) as { run: string };
  for (const note of ['Called back, it is him', undefined, 'Two of three hosts answer', undefined])
    await night.reportNext(BREACH, run, note);
  await night.say(BREACH, 'AdmitPerson', { person: RUIZ, reason: 'Was asked in' });
  await night.say(BREACH, 'AddLogEntry', { text: 'The duty officer rang at half past two; nobody wrote it down' }, RUIZ, {
    claimed: { at: '2026-11-25T02:30:00.000Z', precision: 'minute' },
  });
  await night.fireNext(BREACH);
  const { page } = (await night.say(BREACH, 'PagePerson', { person: RUIZ, role: 'SEC', deputy: null })) as { page: string };
  await night.say(BREACH, 'AcknowledgePage', { page, reply: 'coming', eta: null }, RUIZ);
  await night.say(BREACH, 'Record', {
    event: sectionRelabelled(await night.seqOf(BREACH, 'IncidentDeclared'), 'title', 'restricted') as never,
  });
  await night.say(BREACH, 'Record', { event: erased([{ seq: 1, sections: ['who', 'words'] }], 'gdpr-17') as never });
  await incident(night, OUTAGE, 'Telephones of the east wing', 'outage');
  const { run: second } = (await night.say(OUTAGE, 'StartRun', {
    playbook: pinned(TWENTY_STEPS_TEXT, 'twenty-steps.playbook.yaml') as never,
  })) as { run: string };
  await night.reportNext(OUTAGE, second);
  await night.say(OUTAGE, 'AbortRun', { run: second, exit: 'stood_down' });
  await pressNight(night, BREACH, ADA);
  await cellNight(night, BREACH, ADA, RUIZ);
  return night;
}

async function incident(night: Night, stream: string, title: string, kind: string): Promise<void> {
  await night.say(stream, 'ReportIncident', {
    who: 'Night porter',
    what: title,
    words: 'ß "quoted"\n\\7 \u0001',
    heardHow: 'voice',
    callBack: 'yes',
    affectedChannels: ['mail'],
    occurredAt: '2026-11-25T01:10:00.000Z',
  });
  await night.say(stream, 'RaiseReport', { confidential: true, ongoing: true, people: false, note: 'It goes on' });
  await night.say(stream, 'DeclareIncident', { title, kind, severity: 1, circle: 'restricted', playbook: 'PB-01' });
}
