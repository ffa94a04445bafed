import { later } from '@chancery/kernel';
import type { Night } from './real-night.ts';

/** The cell of one night: a role, a question with advice and dissent, a line with named readers, a report that went out, an offer of command. */
export async function cellNight(night: Night, stream: string, director: string, other: string): Promise<void> {
  const say = async (type: string, payload: object, by = director) =>
    (await night.say(stream, type, payload as never, by)) as { readonly [name: string]: string };
  const { assignment } = await say('OfferRole', { role: 'CI', person: other, deputy: false });
  await say('AcceptRole', { assignment, reason: '' }, other);
  const { label } = await say('NameReaders', { label: null, readers: [director, other] });
  const { id } = await say('AddLogEntry', { text: 'A source was met', kind: 'call', lane: null, refs: [], label }, other);
  await say('CorrectLog', { entry: id, text: 'A source was telephoned', reason: 'misheard' });
  const { decision } = await say('AskDecision', {
    question: 'Cut the mail now?',
    options: ['Now', 'After the images are taken'],
    owner: 'CD',
    decideBy: null,
    facts: [],
  });
  await say('Recommend', { decision, option: 'o2', reason: 'Memory is lost with the power' }, other);
  await say('TakeDecision', {
    decision,
    option: 'o1',
    authority: 'role',
    rationale: 'It spreads by the minute',
    risks: 'They notice',
    advice: 'No notice is owed yet',
    adviceLabel: label,
    facts: [],
    reviewAt: null,
  });
  await say('RecordDissent', { decision, words: 'We lose their tools' }, other);
  const { sitrep } = await say('DraftSitrep', {
    audience: 'cell',
    asOf: later(night.edge.clock.now(), -1_000),
    facts: [],
    decisions: [decision],
    text: { headline: 'Mail is cut', situation: 'Two hosts are images.', changes: '', questions: 'How long?', forecast: '', needs: '' },
  });
  await say('PublishSitrep', { sitrep, base: 1, distribution: ['MIN'], nextReportAt: null });
  await say('RecordPrint', { kind: 'sitrep', item: sitrep, digest: '0'.repeat(64), label: 'I' });
  await say('OfferCommand', { to: other, worries: 'The third host' });
  await elsewhere(night, stream, director);
}

const SYSTEM = { principal: { kind: 'system', id: 'system:night' } } as const;
const EXERCISE = '000000000000000000000exrc0';
const LEVELS = { primary: 'mail', alternate: 'satellite', contingency: 'telephone', emergency: null };
const AS_NAMED = { primary: '', alternate: '', contingency: '', emergency: '' };

/** What the plan of the house says and who was reached by it; and an exercise that somebody opened meanwhile. */
async function elsewhere(night: Night, stream: string, director: string): Promise<void> {
  const party = { name: 'Port Meridian', kind: 'mission', zone: 'Asia/Singapore', criticality: 1, levels: LEVELS, called: AS_NAMED };
  const { party: id } = (await night.say('org', 'PlanParty', party, director, SYSTEM)) as { readonly party: string };
  await night.say(stream, 'TryParty', { party: id, level: 'alternate', called: 'Port Meridian' }, director);
  const opened = { kind: 'sample', player: director, language: 'en', starts: later(night.edge.clock.now(), -60_000) };
  await night.say(`exr:${EXERCISE}`, 'OpenExercise', opened, director, SYSTEM);
}
