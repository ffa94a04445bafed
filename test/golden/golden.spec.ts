import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, verifyExport, type Replayed, type Verdict } from '../../libs/ledger/src/verify/index.ts';
import { demoKinds } from './demo-kinds.ts';
import { readExport } from './make-export.ts';

interface Expected {
  readonly verdict: Verdict;
  readonly digests?: Replayed['digests'];
  readonly digest?: string;
}

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const expected = JSON.parse(read('expected.json')) as Record<string, Expected>;

describe('golden ledgers', () => {
  for (const [name, { verdict, digests, digest }] of Object.entries(expected)) {
    it(`${name} verifies to the verdict of the day it was recorded`, async () => {
      expect(await verifyExport(read(`${name}.jsonl`).split('\n'))).toEqual(verdict);
    });

    if (digest === undefined) {
      it(`${name} does not replay, because its seeds are withheld`, async () => {
        const { intact, finding, digest: none } = await replay(read(`${name}.jsonl`).split('\n'), demoKinds);
        expect([intact, finding?.seq, finding?.code, none]).toEqual([false, 1, 'replay-withheld', undefined]);
      });
    } else {
      it(`${name} replays to the digests of the day it was recorded`, async () => {
        expect(await replay(read(`${name}.jsonl`).split('\n'), demoKinds)).toEqual({ ...verdict, digests, digest });
      });
    }
  }

  it('the twin holds no content at all, and only its Erased entries set it apart', () => {
    const sections = readExport(read('incident-erased.jsonl')).lines.flatMap((line) => line.sections);
    const content = sections.filter(({ section }) => !['header', 'seed', 'structure'].includes(section!));
    expect(content.length).toBe(7);
    expect(content.filter((section) => 'value' in section || 'salt' in section)).toEqual([]);

    const folded = (file: string) =>
      readExport(read(file)).lines.map((line) =>
        line.sections.filter(({ section }) => section === 'header' || section === 'structure').map(({ value }) => value),
      );
    const twin = folded('incident-erased.jsonl').filter(
      ([header]) => (header as { command: string }).command !== 'command-9' && (header as { command: string }).command !== 'command-10',
    );
    expect(twin).toEqual(folded('incident.jsonl'));
  });
});
