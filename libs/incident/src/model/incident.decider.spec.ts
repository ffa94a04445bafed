import { StreamKind, sha256, idsFrom, later } from '@chancery/kernel';
import { people } from '@chancery/identity';
import { fold, scenario } from '@chancery/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_NAMES } from './code-names.ts';
import { incident } from './incident.decider.ts';
import { isReference, reference } from './reference.ts';
import { roles } from './roles/role.decider.ts';

const organisation = new StreamKind('org', [people]);
const house = (of: { readonly [person: string]: readonly string[] }) =>
  fold(
    organisation,
    'org',
    Object.entries(of).map(([person, held]) => ({ type: 'PersonAdded', structure: { person, roles: [...held] } })),
  );
const kind = new StreamKind('inc', [incident, roles]);
const HOUSE = house({ tomas: ['director'], ines: ['staff'], lena: ['duty-officer'], okafor: ['security-lead'], eve: ['staff'] });
const night = scenario(kind, 'inc:1', { org: HOUSE });
const report = {
  who: 'Port Meridian',
  what: 'Two cables quoted',
  words: '…',
  heardHow: 'voice',
  callBack: 'yes',
  affectedChannels: ['cable'],
  occurredAt: null,
};
const received = { type: 'ReportReceived', structure: { reference: 'R-2345-6', reporter: 'ines' } };
const raised = { type: 'ReportRaised', structure: { proposedSeverity: 1, answers: [true, true, false] } };
const declared = { type: 'IncidentDeclared', structure: {} };
const declaration = { title: 'Cable compromise, suspected', kind: 'interception', severity: 1, circle: 'restricted', playbook: 'PB-01' };
const firstId = idsFrom('0'.repeat(32))();

