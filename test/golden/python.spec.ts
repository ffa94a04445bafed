import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyExport } from '../../libs/ledger/src/verify/index.ts';
import { demoExport } from './demo-ledger.ts';
import { exportLines, fixedSalts, makeExport } from './make-export.ts';
import { damaged, TAMPERS, WHOLE } from './tampers.ts';

const SCRIPT = path.join(import.meta.dirname, '../../tools/verify-ledger.py');
const absent = spawnSync('python3', ['--version']).status !== 0;
const folder = mkdtempSync(path.join(tmpdir(), 'chancery-golden-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** What the stranger's verifier prints, without its message, and how it ends. */
function verifiedInPython(text: string, head?: string): { status: number | null; says: string } {
  const file = path.join(folder, `${files++}.jsonl`);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, ...(head === undefined ? [] : ['--head', head]), file], {
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  const says = stdout.trimEnd();
  return { status, says: status === 0 ? says : says.split(' ').slice(0, 3).join(' ') };
}

async function verifiedHere(text: string, head?: string): Promise<{ status: number; says: string }> {
  const { intact, entries, streams, withheld, finding } = await verifyExport(text.split('\n'), head === undefined ? {} : { head });
  if (intact)
    return { status: 0, says: `intact ${entries} entries, ${streams} streams${withheld ? `, ${withheld} sections withheld` : ''}` };
  return { status: 1, says: `${finding!.stream} ${finding!.seq} ${finding!.code}` };
}

describe.skipIf(absent)(absent ? 'the verifier in Python (skipped: there is no python3 on this machine)' : 'the verifier in Python', () => {
  for (const name of ['incident', 'incident-erased', 'incident-reader']) {
    it(`finds the golden ledger ${name} intact`, async () => {
      const text = readFileSync(path.join(import.meta.dirname, `${name}.jsonl`), 'utf8');
      const python = verifiedInPython(text);
      expect(python).toEqual(await verifiedHere(text));
      expect(python.status).toBe(0);
    });
  }

  for (const { rule, damage, head, finds } of TAMPERS) {
    it(`names the same entry and code: ${rule}`, async () => {
      const { lines, head: known } = damaged({ damage, ...(head ? { head } : {}) });
      const text = lines.map((line) => `${line}\n`).join('');
      const python = verifiedInPython(text, known);
      expect(python).toEqual({ status: 1, says: `${finds.stream} ${finds.seq} ${finds.code}` });
      expect(python).toEqual(await verifiedHere(text, known));
    });
  }

  for (const whole of WHOLE) {
    it(`agrees that nothing is wrong: ${whole.rule}`, async () => {
      const { lines, head } = damaged(whole);
      const text = lines.map((line) => `${line}\n`).join('');
      const python = verifiedInPython(text, head);
      expect(python).toEqual(await verifiedHere(text, head));
      expect(python.status).toBe(0);
    });
  }

  it('writes numbers and strings as ECMAScript does', async () => {
    const numbers = [
      0, 1, -1, 0.1, 1e-6, 1e-7, 1.5e-7, 123e-20, 5e-324, 2.2250738585072014e-308, 0.000001234, 100, 1e15, 123456789012345.67,
    ];
    const more = [9007199254740991, -9007199254740991, 4503599627370495.5, 0.3, 2 / 3, 1e-5, 12345.6789e-10, -0.00001, 99999999.99999999];
    const strings = ['\u0000\u001f\u007f\b\f\n\r\t"\\/', '\u2028\u2029', 'ä€𝄞', '\ufeff', ''];
    let state = 1;
    const random = Array.from({ length: 400 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state / 2 ** 32 - 0.5) * 10 ** ((state % 37) - 21);
    });
    const names = { '\u{1f600}': 1, '\ufb33': 2, é: 3, '1': 4, '10': 5, '\r': 6, '': 7 };
    const header = { type: 'Measured', version: 1, label: 'I', command: 'c', principal: { kind: 'person', id: 'p' } };
    const made = makeExport(
      { org: [{ header, seed: '00'.repeat(16), structure: { numbers: [...numbers, ...more, ...random], strings, names } }] },
      fixedSalts('numbers'),
    );
    const text = exportLines(made).join('\n');
    expect(await verifiedHere(text)).toEqual({ status: 0, says: 'intact 1 entries, 1 streams' });
    expect(verifiedInPython(text)).toEqual({ status: 0, says: 'intact 1 entries, 1 streams' });
  });

  it('takes a stream time that runs back from the entry that settles it, and from no other', async () => {
    const [later, earlier] = ['2026-03-02T06:00:00.000Z', '2026-03-01T06:00:00.000Z'];
    const header = { version: 1, label: 'I', principal: { kind: 'person', id: 'p' }, recordedTime: later };
    const says = async (type: string, from: string) => {
      const first = { header: { ...header, type: 'Measured', command: 'a', streamTime: later }, seed: '00'.repeat(16), structure: {} };
      const second = {
        header: { ...header, type, command: 'b', streamTime: earlier },
        seed: '11'.repeat(16),
        structure: { to: earlier, from, since: from },
      };
      const text = exportLines(makeExport({ org: [first, second] }, fixedSalts('time'))).join('\n');
      expect(verifiedInPython(text)).toEqual(await verifiedHere(text));
      return (await verifiedHere(text)).says;
    };
    expect(await says('TimeSettled', later)).toBe('intact 2 entries, 1 streams');
    expect(await says('TimeSettled', earlier)).toBe('org 2 time-runs-back');
    expect(await says('Measured', later)).toBe('org 2 time-runs-back');
  });

  it('reads line ends, a byte order mark and doubled members alike', async () => {
    const lines = exportLines(demoExport());
    const [first, second, ...rest] = lines as [string, string, ...string[]];
    const doubled = second.replace('{"bytes":', '{"hash":"0","bytes":');
    const texts = [
      lines.join('\n'),
      lines.join('\r\n'),
      `\ufeff${lines.join('\n')}`,
      `${first}\n\r\n${second}`,
      [first, doubled, ...rest].join('\n'),
    ];
    const said: string[] = [];
    for (const text of texts) {
      const here = (await verifiedHere(text)).says;
      expect(verifiedInPython(text).says).toBe(here);
      said.push(here);
    }
    const whole = 'intact 12 entries, 2 streams';
    expect(said).toEqual([whole, whole, '- 0 export-unreadable', expect.stringMatching(/ export-unreadable$/), whole]);
  });

  it('takes bytes that are not UTF-8 for an unreadable line', () => {
    const file = path.join(folder, 'latin.jsonl');
    writeFileSync(file, Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(spawnSync('python3', [SCRIPT, file], { encoding: 'utf8' }).stdout).toContain('- 0 export-unreadable');
  });
});
