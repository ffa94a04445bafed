import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindingOf, openExhibitFiles, sweepUploads, type ExhibitFiles } from './exhibit-files.ts';
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

  it('that are old are forgotten: a file that an exhibit took stays, one that none took is destroyed', async () => {
    const [taken, left, fresh] = ids.map(({ file }) => file) as [string, string, string];
    const old = '2026-11-24T03:00:00.000Z';
    const uploads = [await stored(taken, old), await stored(left, old), await stored(fresh, '2026-11-25T03:00:00.000Z')] as const;
    expect(await sweepUploads(files, async ({ file }) => file === taken, '2026-11-25T00:00:00.000Z')).toBe(1);
    expect((await files.uploads.all()).map(({ file }) => file)).toEqual([fresh]);
    expect(blobs()).toBe(2);
    const read = uploads.map(({ file, address, sha256 }) =>
      files.blobs.read({ ...bindingOf(INCIDENT, file), address, sha256 }, () => undefined),
    );
    expect((await Promise.all(read)).map((result) => result.read)).toEqual(['intact', 'destroyed', 'intact']);
  });
});
