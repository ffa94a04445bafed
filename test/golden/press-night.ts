import { DEFAULT_POLICY } from '@chancery/press';
import type { Night } from './real-night.ts';

const VOICES = 'voc:ministry';
const CAST = {
  '000000000000000000000h0p00': 'HOP',
  '000000000000000000000p01d0': 'POL',
  '000000000000000000000secr0': 'SEC',
  '000000000000000000000spkr0': 'SPK',
  '000000000000000000000f0ra0': 'FOR',
} as const;
const [HOP, POL, SEC, SPK, FOR] = Object.keys(CAST) as [string, string, string, string, string];
const REVIEWERS = { HOP, POL, SEC } as const;

/** A line goes out by two, the fact under it is corrected, and an exhibit is taken and sealed. `director` has declared the incident. */
export async function pressNight(night: Night, stream: string, director: string): Promise<void> {
  for (const [person, role] of Object.entries(CAST)) {
    await night.say('org', 'AddPerson', { person, name: `Holder of ${role}`, roles: ['press'] }, director);
    const { assignment } = (await night.say(stream, 'OfferRole', { role, person, deputy: false }, director)) as { assignment: string };
    await night.say(stream, 'AcceptRole', { assignment, reason: '' }, person);
  }
  const fact = await confirmedFact(night, stream, director);
  await spokesperson(night, stream, director);
  await line(night, stream, fact);
  const corrected = { wording: 'the 15th', publicWording: null, language: 'en', kind: 'material', reason: 'the minutes say so' };
  await night.say(stream, 'CorrectFact', { fact, from: 1, ...corrected }, director);
  await exhibit(night, stream);
  const requested = {
    request: '0000000000000000000000req0',
    origin: { run: 'run', loc: 'S1' },
    lane: 'press',
    role: 'SPK',
    dueMs: 1_800_000,
  };
  await night.say(stream, 'Record', { event: { type: 'StatementRequested', label: 'P', structure: requested } });
}

async function confirmedFact(night: Night, stream: string, director: string): Promise<string> {
  const said = { wording: 'the 14th', sources: 'minutes', sourcePeople: [SPK], otherSources: 1, confidence: 'high', tlp: 'clear' };
  const { fact } = (await night.say(stream, 'AddFact', { ...said, validAt: null, recheckBy: null }, director)) as { fact: string };
  await night.say(stream, 'StartVerification', { fact, from: 1 }, SEC);
  await night.say(stream, 'ConfirmFact', { fact, from: 1, method: 'archive' }, SEC);
  await night.say(stream, 'ClearWording', { fact, from: 1, publicWording: 'the 14th', language: 'en' }, HOP);
  return fact;
}

async function spokesperson(night: Night, stream: string, director: string): Promise<void> {
  await night.say(VOICES, 'OpenVoices', {}, director);
  const everywhere = {
    topics: ['*'],
    audiences: ['*'],
    languages: ['*'],
    from: '2026-11-25T00:00:00.000Z',
    to: '2027-01-01T00:00:00.000Z',
  };
  const asked = { person: SPK, order: 0, ...everywhere, succeeds: null, origin: { stream, request: null }, limits: 'nothing on names' };
  const as = { principal: { kind: 'person', id: HOP, roleAtTime: 'HOP' } } as const;
  const { assignment } = (await night.say(VOICES, 'OfferAssignment', asked, HOP, as)) as { assignment: string };
  await night.say(VOICES, 'AcceptAssignment', { assignment, incident: stream }, SPK);
}

async function line(night: Night, stream: string, fact: string): Promise<void> {
  const words = { title: 'Line', body: 'The talks took place on the 14th.' };
  const about = {
    language: 'en',
    audience: 'media',
    entity: 'ministry',
    topic: 'talks',
    kind: 'line',
    use: 'reactive',
    attribution: 'spokesperson',
  };
  const alone = { embargo: null, expires: null, parentVersion: null, parent: null, request: null };
  const draft = { ...words, ...about, ...alone, cites: [{ fact, version: 1, sentence: 1 }] };
  const made = (await night.say(stream, 'DraftStatement', draft, SPK, { drawn: { digestKey: '7'.repeat(64) } })) as {
    statement: string;
    version: string;
    digest: string;
  };
  const { statement, version, digest } = made;
  const policy = DEFAULT_POLICY;
  await night.say(stream, 'SubmitStatement', { statement, base: version, policy }, SPK);
  for (const [step, person] of Object.entries(REVIEWERS))
    await night.say(stream, 'ApproveStatement', { statement, version, digest, step, role: step, comment: '' }, person);
  const sheet = { channels: ['mail'], recipientLists: ['wires'], recipients: 'Press agencies' };
  await night.say(stream, 'OfferRelease', { statement, version, entity: 'ministry', ...sheet }, SPK);
  const release = { statement, version, entity: 'ministry', policy: { id: policy.id, version: policy.version }, sheet: null };
  await night.say(stream, 'ReleaseStatement', release, HOP);
}

async function exhibit(night: Night, stream: string): Promise<void> {
  const found = { category: 'log', volatile: false, forTask: null, reference: 'GW/1', description: 'gateway log', source: 'gw-2' };
  const { exhibit: id } = (await night.say(stream, 'IdentifyExhibit', found, FOR)) as { exhibit: string };
  const how = {
    authorityKind: 'policy',
    authorityRef: null,
    derivedFrom: null,
    blob: null,
    place: 'server room',
    method: 'copy',
    tool: '',
    witness: '',
  };
  await night.say(stream, 'AcquireExhibit', { exhibit: id, ...how, digests: [{ alg: 'sha256', value: 'ab'.repeat(32) }] }, FOR);
  await night.say(stream, 'SealExhibit', { exhibit: id, sealKind: 'digest', sealNumber: 'S-1' }, FOR);
}
