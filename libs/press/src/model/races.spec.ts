import { describe, expect, it } from 'vitest';
import { Desk, POLICY, TEXT, type By } from '../testing/cell.ts';

type Wish = readonly [type: string, payload: object, by: By];

/** Approved text on one fact by p5, voice p1, offered by p5. */
function offered() {
  const desk = new Desk();
  const voice = desk.voice();
  const fact = desk.fact();
  const { id } = desk.draft({ cites: [{ fact, version: 1, sentence: 1 }] });
  desk.submit(id);
  desk.approve(id);
  desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
  return { desk, fact, id, voice };
}

function reviewed() {
  const desk = new Desk();
  const { id } = desk.draft();
  desk.submit(id);
  desk.result('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' });
  return { desk, id };
}

/** Both were wished for on the same screen; the second is decided on what the first left. */
function inTurn(desk: Desk, first: Wish, second: Wish) {
  return [desk.says(...first), desk.says(...second)];
}

interface Race {
  readonly name: string;
  readonly of: () => { desk: Desk; a: Wish; b: Wish };
  readonly aFirst: readonly unknown[];
  readonly bFirst: readonly unknown[];
}

const CD = { by: 'cd', role: 'CD' };
const release = (desk: Desk, id: string): Wish => ['ReleaseStatement', desk.releasing(id), { by: 'p1' }];
const revision = (desk: Desk, id: string, by: string): Wish => [
  'ReviseStatement',
  { ...TEXT, statement: id, base: desk.statement(id).version.id },
  { by },
];

