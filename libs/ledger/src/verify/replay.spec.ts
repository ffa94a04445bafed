import { StreamKind, type DomainModule } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { demoKinds } from '../../../../test/golden/demo-kinds.ts';
import { demoExport, INCIDENT } from '../../../../test/golden/demo-ledger.ts';
import {
  exportLines,
  fixedSalts,
  lineOf,
  makeExport,
  rechain,
  sectionOf,
  withhold,
  type MadeExport,
  type PlainEvent,
} from '../../../../test/golden/make-export.ts';
import { replay } from './replay.ts';

/** Replays the demo ledger after someone with the whole ledger in hand has changed it and computed all hashes anew. */
async function forged(change: (made: MadeExport) => void) {
  const made = demoExport();
  change(made);
  rechain(made);
  const { intact, finding, digest } = await replay(exportLines(made), demoKinds);
  return { intact, stream: finding?.stream, seq: finding?.seq, code: finding?.code, digest };
}

const stops = (code: string, stream: string, seq: number) => ({ intact: false, stream, seq, code, digest: undefined });

const header = (type: string, more: object = {}) => ({
  type,
  version: 1,
  label: 'I',
  command: 'c1',
  principal: { kind: 'person', id: 'ada' },
  streamTime: '2026-03-01T06:00:00.000Z',
  recordedTime: '2026-03-01T06:00:00.000Z',
  ...more,
});

/** A ledger of one stream of the organisation. */
const ofOrg = (events: readonly PlainEvent[]): string[] => exportLines(makeExport({ org: events }, fixedSalts('org')));

describe('a replay of what verifies', () => {
  it('gives digests that neither salts nor the time of recording change', async () => {
    const first = await replay(exportLines(demoExport()), demoKinds);
    const { intact, digest } = await forged((made) => {
      for (const section of made.lines.flatMap((line) => line.sections))
        if (section.salt) section.salt = section.salt.split('').reverse().join('');
      Object.assign(sectionOf(made, INCIDENT, 2, 'header').value as object, { recordedTime: '2027-01-01T00:00:00.000Z' });
    });
    expect([intact, digest]).toEqual([true, first.digest]);
    expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives another digest for another word of the structure', async () => {
    const first = await replay(exportLines(demoExport()), demoKinds);
    const { intact, digest } = await forged((made) => void (sectionOf(made, INCIDENT, 2, 'structure').value = { severity: 3 }));
    expect(intact).toBe(true);
    expect(digest).not.toBe(first.digest);
  });
});

describe('a replay names the first entry that the rules do not give', () => {
  it('a derived entry with another value', async () => {
    const result = await forged((made) => void Object.assign(sectionOf(made, INCIDENT, 4, 'structure').value as object, { number: 2 }));
    expect(result).toEqual(stops('replay-divergence', INCIDENT, 4));
  });

  it('a derived id that the seed does not give', async () => {
    const result = await forged((made) => void (sectionOf(made, INCIDENT, 3, 'seed').value = '0'.repeat(32)));
    expect(result).toEqual(stops('replay-divergence', INCIDENT, 4));
  });

  it('a derived entry of another type', async () => {
    const result = await forged(
      (made) => void Object.assign(sectionOf(made, INCIDENT, 9, 'header').value as object, { type: 'StepOpened' }),
    );
    expect(result).toEqual(stops('replay-divergence', INCIDENT, 9));
  });

  it('a derived entry that is missing, at the place where it should stand', async () => {
    const result = await forged((made) => {
      made.lines = made.lines.filter((line) => !line.bytes.includes('"seq":9,'));
      lineOf(made, INCIDENT, 10).bytes = lineOf(made, INCIDENT, 10).bytes.replace('"seq":10', '"seq":9');
    });
    expect(result).toEqual(stops('replay-divergence', INCIDENT, 9));
  });

  it('an entry that claims to be derived and does not follow', async () => {
    const events: PlainEvent[] = [
      { header: header('PersonAdded'), seed: '00'.repeat(16), structure: { person: 'a' } },
      { header: header('PersonAdded', { derived: true }), structure: { person: 'b' } },
    ];
    expect((await replay(ofOrg(events), demoKinds)).finding).toMatchObject({ stream: 'org', seq: 2, code: 'replay-divergence' });
  });
});

