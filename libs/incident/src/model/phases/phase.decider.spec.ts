import { describe, expect, it } from 'vitest';
import { Night } from '../../testing/night.ts';
import { phaseOf, watchOf, type IncidentState } from '../incident.state.ts';

const QUESTION = { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] };
const HOUR = 3_600_000;

/** A question that tomas has decided. */
function decided(night: Night): string {
  const { decision } = night.does('AskDecision', QUESTION, night.ask.director());
  const words = { authority: 'role', rationale: 'r', risks: '', advice: '', facts: [], reviewAt: null };
  night.does('TakeDecision', { decision, option: 'o1', ...words }, night.ask.director());
  return decision as string;
}

const incidentOf = (night: Night) => night.state.slices['incident'] as IncidentState;
const phase = (night: Night) => phaseOf(incidentOf(night));
const because = (decision: string | null = null) => ({ decision, reason: 'because' });

describe('an incident', () => {
  it('changes its severity by the director, for a reason, and by a decision only where one that was taken is named', () => {
    const night = Night.declared();
    expect(night.says('SetSeverity', { to: 2, ...because() }, 'ines')).toBe('incident-not-director');
    expect(night.says('SetSeverity', { to: 1, ...because() })).toBe('incident-nothing-changed');
    expect(night.says('SetSeverity', { to: 2, decision: null, reason: '' })).toBe('incident-reason-needed');
    expect(night.says('SetSeverity', { to: 2, ...because('unknown') })).toBe('incident-decision-needed');
    expect(night.send('SetSeverity', { to: 2, ...because() }).said).toEqual([
      { type: 'SeverityChanged', label: 'I', words: { reason: 'because' }, structure: { from: 1, to: 2, by: 'tomas', decision: null } },
    ]);
    expect(incidentOf(night).severity).toBe(2);
  });

  it('closes its circle at once, and opens it by a decision only', () => {
    const night = Night.declared('restricted');
    expect(night.says('SetCircle', { to: 'restricted', ...because() })).toBe('incident-nothing-changed');
    expect(night.says('SetCircle', { to: 'open', ...because() })).toBe('incident-decision-needed');
    expect(night.says('SetCircle', { to: 'closed-list', decision: null, reason: '' })).toBe('incident-reason-needed');
    expect(night.says('SetCircle', { to: 'closed-list', ...because() })).toEqual(['CircleChanged']);
    expect(night.says('SetCircle', { to: 'open', ...because(decided(night)) })).toEqual(['CircleChanged']);
  });

  it('is observed instead of cut only by decision, within a day, and is asked about at the end; nothing is cut by itself', () => {
    const night = Night.declared();
    const decision = decided(night);
    const order = { decision, until: night.later(6 * HOUR), limits: 'no contact' };
    expect(night.says('OrderObservation', { ...order, decision: 'unknown' })).toBe('incident-decision-needed');
    expect(night.says('OrderObservation', { ...order, until: night.now })).toBe('incident-observation-span');
    expect(night.says('OrderObservation', { ...order, until: night.later(25 * HOUR) })).toBe('incident-observation-span');
    expect(night.says('OrderObservation', order)).toEqual(['ObservationOrdered']);
    expect(night.says('OrderObservation', order)).toBe('incident-wrong-phase');
    expect(night.fall()).toEqual(['ObservationReviewFell']);
    expect([night.now, watchOf(incidentOf(night)), phase(night)]).toEqual([order.until, 'reviewDue', 'active']);
    expect(night.says('OrderObservation', { ...order, until: night.later(HOUR) })).toEqual(['ObservationOrdered']);
    expect(night.says('EndObservation', because())).toEqual(['ObservationEnded']);
    expect([watchOf(incidentOf(night)), night.fall()]).toEqual(['open', undefined]);
    expect(night.says('EndObservation', because())).toBe('incident-wrong-phase');
  });

  it('is stabilised and escalated again, by the director', () => {
    const night = Night.declared();
    expect(night.says('Escalate', because())).toBe('incident-wrong-phase');
    expect(night.says('Stabilise', because(), 'ines')).toBe('incident-not-director');
    expect(night.says('Stabilise', because())).toEqual(['IncidentStabilised']);
    expect([phase(night), night.ask.running()]).toEqual(['stabilised', true]);
    expect(night.says('Escalate', because())).toEqual(['IncidentEscalated']);
    expect(phase(night)).toBe('active');
  });

  it('is stood down by decision, which ends command in the same commit', () => {
    const night = Night.declared();
    expect(night.says('StandDown', because())).toBe('incident-decision-needed');
    expect(night.says('StandDown', because(decided(night)))).toEqual(['IncidentStoodDown', 'CommandEnded']);
    expect([phase(night), night.ask.director(), night.ask.running()]).toEqual(['stoodDown', undefined, false]);
    expect(night.says('SetSeverity', { to: 2, ...because() })).toBe('incident-not-director');
  });
});

