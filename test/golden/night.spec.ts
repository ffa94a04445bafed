import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, verifyExport, type Replayed, type Verdict } from '../../libs/ledger/src/verify/index.ts';
import { streamKinds } from '../../apps/server/src/composition.ts';
import { readExport, type MadeSection } from './make-export.ts';

interface Expected {
  readonly verdict: Verdict;
  readonly digests: Replayed['digests'];
  readonly digest: string;
}

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const expected = JSON.parse(read('expected-night.json')) as Record<string, Expected>;
const isContent = ({ section }: MadeSection): boolean => !['header', 'seed', 'structure'].includes(section!);

describe('golden ledgers of the real modules', () => {
  for (const [name, { verdict, digests, digest }] of Object.entries(expected)) {
    it(`${name} verifies to the verdict of the day it was recorded`, async () => {
      expect(await verifyExport(read(`${name}.jsonl`).split('\n'))).toEqual(verdict);
    });

    it(`${name} replays by the rules of the server to the digests of the day it was recorded`, async () => {
      expect(await replay(read(`${name}.jsonl`).split('\n'), [...streamKinds()])).toEqual({ ...verdict, digests, digest });
    });
  }

  it('the night holds a report, a declaration, a run with steps and a rung, an abort in another stream, a relabelling and an erasure', () => {
    const types = readExport(read('night.jsonl')).lines.map(({ bytes, sections }) => {
      const { stream } = JSON.parse(bytes) as { stream: string };
      return `${stream.slice(-4)} ${(sections[0]!.value as { type: string }).type}`;
    });
    expect(types).toEqual([
      'brch ReportReceived',
      'brch ReportRaised',
      'brch IncidentDeclared',
      'brch DirectorAppointed',
      'brch RunStarted',
      ...Array.from({ length: 4 }, () => ['brch StepReported', 'brch RunStepped']).flat(),
      'brch LogAdded',
      'brch RunTimerFell',
      'brch SectionRelabelled',
      'brch Erased',
      'tage ReportReceived',
      'tage ReportRaised',
      'tage IncidentDeclared',
      'tage DirectorAppointed',
      'tage RunStarted',
      'tage StepReported',
      'tage RunStepped',
      'tage RunAborted',
      'org PersonAdded',
      'org PersonAdded',
      'org StreamOpened',
      'org StreamOpened',
    ]);
  });

  it('the twin holds no content at all, and only its Erased entries set it apart', () => {
    const content = readExport(read('night-erased.jsonl')).lines.flatMap(({ sections }) => sections.filter(isContent));
    expect(content.length).toBe(15);
    expect(content.filter((section) => 'value' in section || 'salt' in section)).toEqual([]);

    const hashes = (file: string) => readExport(read(file)).lines.map(({ hash }) => hash);
    const before = new Set(hashes('night.jsonl'));
    expect(hashes('night-erased.jsonl').filter((hash) => before.has(hash))).toEqual(hashes('night.jsonl'));
    expect(hashes('night-erased.jsonl').filter((hash) => !before.has(hash)).length).toBe(3);
  });
});