describe('a replay stops on what it does not know', () => {
  it('an unknown type', async () => {
    const result = await forged(
      (made) => void Object.assign(sectionOf(made, INCIDENT, 2, 'header').value as object, { type: 'IncidentDreamt' }),
    );
    expect(result).toEqual(stops('replay-unknown-type', INCIDENT, 2));
  });

  it('a newer version', async () => {
    const result = await forged((made) => void Object.assign(sectionOf(made, INCIDENT, 2, 'header').value as object, { version: 2 }));
    expect(result).toEqual(stops('replay-unknown-version', INCIDENT, 2));
  });

  it('a stream of an unknown kind', async () => {
    const { finding } = await replay(
      exportLines(demoExport()),
      demoKinds.filter(({ prefix }) => prefix === 'org'),
    );
    expect(finding).toMatchObject({ stream: INCIDENT, seq: 1, code: 'replay-unknown-stream' });
  });

  it('withheld seeds', async () => {
    const result = await forged((made) => withhold(made, ({ section }) => section === 'seed'));
    expect(result).toEqual(stops('replay-withheld', INCIDENT, 1));
  });

  it('a rule that throws on what was recorded', async () => {
    const brittle: DomainModule<null> = {
      name: 'brittle',
      zero: null,
      commands: {},
      events: { Dropped: { version: 1, rank: 9, content: [] } },
      evolve: () => {
        throw new Error('dropped');
      },
    };
    const { finding } = await replay(ofOrg([{ header: header('Dropped'), seed: '00'.repeat(16), structure: {} }]), [
      new StreamKind('org', [brittle]),
    ]);
    expect(finding).toEqual({ stream: 'org', seq: 1, code: 'replay-stopped', message: 'dropped' });
  });
});

describe('a replay of older versions', () => {
  const renamed: DomainModule<null> = {
    name: 'people',
    zero: null,
    commands: {},
    events: {
      PersonAdded: { version: 2, rank: 9, content: [], upcasts: [({ person, ...rest }) => ({ ...rest, id: person! })] },
      BadgeIssued: { version: 2, rank: 8, content: [], upcasts: [({ to, ...rest }) => ({ ...rest, id: to! })] },
    },
    evolve: (state) => state,
    consequences: [
      {
        name: 'badges',
        on: ['PersonAdded'],
        derive: (event) => [{ type: 'BadgeIssued', label: 'I', structure: { id: event.structure['id']! } }],
      },
    ],
  };

  it('compares derived entries in their current version, and digests them as they were recorded', async () => {
    const events: PlainEvent[] = [
      { header: header('PersonAdded'), seed: '00'.repeat(16), structure: { person: 'a' } },
      { header: header('BadgeIssued', { derived: true }), structure: { to: 'a' } },
    ];
    const older = await replay(ofOrg(events), [new StreamKind('org', [renamed])]);
    expect([older.intact, older.finding]).toEqual([true, undefined]);
    const newer = events.map((event, i) => ({ ...event, header: { ...event.header, version: 2 }, structure: { id: 'a', i } }));
    expect((await replay(ofOrg(newer), [new StreamKind('org', [renamed])])).finding).toMatchObject({ seq: 2, code: 'replay-divergence' });
  });
});

describe('damage', () => {
  it('comes before anything that a replay finds', async () => {
    const made = demoExport();
    Object.assign(sectionOf(made, INCIDENT, 4, 'structure').value as object, { number: 2 });
    rechain(made);
    lineOf(made, 'org', 1).hash = 'c'.repeat(64);
    const { finding, digests } = await replay(exportLines(made), demoKinds);
    expect([finding?.stream, finding?.seq, finding?.code, digests]).toEqual(['org', 1, 'entry-wrong-hash', []]);
  });
});
