import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { later } from '@chancery/kernel';
import { bindingOf, openExhibitFiles, type ExhibitFiles } from './exhibit-files.ts';
import { UploadSweep } from './upload-sweep.ts';
import type { Upload } from './uploads.ts';

const INCIDENT = 'inc:1';
const ids = [0, 1, 2].map((n) => ({ file: `${n}`.padStart(26, '0') }));

describe('Uploads', () => {
  let folder: string;
  let files: ExhibitFiles;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chancery-uploads-'));
    files = await openExhibitFiles(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const stored = async (file: string, at: string): Promise<Upload> => {
    const source = (async function* () {
      yield Buffer.from(`content of ${file}`);
    })();
    const put = await files.blobs.put(bindingOf(INCIDENT, file), source, 1_000);
    if (!put.stored) throw new Error(put.why);
    const upload = { file, incident: INCIDENT, person: 'p', address: put.address, bytes: put.bytes, sha256: put.sha256, at };
    await files.uploads.keep(upload);
    return upload;
  };
  const blobs = (): number =>
    readdirSync(path.join(folder, 'blobs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(path.join(folder, 'blobs', name)).isFile(),
    ).length;

  it('are found by their id, in another process too, and by nothing else', async () => {
    const upload = await stored(ids[0]!.file, '2026-11-25T03:00:00.000Z');
    const again = await openExhibitFiles(folder);
    expect(await again.uploads.find(upload.file)).toEqual(upload);
    for (const odd of ['', '../keys/root', `${upload.file}x`, ids[1]!.file]) expect(await again.uploads.find(odd)).toBeUndefined();
  });

  /** Rounds an hour apart of a server whose clock says what it is told. */
  const server = (taken: readonly string[], clock: { now: string }) => {
    let ticks = 5;
    const edge = { clock: { now: () => clock.now }, ticks: () => ticks, alarm: { after: () => () => undefined } };
    const sweep = new UploadSweep(files, async ({ file }) => taken.includes(file), edge);
    return {
      async hours(n: number): Promise<number> {
        let destroyed = 0;
        for (let i = 0; i < n; i++) {
          destroyed += await sweep.sweep();
          ticks += 3_600_000;
          clock.now = later(clock.now, 3_600_000);
        }
        return destroyed;
      },
    };
  };
  const readAll = (uploads: readonly Upload[]) =>
    Promise.all(
      uploads.map(async ({ file, address, sha256 }) => {
        return (await files.blobs.read({ ...bindingOf(INCIDENT, file), address, sha256 }, () => undefined)).read;
      }),
    );

  it('that no exhibit took are destroyed after a day that was counted, and a round in which none may take them any more', async () => {
    const [taken, left, fresh] = ids.map(({ file }) => file) as [string, string, string];
    const at = '2026-11-24T03:00:00.000Z';
    const uploads = [await stored(taken, at), await stored(left, at), await stored(fresh, '2026-11-25T02:00:00.000Z')];
    const { hours } = server([taken], { now: '2026-11-24T03:30:00.000Z' });
    expect(await hours(24)).toBe(0);
    expect(await files.uploads.find(left)).toMatchObject({ file: left, waitedMs: 23 * 3_600_000 });
    expect(await hours(1)).toBe(0);
    expect([await files.uploads.find(taken), await files.uploads.find(left)]).toEqual([undefined, undefined]);
    expect(await readAll(uploads)).toEqual(['intact', 'intact', 'intact']);
    expect(await hours(1)).toBe(1);
    expect((await files.uploads.all()).map(({ file }) => file)).toEqual([fresh]);
    expect(blobs()).toBe(2);
    expect(await readAll(uploads)).toEqual(['intact', 'destroyed', 'intact']);
  });

  it('outlive a clock that says that a day has passed, and that of each server that starts after it', async () => {
    const upload = await stored(ids[0]!.file, '2026-11-24T03:00:00.000Z');
    for (let start = 0; start < 5; start++) {
      const { hours } = server([], { now: '2026-11-27T03:05:00.000Z' });
      expect(await hours(3)).toBe(0);
    }
    expect(await files.uploads.find(upload.file)).toMatchObject({ waitedMs: 10 * 3_600_000 });
    expect(await readAll([upload])).toEqual(['intact']);
  });

  it('outlive a clock that went back, however long was counted', async () => {
    const upload = await stored(ids[0]!.file, '2026-11-24T03:00:00.000Z');
    expect(await server([], { now: '2026-11-20T03:05:00.000Z' }).hours(40)).toBe(0);
    expect(await readAll([upload])).toEqual(['intact']);
  });

  it('whose time is over and that an exhibit took at the last moment keep their file', async () => {
    const upload = await stored(ids[0]!.file, '2026-11-24T03:00:00.000Z');
    await files.uploads.keep({ ...upload, isOver: true });
    expect(await server([upload.file], { now: '2026-11-26T03:05:00.000Z' }).hours(2)).toBe(0);
    expect(await readAll([upload])).toEqual(['intact']);
    expect(await files.uploads.all()).toEqual([]);
  });
});
