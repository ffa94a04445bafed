import { describe, expect, it } from 'vitest';
import type { Act } from './acts.ts';
import { histories, said, shrunk } from './generated.ts';
import { PLANTED } from './planted.ts';
import { lived } from './world.ts';

/** `npm run simulate -- --histories 10000` lives more, `--history N` the one of a seed. */
const HISTORIES = Number(process.env['CHANCERY_HISTORIES'] ?? 2_000);
const FIRST = Number(process.env['CHANCERY_HISTORY'] ?? 1);
const ACTS = 25;
/** Enough that each fault which is planted shows itself. */
const FOR_A_FAULT = 2_000;
const FEW = 3;

const firstOf = (findings: readonly string[]): string => findings[0]!.replaceAll(/\d+/g, '#');

/** What went wrong, with as few acts as it takes: they can be pasted into a test. */
async function told(seed: number, acts: readonly Act[], findings: readonly string[]): Promise<string> {
  const short = await shrunk(acts, async (some) => (await lived(some)).findings.some((each) => firstOf([each]) === firstOf(findings)));
  return `history ${seed}: ${findings.slice(0, FEW).join(' | ')}\n${said(short)}`;
}

describe('Histories of people who come and go, in one process with the rooms and the outboxes of their devices,', () => {
  it(
    `tell nobody what they may not know, and leave nothing with who is gone, in ${HISTORIES} of them`,
    { timeout: 3_600_000 },
    async () => {
      const wrong: string[] = [];
      const sum = { entries: 0, deliveries: 0, bytes: 0 };
      const began = performance.now();
      for (const { seed, acts } of histories(HISTORIES, FIRST, ACTS)) {
        const { findings, entries, deliveries, bytes } = await lived(acts);
        sum.entries += entries;
        sum.deliveries += deliveries;
        sum.bytes += bytes;
        if (findings.length > 0 && wrong.length < FEW) wrong.push(await told(seed, acts, findings));
      }
      const seconds = Math.round((performance.now() - began) / 1_000);
      console.log(`${HISTORIES} histories from ${FIRST}, ${HISTORIES * ACTS} acts, ${JSON.stringify(sum)}, ${seconds} s`);
      expect(wrong).toEqual([]);
      expect(Math.min(...Object.values(sum))).toBeGreaterThan(HISTORIES);
    },
  );

  it.each(PLANTED)('would find out that $name', { timeout: 300_000 }, async (planted) => {
    for (const { acts } of histories(FOR_A_FAULT, 1, ACTS)) {
      const { findings } = await lived(acts, planted);
      if (findings.some((what) => planted.does.test(what))) return;
    }
    expect.unreachable(`${planted.name} was not found in ${FOR_A_FAULT} histories`);
  });
});
