import { later, type StreamState } from '@chancery/kernel';
import { Rejected } from '@chancery/identity/api';
import { Ministry, type Begun } from './ministry.ts';

/** Everybody, by what they are in the house. */
export const PEOPLE: { readonly [person: string]: readonly string[] } = {
  ines: ['administrator', 'duty-officer'],
  tomas: ['administrator'],
  dora: ['director'],
  omar: ['security-lead'],
  karim: ['staff'],
  lea: ['staff'],
  zoe: ['staff'],
  nils: ['staff'],
};
export const NAMES = Object.keys(PEOPLE);

/** Three incidents: in full swing, only reported, and with a closed list. */
export const [FULL, REPORTED, CLOSED] = ['a'.repeat(25) + '1', 'b'.repeat(25) + '2', 'c'.repeat(25) + '3'];
const NEWCOMERS_MS = 25 * 3_600_000;
export const VOC = 'voc:ministry';
export const ENTITY = 'ministry';
export const POLICY = {
  id: 'media-lines',
  version: 1,
  steps: [
    { step: 'HOP', roles: ['HOP'], needed: 1 },
    { step: 'POL', roles: ['POL'], needed: 1 },
    { step: 'SEC', roles: ['SEC'], needed: 1 },
  ],
  release: ['HOP', 'SPK', 'CD'],
  onePerson: false,
  reviewMs: 15 * 60_000,
};
/** Words for everybody, which are nobody's own. */
export const PUBLIC = 'The meeting took place';
export const SHEET = { channels: ['site'], recipientLists: [], recipients: '' };

/** Words of their own for everything that is written, so that it is known again wherever it goes. */
export class Ink {
  readonly writers: Map<string, string>;
  #count: number;

  constructor(from?: Ink) {
    this.writers = new Map(from?.writers);
    this.#count = this.writers.size;
  }

  word(writer: string): string {
    const word = `w${++this.#count}w`;
    this.writers.set(word, writer);
    return word;
  }
}

export const text = (fact: { readonly id: string; readonly version: number } | undefined, words: string, said: string) => ({
  title: said,
  body: words,
  cites: fact ? [{ fact: fact.id, version: fact.version, sentence: 1 }] : [],
  language: 'en',
  audience: 'media',
  entity: ENTITY,
  topic: 'talks',
  kind: 'line',
  use: 'reactive',
  attribution: 'spokesperson',
  embargo: null,
  expires: null,
  parentVersion: null,
});
export const fact = (words: string) => ({
  wording: words,
  sources: words,
  sourcePeople: [],
  otherSources: 2,
  confidence: 'high',
  validAt: null,
  recheckBy: null,
  tlp: 'clear',
});
export const exhibit = (words: string) => ({
  category: 'document-paper',
  volatile: false,
  forTask: null,
  reference: words,
  description: words,
  source: words,
});
export const task = (words: string, doerRole: string, confirmRole: string | null) => ({
  kind: 'task',
  title: words,
  details: words,
  lane: null,
  doerRole,
  confirmRole,
  evidenceBefore: [],
  due: null,
  label: null,
});
export const report = (words: string) => ({
  who: words,
  what: words,
  words,
  heardHow: 'voice',
  callBack: 'yes',
  affectedChannels: ['mail'],
  occurredAt: null,
});

/** Does things in everybody's name, and fails where one is refused. */
class Hand {
  readonly ministry = new Ministry();
  readonly ink = new Ink();
  #keys = 0;

  async does(person: string, stream: string, type: string, payload: object, role?: string): Promise<any> {
    const roles = PEOPLE[person]! as never;
    const viewer = { person, session: 's', roles, labels: ['I'] };
    const answer = await this.ministry.send(viewer, stream, type, payload, `opening-key-${++this.#keys}`, role);
    if (answer instanceof Rejected) throw new Error(`${type} by ${person}: ${answer.code} ${JSON.stringify(answer.fields)}`);
    return answer;
  }

  words = (person: string): string => this.ink.word(person);
  slice = async (stream: string, name: string): Promise<any> => ((await this.ministry.fold(stream)) as StreamState).slices[name];

  async incident(id: string, by: string, circle: string | undefined): Promise<void> {
    const stream = `inc:${id}`;
    await this.does(by, stream, 'ReportIncident', report(this.words(by)));
    if (circle === undefined) return;
    await this.does('ines', stream, 'RaiseReport', { confidential: true, ongoing: true, people: false, note: this.words('ines') });
    const said = { title: this.words('ines'), kind: 'interception', severity: 1, circle, playbook: null };
    await this.does('ines', stream, 'DeclareIncident', said);
  }

  async seat(person: string, role: string, deputy = false, stream = `inc:${FULL}`): Promise<void> {
    const { assignment } = await this.does('ines', stream, 'OfferRole', { role, person, deputy });
    await this.does(person, stream, 'AcceptRole', { assignment, reason: '' });
  }

