import { demoExport } from './demo-ledger.ts';
import { eraseSection, exportLines, lineOf, rechain, sectionOf, withhold, type MadeExport } from './make-export.ts';
import { type Tamper, inc, ORG, found, indexOf, remove, editBytes, editLine } from './tampering.ts';
import { ENDS, LINES } from './tampers-of-text.ts';

const VALUES: Tamper[] = [
  {
    rule: 'a changed word of content',
    damage: (made) => void (sectionOf(made, inc, 8, 'witness').value = 'Edgar'),
    finds: found('section-mismatch', inc, 8),
  },
  {
    rule: 'a changed number of the structure',
    damage: (made) => void (sectionOf(made, inc, 2, 'structure').value = { severity: 3 }),
    finds: found('section-mismatch', inc, 2),
  },
  {
    rule: 'a changed time in the header',
    damage: (made) => void Object.assign(sectionOf(made, inc, 3, 'header').value as object, { recordedTime: '2026-03-01T06:00:00.000Z' }),
    finds: found('section-mismatch', inc, 3),
  },
  {
    rule: 'a changed seed',
    damage: (made) => void (sectionOf(made, inc, 3, 'seed').value = '0'.repeat(32)),
    finds: found('section-mismatch', inc, 3),
  },
  {
    rule: 'another salt',
    damage: (made) => void (sectionOf(made, inc, 2, 'title').salt = 'ab'.repeat(32)),
    finds: found('section-mismatch', inc, 2),
  },
  {
    rule: 'a salt that is too short',
    damage: (made) => void (sectionOf(made, inc, 2, 'title').salt = 'ab'.repeat(31)),
    finds: found('section-bad-salt', inc, 2),
  },
  {
    rule: 'a salt in capitals',
    damage: (made) => {
      const section = sectionOf(made, inc, 2, 'title');
      section.salt = section.salt!.toUpperCase();
    },
    finds: found('section-bad-salt', inc, 2),
  },
  { rule: 'no salt', damage: (made) => void delete sectionOf(made, inc, 2, 'title').salt, finds: found('section-bad-salt', inc, 2) },
  {
    rule: 'a lowered label',
    damage: (made) => void (sectionOf(made, inc, 5, 'witness').label = 'I'),
    finds: found('section-mismatch', inc, 5),
  },
  {
    rule: 'a renamed section',
    damage: (made) => void (sectionOf(made, inc, 5, 'witness').section = 'xwitness'),
    finds: found('section-mismatch', inc, 5),
  },
  {
    rule: 'two sections of one entry changed places',
    damage: (made) => void lineOf(made, inc, 5).sections.reverse(),
    finds: found('section-mismatch', inc, 5),
  },
  { rule: 'a section too few', damage: (made) => void lineOf(made, inc, 5).sections.pop(), finds: found('section-count', inc, 5) },
  {
    rule: 'a section too many',
    damage: (made) => void lineOf(made, inc, 5).sections.push({ withheld: true }),
    finds: found('section-count', inc, 5),
  },
  {
    rule: 'a number that is no JSON value of the format',
    damage: editLine(2, (line) => line.replace('"severity":2', '"severity":1e400')),
    finds: found('section-mismatch', inc, 2),
  },
];

