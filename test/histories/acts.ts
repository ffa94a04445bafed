import { later } from '@chancery/kernel';
import { CLOSED, ENTITY, exhibit, fact, FULL, NAMES, POLICY, PUBLIC, report, REPORTED, SHEET, task, text, VOC } from './opening.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

/** One act of a history, as data: who, and two numbers that pick among what there is at that moment. */
export interface Act {
  readonly does: string;
  readonly who: number;
  readonly a: number;
  readonly b: number;
}

interface Doing {
  readonly world: World;
  /** A device on which this person is signed in; undefined where there is none. */
  readonly page: Page | undefined;
  readonly person: string;
  readonly act: Act;
  /** The incident in which most of it goes on. */
  readonly stream: string;
  /** Of a slice's map one, by the act's first number. */
  readonly one: <T = any>(slice: string, map: string, which?: (item: any) => boolean) => Promise<T | undefined>;
  readonly want: (type: string, payload: object, stream?: string, role?: string) => void;
  readonly word: () => string;
}
type Does = (d: Doing) => unknown;

const CELL = ['SEC', 'POL', 'LEG', 'HOP', 'SPK', 'FOR', 'CD', 'DO'];
const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const other = ({ act }: Doing): string => at(NAMES, act.b);
const SETTLED = ['confirmed', 'settled', 'waived', 'cancelled'];

const INCIDENT: { readonly [name: string]: Does } = {
  report: ({ want, word, act }) => want('ReportIncident', report(word()), `inc:${act.a.toString(36).padStart(26, 'd')}`),
  raise: ({ want, word }) => want('RaiseReport', { confidential: true, ongoing: true, people: false, note: word() }, `inc:${REPORTED}`),
  declare: ({ want, word, act }) => {
    const circle = at(['open', 'restricted', 'closed-list'], act.a);
    want('DeclareIncident', { title: word(), kind: 'interception', severity: 1, circle, playbook: null }, `inc:${REPORTED}`);
  },
  'set the circle': ({ want, act, word, stream }) =>
    want('SetCircle', { to: at(['open', 'restricted', 'closed-list'], act.b), decision: null, reason: word() }, stream),
  admit: (d) => d.want('AdmitPerson', { person: other(d), reason: d.word() }, at([FULL, CLOSED], d.act.a).replace(/^/, 'inc:')),
  remove: (d) => d.want('RemovePerson', { person: other(d), reason: d.word() }, at([FULL, CLOSED], d.act.a).replace(/^/, 'inc:')),
  'name readers': (d) => d.want('NameReaders', { label: null, readers: [d.person, other(d)] }),
  'change readers': async (d) => {
    const circle = await d.world.slice(d.stream, 'circle');
    const labels = Object.keys(circle.named);
    if (labels.length > 0) d.want('NameReaders', { label: at(labels, d.act.a), readers: [d.person, other(d)] });
  },
  'offer a role': (d) =>
    d.want('OfferRole', { role: at(CELL, d.act.a), person: other(d), deputy: d.act.a % 3 === 0 || at(CELL, d.act.a) === 'CD' }),
  'answer for a role': async ({ one, want, person, act }) => {
    const offered = await one('roles', 'assignments', (each) => each.person === person);
    if (offered) want(act.b % 4 === 0 ? 'DeclineRole' : 'AcceptRole', { assignment: offered.id, reason: '' });
  },
  relieve: async ({ one, want, word }) => {
    const held = await one('roles', 'assignments');
    if (held) want('RelieveRole', { assignment: held.id, reason: word() });
  },
  'offer command': (d) => d.want('OfferCommand', { to: other(d), worries: d.word() }),
  'take over by offer': async ({ world, stream, want }) => {
    const { handover } = await world.slice(stream, 'incident');
    if (handover) want('AcceptCommand', { brief: handover.brief, ticked: handover.open });
  },
  'take command': ({ want, word }) => want('TakeCommand', { reason: word() }),
  'second a takeover': async ({ world, stream, want }) => {
    const { takeover } = await world.slice(stream, 'incident');
    if (takeover) want('SecondTakeover', { to: takeover.to });
  },
};

const LABELLED = async ({ world, stream, act }: Doing): Promise<string | undefined> => {
  const labels = Object.keys((await world.slice(stream, 'circle')).named);
  return labels.length > 0 && act.b % 2 === 0 ? at(labels, act.a) : undefined;
};