  /** Somebody speaks, and stands ready to speak. */
  async voices(): Promise<void> {
    const { ministry } = this;
    const open = { type: 'OpenVoices', stream: VOC, key: 'open', principal: { kind: 'system', id: 'system:press' } as const };
    await ministry.handler.handle({ ...open, now: ministry.edge.at, seed: ministry.edge.random(16), payload: {} });
    for (const [order, person] of ['karim', 'lea'].entries()) {
      const term = { person, order, topics: ['*'], audiences: ['*'], languages: ['*'], succeeds: null, origin: null, limits: '' };
      const from = ministry.edge.at;
      const { assignment } = await this.does('dora', VOC, 'OfferAssignment', { ...term, from, to: later(from, 30 * 86_400_000) });
      await this.does(person, VOC, 'AcceptAssignment', { incident: null, assignment });
    }
  }

  /** A text that everybody who has to has approved, and of which one of two has said that it may go out. */
  async press(): Promise<void> {
    const stream = `inc:${FULL}`;
    const public_ = PUBLIC;
    const { fact: id } = await this.does('karim', stream, 'AddFact', fact(this.words('karim')));
    await this.does('omar', stream, 'StartVerification', { fact: id, from: 1 });
    await this.does('omar', stream, 'ConfirmFact', { fact: id, from: 1, method: this.words('omar') });
    await this.does('lea', stream, 'ClearWording', { fact: id, from: 1, publicWording: public_, language: 'en' });
    const drafted = { ...text({ id, version: 1 }, public_, this.words('karim')), parent: null, request: null };
    await this.does('karim', stream, 'DraftStatement', drafted);
    const statement = Object.values((await this.slice(stream, 'press')).statements as object)[0];
    await this.does('karim', stream, 'SubmitStatement', { statement: statement.id, base: statement.version.id, policy: POLICY });
    const about = { statement: statement.id, version: statement.version.id, digest: statement.version.digest, comment: '' };
    for (const [person, role] of [
      ['lea', 'HOP'],
      ['tomas', 'POL'],
      ['omar', 'SEC'],
    ] as const)
      await this.does(person, stream, 'ApproveStatement', { ...about, step: role, role }, role);
    await this.does('lea', stream, 'OfferRelease', { statement: statement.id, version: statement.version.id, entity: ENTITY, ...SHEET });
  }

  async evidence(): Promise<void> {
    const stream = `inc:${FULL}`;
    const { exhibit: id } = await this.does('dora', stream, 'IdentifyExhibit', exhibit(this.words('dora')));
    const taken = { authorityKind: 'policy', authorityRef: null, derivedFrom: null, blob: null, digests: [] };
    const how = { place: '', method: '', tool: '', witness: '' };
    await this.does('dora', stream, 'CollectExhibit', { exhibit: id, ...taken, ...how });
    await this.does('dora', stream, 'SealExhibit', { exhibit: id, sealKind: 'bag', sealNumber: '' });
    const end = { exhibit: id, ending: 'disposed', authorityKind: 'policy', authorityRef: null, reason: this.words('dora') };
    await this.does('dora', stream, 'ProposeDisposition', end);
  }

  async work(): Promise<void> {
    const stream = `inc:${FULL}`;
    const { task: done } = await this.does('ines', stream, 'OpenTask', task(this.words('ines'), 'SEC', 'POL'));
    await this.does('omar', stream, 'CompleteTask', { task: done, base: 1, exhibits: [], note: this.words('omar') });
    const { task: given } = await this.does('ines', stream, 'OpenTask', task(this.words('ines'), 'LEG', null));
    await this.does('zoe', stream, 'ClaimTask', { task: given, base: 1 });
    await this.does('ines', stream, 'PagePerson', { person: 'zoe', role: 'LEG', deputy: null });
    const { label } = await this.does('karim', stream, 'NameReaders', { label: null, readers: ['karim', 'omar', 'zoe'] });
    await this.does('karim', stream, 'AddLogEntry', { text: this.words('karim'), label });
  }
}

/** A house with three incidents, in which everything that is two people's waits for the second. */
export async function opening(): Promise<Begun & { readonly ink: Ink }> {
  const hand = new Hand();
  await hand.does('ines', 'org', 'AddPerson', { person: 'ines', name: 'ines', roles: PEOPLE['ines'] });
  for (const person of NAMES.slice(1)) await hand.does('ines', 'org', 'AddPerson', { person, name: person, roles: PEOPLE[person] });
  // Until nobody is a newcomer: of two who are, none is the second person of a recovery.
  await hand.ministry.wait(NEWCOMERS_MS);
  await hand.incident(FULL, 'nils', 'restricted');
  await hand.incident(REPORTED, 'zoe', undefined);
  await hand.incident(CLOSED, 'ines', 'closed-list');
  const seats = { karim: ['SPK'], lea: ['HOP'], omar: ['SEC'], tomas: ['POL'], dora: ['FOR'], zoe: ['LEG'] };
  for (const [person, roles] of Object.entries(seats)) for (const role of roles) await hand.seat(person, role);
  await hand.seat('dora', 'CD', true);
  await hand.does('ines', `inc:${CLOSED}`, 'AdmitPerson', { person: 'zoe', reason: hand.words('ines') });
  await hand.voices();
  await hand.press();
  await hand.evidence();
  await hand.work();
  await hand.does('tomas', 'org', 'AskRecovery', { person: 'karim', reason: hand.words('tomas') });
  for (const message of hand.ministry.messages) await hand.ministry.deliver(message);
  return { ministry: hand.ministry, ink: hand.ink, entries: hand.ministry.recorded() };
}