const CHAIN: Tamper[] = [
  {
    rule: 'another stored hash',
    damage: (made) => void (lineOf(made, inc, 4).hash = 'c'.repeat(64)),
    finds: found('entry-wrong-hash', inc, 4),
  },
  {
    rule: 'a commitment exchanged in the bytes',
    damage: (made) =>
      editBytes(made, inc, 4, (bytes) => bytes.replace(/"commitments":\["[0-9a-f]{64}/, `"commitments":["${'d'.repeat(64)}`)),
    finds: found('entry-wrong-hash', inc, 4),
  },
  {
    rule: 'another link',
    damage: (made) => editBytes(made, inc, 4, (bytes) => bytes.replace(/"prev":"[0-9a-f]{64}/, `"prev":"${'e'.repeat(64)}`)),
    finds: found('entry-broken-link', inc, 4),
  },
  { rule: 'a removed entry', damage: (made) => void remove(made, inc, 4), finds: found('entry-gap', inc, 4) },
  { rule: 'a removed first entry', damage: (made) => void remove(made, inc, 1), finds: found('entry-gap', inc, 1) },
  { rule: 'a removed first entry of the second stream', damage: (made) => void remove(made, ORG, 1), finds: found('entry-gap', ORG, 1) },
  {
    rule: 'two entries that changed places',
    damage: (made) => void made.lines.splice(indexOf(made, inc, 4), 0, remove(made, inc, 5)),
    finds: found('entry-gap', inc, 4),
  },
  {
    rule: 'an entry inserted twice',
    damage: (made) => void made.lines.splice(indexOf(made, inc, 4), 0, structuredClone(lineOf(made, inc, 4))),
    finds: found('entry-gap', inc, 5),
  },
  {
    rule: 'an invented entry between two, with its own right hash',
    damage: (made) => {
      const invented = structuredClone(lineOf(made, inc, 4));
      const forged: MadeExport = { heads: [], lines: [...made.lines.slice(0, 3), invented] };
      (invented.sections[1]!.value as { number: number }).number = 7;
      rechain(forged);
      made.lines.splice(3, 1, invented);
    },
    finds: found('entry-broken-link', inc, 5),
  },
  {
    rule: 'an entry that says it is of another stream',
    damage: (made) => editBytes(made, inc, 4, (bytes) => bytes.replace(inc, 'inc:other')),
    finds: found('entry-wrong-stream', inc, 4),
  },
  {
    rule: 'bytes with a space in them',
    damage: (made) => editBytes(made, inc, 4, (bytes) => bytes.replace(',"v":1', ', "v":1')),
    finds: found('entry-unreadable', inc, 4),
  },
  {
    rule: 'bytes with their members in another order',
    damage: (made) => editBytes(made, inc, 4, (bytes) => JSON.stringify({ v: 1, ...(JSON.parse(bytes) as object) })),
    finds: found('entry-unreadable', inc, 4),
  },
  {
    rule: 'bytes with a member more',
    damage: (made) => editBytes(made, inc, 4, (bytes) => bytes.replace('"v":1', '"v":1,"w":1')),
    finds: found('entry-unreadable', inc, 4),
  },
  {
    rule: 'another version of the format',
    damage: (made) => editBytes(made, ORG, 1, (bytes) => bytes.replace('"v":1', '"v":2')),
    finds: found('entry-unreadable', ORG, 1),
  },
  {
    rule: 'another algorithm',
    damage: (made) => editBytes(made, inc, 1, (bytes) => bytes.replace('sha256', 'sha512')),
    finds: found('entry-unreadable', inc, 1),
  },
  {
    rule: 'two kinds of damage, of which the earlier is named',
    damage: (made) => {
      lineOf(made, inc, 6).hash = 'c'.repeat(64);
      sectionOf(made, inc, 2, 'title').value = 'OSPREY';
    },
    finds: found('section-mismatch', inc, 2),
  },
];

const ERASURES: Tamper[] = [
  {
    rule: 'erased content that no Erased entry names',
    damage: (made) => eraseSection(sectionOf(made, inc, 2, 'title')),
    finds: found('section-lost', inc, 2),
  },
  {
    rule: 'erased content that no Erased entry names, before an entry that is damaged',
    damage: (made) => {
      eraseSection(sectionOf(made, inc, 2, 'title'));
      lineOf(made, inc, 4).hash = 'c'.repeat(64);
    },
    finds: found('section-lost', inc, 2),
  },
  {
    rule: 'damage between an erased section and the Erased entry that names it',
    damage: (made) => void (lineOf(made, inc, 4).hash = 'c'.repeat(64)),
    finds: found('entry-wrong-hash', inc, 4),
  },
  {
    rule: 'an Erased entry changed so that it no longer names what is gone',
    damage: (made) => void (sectionOf(made, inc, 10, 'structure').value = { authority: 'gdpr-17', entries: [] }),
    finds: found('section-lost', inc, 1),
  },
  {
    rule: 'an Erased entry changed so that it names more',
    damage: (made) => {
      eraseSection(sectionOf(made, inc, 2, 'title'));
      const entries = [
        { seq: 1, sections: ['report'] },
        { seq: 2, sections: ['title'] },
      ];
      sectionOf(made, inc, 10, 'structure').value = { authority: 'gdpr-17', entries };
    },
    finds: found('section-lost', inc, 1),
  },
  { rule: 'a removed Erased entry', damage: (made) => void remove(made, inc, 10), finds: found('section-lost', inc, 1) },
  {
    rule: 'an erased structure',
    damage: (made) => eraseSection(sectionOf(made, inc, 3, 'structure')),
    finds: found('section-lost', inc, 3),
  },
  {
    rule: 'a value that is simply missing',
    damage: (made) => void delete sectionOf(made, inc, 2, 'title').value,
    finds: found('section-lost', inc, 2),
  },
  {
    rule: 'a value that is missing beside its salt, though an Erased entry names the section',
    damage: (made) => {
      const section = sectionOf(made, inc, 1, 'report');
      delete section.erased;
      section.salt = 'ab'.repeat(32);
    },
    finds: found('section-lost', inc, 1),
  },
];

const FORGED: Tamper[] = [
  {
    rule: 'a forged header whose label is not that of the structure',
    damage: (made) => {
      sectionOf(made, inc, 2, 'structure').label = 'restricted';
      rechain(made);
    },
    finds: found('header-mismatch', inc, 2),
  },
  {
    rule: 'a forged header that says another label than its section',
    damage: (made) => {
      Object.assign(sectionOf(made, inc, 2, 'header').value as object, { label: 'restricted' });
      rechain(made);
    },
    finds: found('header-mismatch', inc, 2),
  },
  {
    rule: 'forged content out of the order of names',
    damage: (made) => {
      const { sections } = lineOf(made, inc, 5);
      sections.push(sections.splice(-2, 1)[0]!);
      rechain(made);
    },
    finds: found('header-mismatch', inc, 5),
  },
  {
    rule: 'a forged seed in the middle of a commit',
    damage: (made) => {
      lineOf(made, inc, 4).sections.splice(1, 0, { ...sectionOf(made, inc, 3, 'seed') });
      rechain(made);
    },
    finds: found('header-mismatch', inc, 4),
  },
  {
    rule: 'a forged commit without a seed',
    damage: (made) => {
      lineOf(made, inc, 3).sections.splice(1, 1);
      rechain(made);
    },
    finds: found('header-mismatch', inc, 3),
  },
  {
    rule: 'a forged seed of 15 bytes',
    damage: (made) => {
      sectionOf(made, inc, 3, 'seed').value = 'ab'.repeat(15);
      rechain(made);
    },
    finds: found('header-mismatch', inc, 3),
  },
  {
    rule: 'a forged seed that somebody could be served',
    damage: (made) => {
      sectionOf(made, inc, 3, 'seed').label = 'I';
      rechain(made);
    },
    finds: found('header-mismatch', inc, 3),
  },
  {
    rule: 'a forged time before that of the entry before',
    damage: (made) => {
      Object.assign(sectionOf(made, inc, 3, 'header').value as object, { streamTime: '2026-01-01T00:00:00.000Z' });
      rechain(made);
    },
    finds: found('time-runs-back', inc, 3),
  },
  {
    rule: 'a forged entry that settles another time than its own',
    damage: (made) => {
      const to = '2026-01-01T00:00:00.000Z';
      Object.assign(sectionOf(made, inc, 3, 'header').value as object, { type: 'TimeSettled', streamTime: to });
      sectionOf(made, inc, 3, 'structure').value = { to, from: to, since: to };
      rechain(made);
    },
    finds: found('time-runs-back', inc, 3),
  },
];

export const TAMPERS: readonly Tamper[] = [...VALUES, ...CHAIN, ...ERASURES, ...FORGED, ...ENDS, ...LINES];

/** Exports that differ from the full one and are whole: verifiers must not cry wolf. */
export const WHOLE: readonly Pick<Tamper, 'rule' | 'damage' | 'head'>[] = [
  { rule: 'the ledger as it is', damage: () => undefined },
  { rule: 'an earlier head that is known', damage: () => undefined, head: (untouched) => lineOf(untouched, inc, 4).hash },
  { rule: 'everything withheld', damage: (made) => withhold(made, ({ erased }) => !erased) },
  {
    rule: 'the Erased entry withheld',
    damage: (made) => void (lineOf(made, inc, 10).sections = lineOf(made, inc, 10).sections.map(() => ({ withheld: true }))),
  },
  { rule: 'streams in another order', damage: (made) => void made.lines.push(...made.lines.splice(0, 10)) },
  { rule: 'empty lines', damage: (made) => exportLines(made).flatMap((line) => [line, '']) },
];

/** The damaged export's lines, and the head to compare. */
export function damaged(tamper: Pick<Tamper, 'damage' | 'head'>): { lines: string[]; head?: string } {
  const made = demoExport();
  const lines = tamper.damage(made) ?? exportLines(made);
  const head = tamper.head?.(demoExport());
  return head === undefined ? { lines } : { lines, head };
}