const WORK: { readonly [name: string]: Does } = {
  'write a line': async (d) => {
    const label = await LABELLED(d);
    d.want(
      'AddLogEntry',
      { text: d.word(), ...(label ? { label } : {}) },
      d.act.a % 4 === 0 ? `inc:${at([CLOSED, REPORTED], d.act.b)}` : d.stream,
    );
  },
  'add a fact': ({ want, word }) => want('AddFact', fact(word())),
  'verify a fact': async ({ one, want, word }) => {
    const found = await one('press', 'facts');
    if (!found) return;
    want('StartVerification', { fact: found.id, from: found.version });
    want('ConfirmFact', { fact: found.id, from: found.version, method: word() });
  },
  'mark a fact': async (d) => {
    const found = await d.one('press', 'facts');
    const label = await LABELLED(d);
    if (found) d.want('RemarkFact', { fact: found.id, from: found.version, tlp: label ? 'red' : 'clear', ...(label ? { label } : {}) });
  },
  'correct a fact': async ({ one, want, word }) => {
    const found = await one('press', 'facts');
    const more = { publicWording: null, language: 'en', kind: 'material' };
    if (found) want('CorrectFact', { fact: found.id, from: found.version, wording: word(), reason: word(), ...more });
  },
  'open a task': async (d) => {
    const label = (await LABELLED(d)) ?? null;
    d.want('OpenTask', { ...task(d.word(), at(CELL, d.act.a), at([null, 'POL', 'CD'], d.act.b)), label });
  },
  'move a task': async ({ one, want, word, act, person }) => {
    const found = await one('tasks', 'tasks', (each) => !SETTLED.includes(each.machine?.value?.work));
    if (!found) return;
    const on = { task: found.task, base: found.version };
    const doing = ['ClaimTask', 'AcknowledgeTask', 'StartTask', 'CompleteTask', 'AssignTask'];
    want(at(doing, act.b), { ...on, exhibits: [], note: word(), person });
  },
  'confirm an effect': async ({ one, want, word }) => {
    const found = await one('tasks', 'tasks');
    if (found) want('ConfirmEffect', { task: found.task, base: found.version, seen: word() });
  },
  page: (d) => d.want('PagePerson', { person: other(d), role: null, deputy: at([null, ...NAMES], d.act.a) }),
  'answer a page': async ({ one, want, person }) => {
    const page = await one('continuity', 'pages', (each) => each.person === person);
    if (page) want('AcknowledgePage', { page: page.id, reply: 'coming', eta: null });
  },
  'find evidence': ({ want, word }) => want('IdentifyExhibit', exhibit(word())),
  'take evidence': async ({ one, want }) => {
    const found = await one('evidence', 'exhibits');
    const taken = { authorityKind: 'policy', authorityRef: null, derivedFrom: null, blob: null, digests: [] };
    if (found) want('CollectExhibit', { exhibit: found.id, ...taken, place: '', method: '', tool: '', witness: '' });
  },
  'propose a disposal': async ({ one, want, word }) => {
    const found = await one('evidence', 'exhibits');
    const end = { ending: 'disposed', authorityKind: 'policy', authorityRef: null };
    if (found) want('ProposeDisposition', { exhibit: found.id, ...end, reason: word() });
  },
  dispose: async ({ one, want, word }) => {
    const found = await one('evidence', 'exhibits', (each) => each.proposal !== null);
    if (found) want('DisposeExhibit', { exhibit: found.id, to: null, certificate: word() });
  },
};

const statement = (d: Doing): Promise<any> => d.one('press', 'statements');
const PRESS: { readonly [name: string]: Does } = {
  draft: async ({ one, want, word }) => {
    const found = await one('press', 'facts');
    want('DraftStatement', { ...text(found, PUBLIC, word()), parent: null, request: null });
  },
  submit: async (d) => {
    const s = await statement(d);
    if (s) d.want('SubmitStatement', { statement: s.id, base: s.version.id, policy: POLICY });
  },
  approve: async (d) => {
    const s = await statement(d);
    const step = at(['HOP', 'POL', 'SEC'], d.act.b);
    const about = s && { statement: s.id, version: s.version.id, digest: s.version.digest, comment: '' };
    if (s) d.want('ApproveStatement', { ...about, step, role: step }, undefined, step);
  },
  'offer a release': async (d) => {
    const s = await statement(d);
    if (s) d.want('OfferRelease', { statement: s.id, version: s.version.id, entity: ENTITY, ...SHEET });
  },
  release: async (d) => {
    const s = await d.one('press', 'statements', (each) => each.offer !== null);
    const { id, version } = POLICY;
    if (s) d.want('ReleaseStatement', { statement: s.id, version: s.version.id, entity: ENTITY, policy: { id, version }, sheet: null });
  },
  'offer a voice': (d) => {
    const term = { order: d.act.a % 3, topics: ['*'], audiences: ['*'], languages: ['*'], succeeds: null, limits: '' };
    const from = d.world.now;
    const origin = d.act.a % 2 === 0 ? null : { stream: d.stream, request: null };
    d.want('OfferAssignment', { ...term, person: other(d), origin, from, to: later(from, 86_400_000) }, VOC);
  },
  'answer for a voice': async ({ world, want, person, act }) => {
    const all = Object.values((await world.slice(VOC, 'voices')).assignments as object).filter((each: any) => each.person === person);
    const one: any = all.length > 0 ? at(all, act.a) : undefined;
    if (one) want('AcceptAssignment', { incident: one.origin?.stream ?? null, assignment: one.assignment }, VOC);
  },
};

