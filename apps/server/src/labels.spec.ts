import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fold, type Said } from '@chancery/testing';
import type { Command, JsonObject } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { streamKinds } from './composition.ts';

const LIBS = path.join(import.meta.dirname, '../../../libs');
const NOW = '2026-11-25T03:00:00.000Z';

/** Commands whose payload says under which label something is written, as their types declare it. */
function declaring(): readonly string[] {
  const files = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^\w+\/src\/model\/.*\.(commands|decider)\.ts$/.test(name),
  );
  return files.flatMap((name) =>
    [
      ...readFileSync(path.join(LIBS, name), 'utf8').matchAll(
        /export type (\w+) =([^;]*\{[^}]*?\breadonly (?:adviceL|l)abel\??:[^}]*\})/gs,
      ),
    ].map(([, type]) => type!),
  );
}

const text = { headline: 'h', situation: 's', changes: '', questions: '', forecast: '', needs: '' };
const body = { title: 't', body: 'b', language: 'en', audience: 'staff', topic: 'x', kind: 'line', cites: [] };
/** Each of them, right but for its label. */
const RIGHT: { readonly [type: string]: JsonObject } = {
  AddLogEntry: { text: 't' },
  AskDecision: { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] },
  DraftSitrep: { audience: 'cell', asOf: NOW, facts: [], decisions: [], text },
  RecordPrint: { kind: 'log', item: null, digest: 'a'.repeat(64) },
  OpenTask: { kind: 'task', title: 't', details: '', lane: null, doerRole: 'ICT', confirmRole: null, evidenceBefore: [], due: null },
  IdentifyExhibit: { category: 'device', volatile: false, forTask: null, reference: 'r', description: 'd', source: 's' },
  AddFact: {
    wording: 'w',
    confidence: 'high',
    tlp: 'amber',
    otherSources: 0,
    sources: [],
    sourcePeople: [],
    validFrom: null,
    recheckMs: null,
  },
  DraftStatement: body,
};

/** Texts of the press are for the desk alone, whatever their label. */
const DESK = 'identity-role-needed';

const seat = (role: string, person: string): Said[] => {
  const assignment = `${role}-${person}`;
  return [
    { type: 'RoleOffered', structure: { assignment, role, person, deputy: false } },
    { type: 'RoleAccepted', structure: { assignment, role, person, by: person } },
  ];
};
const named = 'R:00000000000000000000000001';
const NIGHT: readonly Said[] = [
  {
    type: 'ReportReceived',
    structure: { reference: 'R', reporter: 'ines', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null },
  },
  { type: 'ReportRaised', structure: { proposedSeverity: 1, answers: [true, true, false] } },
  {
    type: 'IncidentDeclared',
    structure: {
      kind: 'unknown',
      severity: 1,
      circle: 'open',
      codeName: 'C',
      declaredBy: 'tomas',
      playbook: null,
      director: 'tomas',
      onDuty: false,
    },
  },
  { type: 'DirectorAppointed', structure: { person: 'tomas' } },
  ...seat('ICT', 'noor'),
  ...seat('FOR', 'noor'),
  { type: 'ReadersNamed', label: named, structure: { label: named, readers: ['ines'] } },
];

describe('Who writes under a label is its reader', () => {
  const kinds = streamKinds();
  const kind = kinds.of('inc:1');
  const state = fold(kind, 'inc:1', NIGHT);
  const house = kinds.of('org').zero('org');
  const says = (type: string, payload: JsonObject) => {
    const principal = { kind: 'person' as const, id: 'noor' };
    const command: Command = { type, stream: 'inc:1', key: 'k', principal, now: NOW, seed: '0'.repeat(32), payload };
    const decided = kind.decide(state, command, () => house);
    return 'rejection' in decided ? decided.rejection.code : 'taken';
  };

  it.each(Object.keys(RIGHT))(
    'of %s, whatever label is said: the press circle’s, that of other readers, or one that nobody made',
    (type) => {
      for (const label of ['P', named, 'R:nobody', 'X', ''])
        expect([label, says(type, { ...RIGHT[type], label })]).toEqual([label, type === 'DraftStatement' ? DESK : 'not-found']);
    },
  );

  it('and no command that takes a label is forgotten here', () => {
    // A reader's label is looked for, not written under: these change who reads it, or give a word for it.
    const others = ['NameReaders', 'VouchForOpen', 'RemarkFact', 'TakeDecision'];
    const found = [...new Set(declaring())].filter((type) => kind.knows(type) && !others.includes(type));
    expect(found.toSorted()).toEqual(Object.keys(RIGHT).toSorted());
  });
});
