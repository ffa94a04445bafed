import { describe, expect, it } from 'vitest';
import { demoExport, INCIDENT } from '../../../../test/golden/demo-ledger.ts';
import { exportText } from '../../../../test/golden/make-export.ts';
import { damaged, TAMPERS, WHOLE } from '../../../../test/golden/tampers.ts';
import { linesOf } from './lines.ts';
import { verifyExport } from './verify.ts';

describe('the first bad entry is named with its code', () => {
  for (const tamper of TAMPERS) {
    it(tamper.rule, async () => {
      const { lines, head } = damaged(tamper);
      const { intact, finding } = await verifyExport(lines, head === undefined ? {} : { head });
      expect({ intact, stream: finding?.stream, seq: finding?.seq, code: finding?.code }).toEqual({ intact: false, ...tamper.finds });
    });
  }
});

describe('what changes nothing that was recorded is no finding', () => {
  for (const whole of WHOLE) {
    it(whole.rule, async () => {
      const { lines, head } = damaged(whole);
      const verdict = await verifyExport(lines, head === undefined ? {} : { head });
      expect(verdict.finding).toBeUndefined();
      expect([verdict.intact, verdict.entries, verdict.streams]).toEqual([true, 12, 2]);
    });
  }
});

/** mulberry32: the same mutations at every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Replaces, removes, doubles or inserts one byte. */
function mutated(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length);
  const [before, byte, after] = [bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at + 1)];
  const other = Buffer.from([random(256)]);
  const middle = [[other], [], [byte, byte], [other, byte], [Buffer.from([byte[0]! ^ (1 << random(8))])]][random(5)]!;
  return Buffer.concat([before, ...middle, after]);
}

/**
 * The part of an export that no commitment, hash or head covers: how the JSON is spelled, and the label of an erased
 * section, whose salt is gone. Everything else must read back the same.
 */
function covered(bytes: Buffer): unknown {
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) =>
    JSON.parse(line, (_, value: unknown) => {
      const erased = typeof value === 'object' && value !== null && 'erased' in value;
      return erased ? { ...value, label: 'not covered' } : value;
    }),
  );
}

describe('a random change of one byte', () => {
  it('is found, or leaves all that is covered as it was', async () => {
    const original = Buffer.from(exportText(demoExport()));
    const random = randomFrom(20_261_125);
    const tally = { found: 0, harmless: 0 };
    for (let i = 0; i < 600; i++) {
      const bytes = mutated(original, random);
      const { intact } = await verifyExport(linesOf([bytes]));
      if (!intact) {
        tally.found++;
        continue;
      }
      expect(covered(bytes), `mutation ${i}`).toEqual(covered(original));
      tally.harmless++;
    }
    expect(tally.found + tally.harmless).toBe(600);
    expect(tally.found).toBeGreaterThan(580);
  });

  it('goes unseen in the label of an erased section, which nothing covers any more', async () => {
    const made = demoExport();
    made.lines[0]!.sections[3]!.label = 'public';
    const { intact } = await verifyExport(linesOf([Buffer.from(exportText(made))]));
    expect(intact).toBe(true);
  });
});

describe('the verdict', () => {
  it('counts entries, streams, withheld and erased sections, and gives the heads by the entries', async () => {
    const made = demoExport();
    expect(await verifyExport(damaged({ damage: () => undefined }).lines)).toEqual({
      intact: true,
      entries: 12,
      streams: 2,
      withheld: 0,
      erased: 1,
      heads: made.heads,
    });
  });

  it('stops counting at the first bad entry', async () => {
    const { lines } = damaged({ damage: (made) => void (made.lines[3]!.hash = 'c'.repeat(64)) });
    const { entries, streams, heads } = await verifyExport(lines);
    expect({ entries, streams, heads: heads.map(({ stream, seq }) => [stream, seq]) }).toEqual({
      entries: 3,
      streams: 1,
      heads: [[INCIDENT, 3]],
    });
  });
});