const RACES: readonly Race[] = [
  {
    name: 'rules 1 and 3: an approval and an edit',
    of: () => {
      const { desk, id } = reviewed();
      return { desk, a: ['ApproveStatement', desk.approval(id, 'SEC'), { by: 'p2' }], b: revision(desk, id, 'p5') };
    },
    aFirst: [['StatementApproved'], ['StatementRevised', 'ApprovalVoided']],
    bFirst: [['StatementRevised', 'ApprovalVoided'], 'press-version-moved'],
  },
  {
    name: 'rule 2: an approval and an edit by the same person',
    of: () => {
      const { desk, id } = reviewed();
      return { desk, a: ['ApproveStatement', desk.approval(id, 'SEC'), { by: 'p4' }], b: revision(desk, id, 'p4') };
    },
    aFirst: [['StatementApproved'], ['StatementRevised', 'ApprovalVoided']],
    bFirst: [['StatementRevised', 'ApprovalVoided'], 'press-version-moved'],
  },
  {
    name: 'rules 3 and 4: a correction between the two who release',
    of: () => {
      const { desk, fact, id } = offered();
      return {
        desk,
        a: [
          'CorrectFact',
          { fact, from: 1, wording: 'w', publicWording: 'p', language: 'en', kind: 'material', reason: 'r' },
          { by: 'cd' },
        ],
        b: release(desk, id),
      };
    },
    aFirst: [['FactCorrected', 'StatementBlocked', 'ApprovalVoided', 'ReleaseOfferVoided'], 'press-fact-changed'],
    bFirst: [['StatementReleased'], ['FactCorrected', 'CorrectionDue']],
  },
  {
    name: 'rule 4: two corrections of one version',
    of: () => {
      const { desk, fact } = offered();
      const correct = { fact, from: 1, wording: 'w', publicWording: null, language: 'en', kind: 'minor', reason: 'r' };
      return { desk, a: ['CorrectFact', correct, { by: 'cd' }], b: ['DisputeFact', { fact, from: 1, reason: 'r' }, { by: 'cd' }] };
    },
    aFirst: [['FactCorrected', 'StatementBlocked', 'ApprovalVoided', 'ReleaseOfferVoided'], 'press-fact-moved'],
    bFirst: [['FactDisputed', 'StatementBlocked', 'ApprovalVoided', 'ReleaseOfferVoided'], ['FactCorrected']],
  },
  {
    name: 'rule 3: a newer policy and a release',
    of: () => {
      const { desk, id } = offered();
      return {
        desk,
        a: ['ApplyPolicy', { policy: { ...POLICY, version: 2 } }, { kind: 'system', by: 'system:policy' }],
        b: release(desk, id),
      };
    },
    aFirst: [['PolicyApplied', 'ApprovalVoided', 'ReleaseOfferVoided'], 'press-not-approved'],
    bFirst: [['StatementReleased'], 'press-nothing-changed'],
  },
  {
    name: 'rule 6: two offers at once; the second confirms instead',
    of: () => {
      const { desk, id } = offered();
      desk.result('WithdrawReleaseOffer', { statement: id, reason: 'r' }, { by: 'p5' });
      return { desk, a: ['OfferRelease', desk.offering(id), { by: 'p5' }], b: ['OfferRelease', desk.offering(id), { by: 'p1' }] };
    },
    aFirst: [['ReleaseOffered'], 'press-already-offered'],
    bFirst: [['ReleaseOffered'], 'press-already-offered'],
  },
  {
    name: 'rule 6: two releases at once',
    of: () => {
      const { desk, id } = offered();
      return { desk, a: release(desk, id), b: ['ReleaseStatement', desk.releasing(id), { by: 'p3' }] };
    },
    aFirst: [['StatementReleased'], 'press-text-closed'],
    bFirst: [['StatementReleased'], 'press-text-closed'],
  },
  {
    name: 'rule 7: two incidents name a voice',
    of: () => {
      const desk = new Desk();
      desk.result('OpenVoices');
      const offer = (person: string, stream: string) =>
        desk.result<{ assignment: string }>('OfferAssignment', desk.term({ person, origin: { stream, request: null } }), CD).assignment;
      const [one, two] = [offer('p1', 'inc:1'), offer('p5', 'inc:2')];
      return {
        desk,
        a: ['AcceptAssignment', { incident: 'inc:1', assignment: one }, { by: 'p1' }],
        b: ['AcceptAssignment', { incident: 'inc:2', assignment: two }, { by: 'p5' }],
      };
    },
    aFirst: [['AssignmentAccepted'], 'press-voice-elsewhere'],
    bFirst: [['AssignmentAccepted'], 'press-voice-elsewhere'],
  },
  {
    name: 'rules 7 and 8: the voice ends as a text is released',
    of: () => {
      const { desk, id, voice } = offered();
      return { desk, a: ['EndAssignment', { incident: 'inc:1', assignment: voice, reason: 'r' }, CD], b: release(desk, id) };
    },
    aFirst: [['AssignmentEnded'], 'press-no-voice'],
    bFirst: [['StatementReleased'], ['AssignmentEnded']],
  },
  {
    name: 'rule 8: an offer is accepted as a text is released',
    of: () => {
      const { desk, id, voice } = offered();
      desk.result('EndAssignment', { incident: 'inc:1', assignment: voice, reason: 'r' }, CD);
      const { assignment } = desk.result<{ assignment: string }>('OfferAssignment', desk.term({ person: 'p5' }), CD);
      return { desk, a: ['AcceptAssignment', { incident: 'inc:1', assignment }, { by: 'p5' }], b: release(desk, id) };
    },
    aFirst: [['AssignmentAccepted'], ['StatementReleased']],
    bFirst: ['press-no-voice', ['AssignmentAccepted']],
  },
  {
    name: 'rule 9: an edit and a release',
    of: () => {
      const { desk, id } = offered();
      return { desk, a: revision(desk, id, 'p5'), b: release(desk, id) };
    },
    aFirst: [['StatementRevised', 'ApprovalVoided', 'ReleaseOfferVoided'], 'press-version-moved'],
    bFirst: [['StatementReleased'], 'press-text-closed'],
  },
  {
    name: 'rule 5: an original is revised as its variant is released',
    of: () => {
      const { desk, id } = offered();
      const fr = desk.draft({ parent: id, parentVersion: desk.statement(id).version.id, language: 'fr' }).id;
      desk.submit(fr);
      desk.approve(fr);
      desk.result('OfferRelease', desk.offering(fr), { by: 'p5' });
      return { desk, a: revision(desk, id, 'p5'), b: release(desk, fr) };
    },
    aFirst: [
      ['StatementRevised', 'VariantStale', 'ApprovalVoided', 'ReleaseOfferVoided', 'ApprovalVoided', 'ReleaseOfferVoided'],
      'press-variant-stale',
    ],
    bFirst: [['StatementReleased'], ['StatementRevised', 'ApprovalVoided', 'ReleaseOfferVoided']],
  },
];

describe.each(RACES)('$name', ({ of, aFirst, bFirst }) => {
  it('in the one order', () => {
    const { desk, a, b } = of();
    expect(inTurn(desk, a, b)).toEqual(aFirst);
  });

  it('in the other order', () => {
    const { desk, a, b } = of();
    expect(inTurn(desk, b, a)).toEqual(bFirst);
  });
});
