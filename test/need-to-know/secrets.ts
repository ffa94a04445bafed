import type { JsonObject } from '@chancery/kernel';

/** What only the named readers may know, and what stands for it where it does not exist. */
export interface Hidden {
  readonly label: string;
  /** The incident that is a closed list. */
  readonly incident: string;
  readonly ids: readonly string[];
  /** Words of which none may reach anybody else. */
  readonly words: readonly string[];
}

interface Naming {
  readonly command: (stream: string, type: string, payload: JsonObject) => Promise<JsonObject>;
  readonly incident: string;
  readonly person: string;
  /** Was among the readers once, and is not by now. */
  readonly former: string;
}

interface Doing {
  readonly label: string;
  readonly command: (stream: string, type: string, payload: JsonObject) => Promise<JsonObject>;
  /** The incident in which something is hidden, and the one that is hidden whole. */
  readonly incident: string;
  readonly closed: string;
  readonly person: string;
}

const WORDS = {
  log: 'The source sits in the embassy kitchen',
  fact: 'The second key was copied in Lisbon',
  question: 'Whether to warn the courier tonight',
  option: 'Warn him by the old channel',
  sitrep: 'Nobody but the four of us knows of the copy',
  task: 'Fetch the copy from the locker',
  exhibit: 'The copy of the second key',
  print: 'fd5c'.repeat(16),
  closed: 'The minister himself is under suspicion',
};

/** A label of which somebody was a reader, and is none any more. */
export async function name({ command, incident, person, former }: Naming): Promise<string> {
  const { label } = (await command(`inc:${incident}`, 'NameReaders', { label: null, readers: [person, former] })) as { label: string };
  await command(`inc:${incident}`, 'NameReaders', { label, readers: [person] });
  return label;
}

/** Something of each kind of item, under a label that one person reads, and entries in an incident that is a closed list. */
export async function hide({ command, incident, closed, person, label }: Doing): Promise<Hidden> {
  const within = (type: string, payload: JsonObject) => command(`inc:${incident}`, type, payload);
  const log = await within('AddLogEntry', { text: WORDS.log, label });
  const fact = await within('AddFact', {
    wording: WORDS.fact,
    sources: WORDS.fact,
    sourcePeople: [person],
    otherSources: 1,
    confidence: 'high',
    validAt: null,
    recheckBy: null,
    tlp: 'red',
    label,
  });
  const options = [WORDS.option, 'Wait until morning'];
  const decision = await within('AskDecision', { question: WORDS.question, options, owner: 'CD', decideBy: null, facts: [], label });
  const task = await within('OpenTask', {
    kind: 'task',
    title: WORDS.task,
    details: WORDS.task,
    lane: null,
    doerRole: 'CD',
    confirmRole: null,
    evidenceBefore: [],
    due: null,
    label,
  });
  const exhibit = await within('IdentifyExhibit', {
    category: 'log',
    volatile: false,
    forTask: null,
    reference: 'K-1',
    description: WORDS.exhibit,
    source: WORDS.exhibit,
    label,
  });
  const { sitrep, print } = await hidePapers(within, label);
  await within('AddLogEntry', { text: `${WORDS.log}, still`, label });
  await command(`inc:${closed}`, 'AddLogEntry', { text: WORDS.closed });
  const ids = [log['id'], fact['fact'], decision['decision'], sitrep, task['task'], exhibit['exhibit'], print] as string[];
  return { label, incident: closed, ids, words: Object.values(WORDS) };
}

async function hidePapers(within: (type: string, payload: JsonObject) => Promise<JsonObject>, label: string) {
  const text = Object.fromEntries(
    ['headline', 'situation', 'changes', 'questions', 'forecast', 'needs'].map((section) => [section, WORDS.sitrep]),
  );
  const { sitrep } = await within('DraftSitrep', { audience: 'cell', asOf: AS_OF, facts: [], decisions: [], text, label });
  const { print } = await within('RecordPrint', { kind: 'brief', item: null, digest: WORDS.print, label });
  return { sitrep, print };
}

const AS_OF = '2026-11-25T02:00:00.000Z';
