import { namesOf } from '@chancery/identity/api';
import { AUDIENCES } from '../model/facts/citation.ts';
import { CHANGE_KINDS, CONFIDENCES, TLP } from '../model/facts/fact.events.ts';
import { ATTRIBUTIONS, STATEMENT_KINDS, USES } from '../model/statements/statement.events.ts';

export const TRUTHS = namesOf(
  'FactTruth',
  ['claim', 'verifying', 'confirmed', 'disputed', 'false', 'unverifiable', 'retracted'],
  'Whether a fact holds. Only a confirmed one may be quoted.',
);
export const TLP_NAMES = namesOf('Tlp', TLP, 'Traffic light protocol. What is red has named readers, and is never quoted.');
export const CONFIDENCE_NAMES = namesOf('Confidence', CONFIDENCES);
export const CHANGE_KIND_NAMES = namesOf('ChangeKind', CHANGE_KINDS);
export const AUDIENCE_NAMES = namesOf('Audience', AUDIENCES);
export const STATEMENT_KIND_NAMES = namesOf('StatementKind', STATEMENT_KINDS);
export const USE_NAMES = namesOf('StatementUse', USES);
export const ATTRIBUTION_NAMES = namesOf('Attribution', ATTRIBUTIONS);
export const TEXT_NAMES = namesOf(
  'TextState',
  ['draft', 'inReview', 'changesRequested', 'approved', 'needsReapproval', 'blocked', 'expired', 'closed', 'abandoned'],
  'Where the text stands. Blocked: a fact that it cites moved.',
);
export const WHY_NOT_NAMES = namesOf(
  'WhyNotCitable',
  ['superseded', 'wording', 'marking', 'claim', 'verifying', 'disputed', 'false', 'unverifiable', 'retracted'],
  'Why a cited fact may not be quoted as it is.',
);
export const OUTING_NAMES = namesOf(
  'OutingState',
  ['inside', 'offered', 'released', 'lapsed', 'correctionDue', 'superseded', 'corrected', 'withdrawn'],
  'Where the release stands. Who was told stays told: a text that is out is corrected, superseded or withdrawn.',
);
export const TERM_NAMES = namesOf('AssignmentTerm', ['offered', 'accepted', 'handingOver', 'declined', 'lapsed', 'withdrawn', 'ended']);
export const PRESENCE_NAMES = namesOf('SpokespersonPresence', ['reachable', 'away']);
export const REQUEST_NAMES = namesOf('PressRequestKind', ['draft', 'assign'], 'A text, or somebody to speak.');
export const INBOX_NAMES = namesOf('InboxKind', ['approve', 'revise', 'release', 'correct', 'accept'], 'What is asked of the reader.');