describe('an incident', () => {
  it('begins with a report, whose reference is drawn and whose words are content', () => {
    night
      .given()
      .when({ type: 'ReportIncident', by: 'ines', payload: report })
      .then({
        type: 'ReportReceived',
        structure: {
          reference: reference('R', firstId),
          reporter: 'ines',
          heardHow: 'voice',
          callBack: 'yes',
          affectedChannels: ['cable'],
          occurredAt: null,
        },
        content: {
          who: { label: 'I', value: 'Port Meridian' },
          what: { label: 'I', value: 'Two cables quoted' },
          words: { label: 'I', value: '…' },
        },
      });
  });

  it.each(['carrier pigeon', '__proto__', 'toString'])('names no channel that there is not, such as %s', (channel) => {
    night
      .given()
      .when({ type: 'ReportIncident', by: 'ines', payload: { ...report, affectedChannels: ['cable', channel] } })
      .refused('incident-no-such-channel', { field: 'affectedChannels' });
  });

  it.each([
    [[true, true, false], 1],
    [[false, false, true], 1],
    [[true, false, false], 2],
    [[false, true, false], 2],
    [[false, false, false], 3],
  ] as const)('answers %j propose severity %i', ([confidential, ongoing, people], severity) => {
    night
      .given(received)
      .when({ type: 'RaiseReport', by: 'ines', payload: { confidential, ongoing, people, note: 'n' } })
      .then({
        type: 'ReportRaised',
        structure: { proposedSeverity: severity, answers: [confidential, ongoing, people] },
        content: { note: { label: 'I', value: 'n' } },
      });
  });

  it('is raised once', () => {
    night
      .given(received, raised)
      .when({ type: 'RaiseReport', by: 'ines', payload: { confidential: true, ongoing: true, people: true, note: '' } })
      .refused('incident-report-settled');
  });

  it('is declared under a neutral code name, and who declares directs from that very commit', () => {
    night
      .given(received, { ...raised, afterMs: 240_000 })
      .when({ type: 'DeclareIncident', by: 'tomas', payload: declaration })
      .then(
        {
          type: 'IncidentDeclared',
          structure: {
            kind: 'interception',
            severity: 1,
            circle: 'restricted',
            playbook: 'PB-01',
            declaredBy: 'tomas',
            director: 'tomas',
            onDuty: false,
            firstReportAt: '2026-11-25T02:47:00.000Z',
            codeName: CODE_NAMES[parseInt(sha256(firstId).slice(0, 8), 16) % CODE_NAMES.length]!,
          },
          content: { title: { label: 'I', value: 'Cable compromise, suspected' } },
        },
        { type: 'DirectorAppointed', structure: { person: 'tomas' }, derived: true },
      );
  });

  it('is not declared before it was raised, nor twice', () => {
    night.given(received).when({ type: 'DeclareIncident', by: 'tomas', payload: declaration }).refused('incident-not-raised');
    night
      .given(received, raised, declared)
      .when({ type: 'DeclareIncident', by: 'tomas', payload: declaration })
      .refused('incident-already-declared');
  });

  const declares = (by: string, more: object = {}, afterMs = 0) => ({
    type: 'DeclareIncident',
    by,
    payload: { ...declaration, ...more },
    afterMs,
  });
  const directed = (when: ReturnType<typeof declares>, org = HOUSE) => {
    const state = fold(kind, 'inc:1', [received, raised]);
    const command = { ...when, stream: 'inc:1', key: 'k', seed: '0'.repeat(32), now: later(state.at, when.afterMs) };
    const decided = kind.decide(state, { ...command, principal: { kind: 'person', id: when.by } }, () => org);
    return 'rejection' in decided
      ? decided.rejection.code
      : decided.drafts.map(({ structure }) => structure['director'] ?? structure['person']);
  };
  const QUARTER = 15 * 60_000;

  it('is raised by who reported it, or by the duty of the house', () => {
    const raises = (by: string) => ({ type: 'RaiseReport', by, payload: { confidential: true, ongoing: false, people: false, note: '' } });
    for (const by of ['ines', 'lena', 'tomas', 'okafor'])
      night
        .given(received)
        .when(raises(by))
        .then({
          type: 'ReportRaised',
          structure: { proposedSeverity: 2, answers: [true, false, false] },
          content: { note: { label: 'I', value: '' } },
        });
    night
      .given(received)
      .when(raises('eve'))
      .refused('incident-may-not-raise', { roles: ['duty-officer', 'director', 'security-lead'] });
  });

  it('is declared by the duty of the house, not by who reported it, whatever the sender says of themselves', () => {
    const data = { roles: ['duty-officer', 'director', 'security-lead'], at: '2026-11-25T03:02:00.000Z' };
    for (const by of ['ines', 'eve']) night.given(received, raised).when(declares(by)).refused('incident-may-not-declare', data);
    expect(directed(declares('lena'))).toEqual(['lena', 'lena']);
    expect(directed(declares('lena', { director: 'eve' }))).toEqual(['eve', 'eve']);
    expect(directed(declares('lena', { director: 'nobody' }))).toBe('incident-person-barred');
  });

  it('gives command to nobody by their declaring it: who may not command names one who may', () => {
    expect(directed(declares('okafor'))).toBe('incident-name-director');
    expect(directed(declares('okafor', { director: 'eve' }))).toBe('incident-name-director');
    expect(directed(declares('okafor', { director: 'lena' }))).toEqual(['lena', 'lena']);
  });

  it('waits a quarter of an hour for the duty, and then for nobody', () => {
    expect(directed(declares('ines', { director: 'lena' }, QUARTER - 1))).toBe('incident-may-not-declare');
    expect(directed(declares('ines', {}, QUARTER))).toBe('incident-name-director');
    expect(directed(declares('ines', { director: 'ines' }, QUARTER))).toBe('incident-name-director');
    expect(directed(declares('ines', { director: 'lena' }, QUARTER))).toEqual(['lena', 'lena']);
  });

  it('is anybody’s in a house where nobody has the duty', () => {
    const alone = house({ ines: ['staff'], eve: ['staff'] });
    expect(directed(declares('ines'), alone)).toEqual(['ines', 'ines']);
    const security = house({ okafor: ['security-lead'], ines: ['staff'] });
    expect(directed(declares('okafor'), security)).toEqual(['okafor', 'okafor']);
    expect(directed(declares('ines'), security)).toBe('incident-may-not-declare');
  });

  it('takes log entries by anyone, at any time after the report', () => {
    night
      .given(received)
      .when({ type: 'AddLogEntry', by: 'ruiz', payload: { text: 'preserve first' } })
      .then({
        type: 'LogAdded',
        structure: { id: firstId, gapMarked: false, kind: 'note', lane: null, refs: [] },
        content: { text: { label: 'I', value: 'preserve first' } },
      });
  });
});

describe('a reference', () => {
  const signs = fc.array(fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTVWXY'), { minLength: 4, maxLength: 4 });
  const ids = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/);

  it('fits its own check letter', () => fc.assert(fc.property(ids, (id) => isReference(reference('R', id)))));

  it('with one sign changed or two neighbours swapped does not', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), signs, (id, at, swap, [other]) => {
        const whole = reference('R', id);
        const text = whole.slice(2, 6).split('');
        const changed = text.with(at, other!).join('');
        const swapped = text
          .with(swap, text[swap + 1]!)
          .with(swap + 1, text[swap]!)
          .join('');
        for (const wrong of [changed, swapped]) if (wrong !== text.join('')) expect(isReference(`R-${wrong}-${whole.at(-1)}`)).toBe(false);
      }),
    );
  });
});
