import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toldLine } from '../../libs/ledger/src/verify/heads.ts';
import { headsHash, headsText, readHeadsText, verifyExport } from '../../libs/ledger/src/verify/index.ts';
import { damaged } from './tampers.ts';

const SCRIPT = path.join(import.meta.dirname, '../../tools/verify-ledger.py');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'chancery-heads-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

const [first, ...entries] = damaged({ damage: () => undefined }).lines as [string, ...string[]];
const placeOf = (line: string): Row => {
  const { bytes, hash } = JSON.parse(line) as { bytes: string; hash: string };
  return { ...(JSON.parse(bytes) as Row), hash };
};
const heads = (JSON.parse(first) as { streams: Row[] }).streams;

/** An export with the entries that are kept, its heads rewritten to fit, and the lists that were told. */
function exported(kept: readonly string[], told: readonly string[]): readonly string[] {
  const last = new Map<string, Row>();
  for (const line of kept) {
    const { stream, seq, hash } = placeOf(line);
    last.set(stream, { stream, seq, hash });
  }
  return [JSON.stringify({ chancery: 'ledger', v: 1, streams: [...last.values()] }), ...told.map(toldLine), ...kept];
}

const upTo = (stream: string, seq: number) => entries.filter((line) => !(placeOf(line).stream === stream && placeOf(line).seq > seq));

/** What both verifiers say of it against the hash that was written down. */
async function against(lines: readonly string[], hash: string): Promise<string> {
  const { intact, finding } = await verifyExport(lines, { heads: hash });
  const here = intact ? 'intact' : `${finding!.stream} ${finding!.seq} ${finding!.code}`;
  if (!hasPython) return here;
  const file = path.join(folder, 'export.jsonl');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const { stdout, stderr, status } = spawnSync('python3', [SCRIPT, '--heads', hash, file], { encoding: 'utf8' });
  const python = status === 0 ? 'intact' : `${stdout.split(' ').slice(0, 3).join(' ')}${stderr}`;
  expect(python).toBe(here);
  return here;
}

describe('a hash of all heads that was written down', () => {
  const list = headsText(heads);
  const hash = headsHash(list);

  it('is of a text with its format, and a line for each stream in the order of the bytes of their names', () => {
    const hex = 'ab'.repeat(32);
    const some = ['org', 'inc:é', 'inc:z', 'Z'].map((stream, i) => ({ stream, seq: i + 1, hash: hex }));
    expect(headsText(some)).toBe(`chancery heads 1\nZ 4 ${hex}\ninc:z 3 ${hex}\ninc:é 2 ${hex}\norg 1 ${hex}\n`);
    expect(readHeadsText(headsText(some))).toHaveLength(4);
    for (const other of ['', 'chancery heads 2\n', `chancery heads 1\norg 1 ${hex}`, `chancery heads 1\norg 01 ${hex}\n`])
      expect(readHeadsText(other)).toBeUndefined();
    expect(readHeadsText(`chancery heads 1\norg 1 ${hex}\norg 2 ${hex}\n`)).toBeUndefined();
  });

  it('holds of the ledger as it was, whether its list is kept or not, and after it has grown', async () => {
    expect(await against(exported(entries, [list]), hash)).toBe('intact');
    expect(await against(exported(entries, []), hash)).toBe('intact');
    for (const { stream, seq } of heads.filter((head) => head.seq > 2)) {
      const early = headsText(
        heads.map((head) =>
          head.stream === stream ? placeOf(upTo(stream, seq - 2).findLast((l) => placeOf(l).stream === stream)!) : head,
        ),
      );
      expect(await against(exported(entries, ['no list', early, list]), headsHash(early))).toBe('intact');
    }
  });

  it('holds no more where entries were cut off any stream at any place, heads rewritten to fit', async () => {
    let cuts = 0;
    for (const { stream, seq } of heads.filter(({ stream: name }) => name !== 'org')) {
      for (let at = 1; at < seq; at++, cuts++) {
        expect((await verifyExport(exported(upTo(stream, at), [list]))).finding?.code ?? 'intact').toMatch(/^(intact|section-lost)$/);
        expect(await against(exported(upTo(stream, at), [list]), hash)).toMatch(new RegExp(`^${stream} \\d+ (heads-cut|section-lost)$`));
        expect(await against(exported(upTo(stream, at), []), hash)).toMatch(/^(- 0 heads-unknown|\S+ \d+ section-lost)$/);
      }
    }
    expect(cuts).toBeGreaterThan(3);
  });

  it('is of one ledger: a list that is not kept, or is not one, says nothing for another hash', async () => {
    const other = headsHash('chancery heads 1\n');
    expect(await against(exported(entries, [list]), other)).toBe('- 0 heads-unknown');
    expect(await against(exported(entries, ['noise']), headsHash('noise'))).toBe('- 0 heads-unknown');
    const [line, ...rest] = exported(entries, []);
    expect(await against([line!, ...rest.slice(0, 1), toldLine(list), ...rest.slice(1)], hash)).toMatch(/export-unreadable$/);
  });
});
