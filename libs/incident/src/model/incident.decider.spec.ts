import { StreamKind, sha256, idsFrom } from '@chancery/kernel';
import { scenario } from '@chancery/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_NAMES } from './code-names.ts';
import { incident } from './incident.decider.ts';
import { isReference, reference } from './reference.ts';
import { roles } from './roles/role.decider.ts';

const night = scenario(new StreamKind('inc', [incident, roles]), 'inc:1');
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

  it.each([
    [[true, true, false], 1],
    [[false, false, true], 1],
    [[true, false, false], 2],
    [[false, true, false], 2],
    [[false, false, false], 3],
  ] as const)('answers %j propose severity %i', ([confidential, ongoing, people], severity) => {
    night
      .given(received)
      .when({ type: 'RaiseReport', payload: { confidential, ongoing, people, note: 'n' } })
      .then({
        type: 'ReportRaised',
        structure: { proposedSeverity: severity, answers: [confidential, ongoing, people] },
        content: { note: { label: 'I', value: 'n' } },
      });
  });

  it('is raised once', () => {
    night
      .given(received, raised)
      .when({ type: 'RaiseReport', payload: { confidential: true, ongoing: true, people: true, note: '' } })
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
    night.given(received).when({ type: 'DeclareIncident', payload: declaration }).refused('incident-not-raised');
    night.given(received, raised, declared).when({ type: 'DeclareIncident', payload: declaration }).refused('incident-already-declared');
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
