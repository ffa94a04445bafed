import { writeFileSync } from 'node:fs';
import { openDatabase, type DatabaseOptions } from '@chancery/ledger';
import { freshDataDir } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from '../../apps/server/src/testing/test-server.ts';
import { callsFrom, workDirectory } from './command-line.ts';

const SECRET = 'The source sits in the embassy kitchen';

describe('chancery verify of the record that somebody took away', () => {
  const { dir, at, remove } = workDirectory();
  const call = callsFrom(dir);
  let server: TestServer;
  let ines: Visitor;
  let incident: string;
  let text: string;

  beforeAll(async () => {
    const dataDir = await freshDataDir();
    server = await startTestServer((options) => openDatabase({ ...options, dataDir } as DatabaseOptions));
    ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
    incident = await declared(ines);
    const { person, link } = await ines.of('InvitePerson', { key: newKey(), input: { name: 'Ana Reyes', roles: ['AUDITOR'] } });
    const { me } = (await ines.ask('People')).body.data;
    await ines.of('AdmitPerson', { key: newKey(), incident, person: person.id });
    const { label } = await ines.of('NameReaders', { key: newKey(), incident, label: null, readers: [me.id] });
    await ines.of('AddLogEntry', { key: newKey(), incident, text: SECRET, about: { label } });
    await ines.of('AddLogEntry', { key: newKey(), incident, text: 'Told Vale by voice' });
    text = await exported(await server.enter(link));
  });
  afterAll(async () => {
    await server?.running.stop();
    remove();
  });

  const exported = async ({ cookie }: Visitor) =>
    (await fetch(`${server.running.url}/export/${incident}`, { headers: { Cookie: cookie } })).text();
  const verify = (changed: string, ...args: string[]) => {
    writeFileSync(at('KESTREL.jsonl'), changed);
    return call('verify', 'KESTREL.jsonl', ...args);
  };

  it('is intact with what its reader may not read withheld, and says so and what to write down', async () => {
    const { count, head } = await ines.of('RecordEntries', { incident });
    const { exit, out } = await verify(text);
    expect([exit, text.includes(SECRET)]).toEqual([0, false]);
    expect(out).toMatch(new RegExp(`^Intact: ${count + 1} entries in 2 streams, 0 sections erased\\. \\d+ sections are withheld: `));
    expect(out).toContain(`--head ${head}\n`);
    expect((await verify(text, '--head', head)).exit).toBe(0);
    expect((await verify(text, '--head', 'f'.repeat(64))).exit).toBe(1);
  });

  it('tells of the organisation nothing but that its stream begins', async () => {
    const lines = text.trimEnd().split('\n');
    const said = lines.filter((line) => line.includes('\\"stream\\":\\"org\\"'));
    expect(said).toEqual([lines.at(-1)]);
    expect(JSON.parse(said[0]!).sections).toEqual(Array.from({ length: 4 }, () => ({ withheld: true })));
    expect(JSON.parse(lines[0]!).streams).toMatchObject([{ stream: `inc:${incident}` }, { stream: 'org', seq: 1 }]);
  });

  it('names the entry in which a byte was changed', async () => {
    const lines = text.split('\n');
    const number = lines.findIndex((line) => line.includes('Told Vale by voice'));
    lines[number] = lines[number]!.replace('Told Vale', 'Told Vane');
    expect(await verify(lines.join('\n'))).toMatchObject({
      exit: 1,
      out: expect.stringMatching(new RegExp(`^Not intact: inc:${incident} ${number} section-mismatch: `)),
    });
  });

  it('misses an entry that was taken out, and the end that was cut off', async () => {
    const lines = text.trimEnd().split('\n');
    const without = (n: number) => lines.toSpliced(n, 1).join('\n');
    expect((await verify(without(3))).out).toMatch(/^Not intact: inc:\w+ 3 entry-gap: /);
    expect((await verify(without(lines.length - 2))).out).toMatch(/^Not intact: inc:\w+ \d+ head-mismatch: /);
  });
});