describe('the end of an incident', () => {
  const closing = (decision: string) => ({ decision, summary: 'contained', residualRisk: 'copies' });

  /** Stabilised, with a closing decision. */
  function ready(): { night: Night; decision: string } {
    const night = Night.declared();
    night.does('Stabilise', because());
    return { night, decision: decided(night) };
  }

  it('needs a closing decision, and a stabilised incident', () => {
    const night = Night.declared();
    expect(night.says('CloseIncident', closing(decided(night)))).toBe('incident-wrong-phase');
    night.does('Stabilise', because());
    expect(night.says('CloseIncident', closing('unknown'))).toBe('incident-decision-needed');
  });

  it('is refused while anything is open in any domain, names all of it, and is recorded as tried', () => {
    const { night, decision } = ready();
    night.records('TaskOpened', { id: 't1' });
    night.does('AskDecision', QUESTION);
    night.does('OfferCommand', { to: 'karim', worries: '' });
    const codes = ['incident-handover-open', 'decision-open', 'run-task-open'];
    const { code, data, said } = night.send('CloseIncident', closing(decision));
    expect({ code, data }).toEqual({ code: 'incident-close-gate', data: { codes, count: 3 } });
    expect(said).toEqual([{ type: 'CloseRefused', label: 'I', words: {}, structure: { by: 'tomas', codes } }]);
    expect(phase(night)).toBe('stabilised');
  });

  it('is refused while a decision waits to be looked at again, or a takeover for its second person', () => {
    const { night, decision } = ready();
    const { decision: watched } = night.does('AskDecision', QUESTION);
    const words = { authority: 'role', rationale: 'r', risks: '', advice: '', facts: [], reviewAt: night.later(HOUR) };
    night.does('TakeDecision', { decision: watched, option: 'o1', ...words });
    night.seat('DO', 'sofia');
    night.fall();
    night.does('TakeCommand', { reason: 'r' }, 'sofia');
    expect(night.send('CloseIncident', closing(decision)).data).toEqual({
      codes: ['incident-takeover-open', 'decision-review-due'],
      count: 2,
    });
  });

  it('ends command in the same commit', () => {
    const { night, decision } = ready();
    expect(night.send('CloseIncident', closing(decision)).said).toEqual([
      {
        type: 'IncidentClosed',
        label: 'I',
        words: { summary: 'contained', residualRisk: 'copies' },
        structure: { decision, by: 'tomas' },
      },
      { type: 'CommandEnded', label: 'I', words: {}, structure: { director: 'tomas' } },
    ]);
    expect([phase(night), night.ask.director(), night.ask.running()]).toEqual(['closed', undefined, false]);
  });

  it('does not come before what was opened at the same moment, in either order', () => {
    const opened = ready();
    opened.night.records('TaskOpened', { id: 't1' });
    expect(opened.night.says('CloseIncident', closing(opened.decision))).toBe('incident-close-gate');
    const closed = ready();
    closed.night.does('CloseIncident', closing(closed.decision));
    expect(closed.night.says('AskDecision', QUESTION)).toBe('incident-role-needed');
  });

  it('is undone by the duty officer or a director of the house, who directs from that very commit', () => {
    const { night, decision } = ready();
    night.does('CloseIncident', closing(decision));
    expect(night.says('Reopen', because(), 'ines')).toBe('incident-role-needed');
    expect(night.send('Reopen', { decision: null, reason: '' }, 'karim', 'duty-officer').code).toBe('incident-reason-needed');
    expect(night.send('Reopen', because(), 'karim', 'duty-officer').said.map(({ type, structure }) => [type, structure])).toEqual([
      ['IncidentReopened', { decision: null, by: 'karim' }],
      ['DirectorAppointed', { person: 'karim' }],
    ]);
    expect([phase(night), night.ask.director()]).toEqual(['active', 'karim']);
    expect(night.send('Reopen', because(), 'karim', 'director').code).toBe('incident-wrong-phase');
  });
});