const HOUSE: { readonly [name: string]: Does } = {
  deactivate: (d) => d.want('DeactivatePerson', { person: other(d) }, 'org'),
  'ask for a recovery': (d) => d.want('AskRecovery', { person: other(d), reason: d.word() }, 'org'),
  'grant a recovery': async ({ world, person, act, page }) => {
    const open = (await world.slice('org', 'access')).recoveries as { id: string; person: string }[];
    if (open.length > 0 && page) await world.recover(person, at(open, act.a), act.b % 2 === 0);
  },
  'sign in': ({ world, person, act }) => at(world.pages, act.a).signIn(person),
  'sign out': ({ page }) => page?.signOut(),
  look: ({ page, act }) => page?.look(at([FULL, CLOSED, REPORTED], act.a)),
  'look away': ({ page }) => page?.lookAway(FULL),
  reconnect: ({ page }) => page?.connect(),
  'lose the line': ({ page }) => page?.setOnline(false),
  'have the line again': ({ world, act }) => {
    const page = at(world.pages, act.a);
    page.setOnline(true);
    return page.connect();
  },
  'let a message arrive': ({ world, act }) => world.deliver(act.a),
  wait: ({ world, act }) => world.wait(at([60_000, 5 * 60_000, 20 * 60_000, 86_400_000 / 2], act.a)),
};

const WEIGHTS: { readonly [name: string]: number } = {
  deactivate: 4,
  remove: 3,
  relieve: 4,
  release: 4,
  dispose: 3,
  'let a message arrive': 6,
  'sign in': 4,
  'write a line': 4,
  'grant a recovery': 2,
  'mark a fact': 3,
  'take command': 2,
  'second a takeover': 2,
  'offer a role': 2,
  'answer for a role': 3,
  'confirm an effect': 2,
};
export const ACTS: { readonly [name: string]: Does } = { ...INCIDENT, ...WORK, ...PRESS, ...HOUSE };
export const DOES: readonly string[] = Object.keys(ACTS).flatMap((name) => Array.from({ length: WEIGHTS[name] ?? 1 }, () => name));

/** Where an act goes on by itself, whoever is not there. */
export const BY_ITSELF = ['sign in', 'have the line again', 'let a message arrive', 'wait'];

/** Who may, at the beginning. */
export const APT: { readonly [does: string]: readonly string[] } = {
  raise: ['ines', 'zoe', 'dora'],
  declare: ['ines', 'dora'],
  'set the circle': ['ines'],
  admit: ['ines'],
  remove: ['ines'],
  'name readers': ['karim', 'omar', 'ines'],
  'change readers': ['karim', 'omar', 'ines'],
  'offer a role': ['ines'],
  relieve: ['ines'],
  'offer command': ['ines', 'dora'],
  'take command': ['dora', 'ines', 'omar'],
  'verify a fact': ['omar', 'lea', 'zoe'],
  'mark a fact': ['karim', 'ines'],
  'correct a fact': ['karim', 'ines'],
  'confirm an effect': ['tomas'],
  page: ['ines'],
  'take evidence': ['dora'],
  'propose a disposal': ['dora', 'zoe'],
  dispose: ['zoe', 'ines'],
  draft: ['karim', 'lea'],
  submit: ['karim', 'lea'],
  approve: ['lea', 'tomas', 'omar'],
  'offer a release': ['lea', 'karim', 'ines'],
  release: ['ines', 'karim'],
  'offer a voice': ['dora', 'lea'],
  'answer for a voice': ['karim', 'lea'],
  deactivate: ['ines', 'tomas'],
  'ask for a recovery': ['ines', 'tomas'],
  'grant a recovery': ['dora', 'ines', 'omar'],
};
