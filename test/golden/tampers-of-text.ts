import { exportLines, lineOf, rechain } from './make-export.ts';
import { type Tamper, inc, ORG, found, remove, removeStream, editLine } from './tampering.ts';

/** Damage at the ends of streams and of the export, and to the text of its lines. */
export const ENDS: Tamper[] = [
  { rule: 'a stream cut at its end', damage: (made) => void remove(made, ORG, 2), finds: found('head-mismatch', ORG, 1) },
  {
    rule: 'the first stream cut after its erasure was taken back too',
    damage: (made) => {
      remove(made, inc, 10);
      lineOf(made, inc, 1).sections[3] = { withheld: true };
    },
    finds: found('head-mismatch', inc, 9),
  },
  {
    rule: 'a stream cut at its end with its head cut too, against a head that was written down',
    damage: (made) => {
      remove(made, inc, 10);
      lineOf(made, inc, 1).sections[3] = { withheld: true };
      rechain(made);
    },
    head: (untouched) => untouched.heads.find(({ stream }) => stream === inc)!.hash,
    finds: found('head-unknown', '-', 0),
  },
  {
    rule: 'a head row with another hash',
    damage: (made) => void (made.heads[0] = { ...made.heads[0]!, hash: 'f'.repeat(64) }),
    finds: found('head-mismatch', inc, 10),
  },
  {
    rule: 'a head row with another seq',
    damage: (made) => void (made.heads[1] = { ...made.heads[1]!, seq: 3 }),
    finds: found('head-mismatch', ORG, 2),
  },
  { rule: 'a stream without a head row', damage: (made) => void made.heads.pop(), finds: found('head-mismatch', ORG, 2) },
  {
    rule: 'entries added after the head',
    damage: (made) => {
      const { heads } = structuredClone(made);
      const more = structuredClone(lineOf(made, ORG, 1));
      more.bytes = more.bytes.replace('"seq":1', '"seq":3');
      Object.assign(more.sections[0]!.value as object, { command: 'command-99', streamTime: '2026-12-31T00:00:00.000Z' });
      made.lines.push(more);
      rechain(made);
      made.heads = heads;
    },
    finds: found('head-mismatch', ORG, 3),
  },
  {
    rule: 'a missing stream that still has its head row',
    damage: (made) => removeStream(made, inc),
    finds: found('stream-missing', inc, 0),
  },
  {
    rule: 'a missing stream without a trace but its announcement',
    damage: (made) => {
      removeStream(made, inc);
      rechain(made);
    },
    finds: found('stream-missing', inc, 0),
  },
  {
    rule: 'a stream that was never announced',
    damage: (made) => {
      remove(made, ORG, 2);
      rechain(made);
    },
    finds: found('stream-unannounced', inc, 1),
  },
  {
    rule: 'a ledger without its organisation',
    damage: (made) => {
      removeStream(made, ORG);
      rechain(made);
    },
    finds: found('stream-unannounced', inc, 1),
  },
];

export const LINES: Tamper[] = [
  { rule: 'no lines at all', damage: () => [], finds: found('export-unreadable', '-', 0) },
  { rule: 'no first line', damage: (made) => exportLines(made).slice(1), finds: found('export-unreadable', '-', 0) },
  { rule: 'a first line that is not JSON', damage: editLine(0, (line) => line.slice(1)), finds: found('export-unreadable', '-', 0) },
  {
    rule: 'a stream that has two head rows',
    damage: (made) => void made.heads.push({ ...made.heads[0]! }),
    finds: found('export-unreadable', '-', 0),
  },
  { rule: 'a line that is not JSON', damage: editLine(3, (line) => `${line}}`), finds: found('export-unreadable', inc, 3) },
  { rule: 'a last line that was cut', damage: editLine(12, (line) => line.slice(0, 200)), finds: found('export-unreadable', ORG, 2) },
  {
    rule: 'the first line of the second stream cut',
    damage: editLine(11, (line) => line.slice(0, 200)),
    finds: found('export-unreadable', ORG, 1),
  },
  {
    rule: 'a line with a member more',
    damage: editLine(3, (line) => line.replace('{', '{"note":1,')),
    finds: found('export-unreadable', inc, 3),
  },
  {
    rule: 'a section with a member more',
    damage: editLine(3, (line) => line.replace('{"section"', '{"note":1,"section"')),
    finds: found('export-unreadable', inc, 3),
  },
  {
    rule: 'a withheld section that says more',
    damage: (made) => void (lineOf(made, inc, 2).sections[1] = { withheld: true, label: 'sealed' }),
    finds: found('export-unreadable', inc, 2),
  },
];
