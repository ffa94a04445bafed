import { namesOf } from '@chancery/identity/api';
import { AUTHORITIES, DATA_CATEGORIES, LOST, PURPOSES, THING_CATEGORIES } from '../model/exhibits/exhibit.events.ts';
import { ROUTES } from '../model/transfers/transfer.events.ts';

export const CATEGORY_NAMES = namesOf('ExhibitCategory', [...DATA_CATEGORIES, ...THING_CATEGORIES]);
export const PLACE_NAMES = namesOf(
  'ExhibitPlace',
  ['identified', 'collected', 'sealed', 'offered', 'offeredOpen', 'checkedOut', 'returned', 'handedOver', 'disposed', 'dropped'],
  'Where an exhibit is. Identified: found, and nobody has it yet.',
);
export const INTEGRITY_NAMES = namesOf(
  'ExhibitIntegrity',
  ['unverified', 'good', 'failed', 'disputed', 'missing'],
  'Whether it is what it was. One good check does not mend a failed one. Missing: its file cannot be read.',
);
export const LOST_NAMES = namesOf(
  'FileLost',
  LOST,
  'What of a file cannot be read: the file is gone, its key is, the key there does not open it, or the disk does not give it.',
);
export const ENDING_NAMES = namesOf('ExhibitEnding', ['disposed', 'returned', 'handedOver']);
export const AUTHORITY_NAMES = namesOf('EvidenceAuthority', AUTHORITIES, 'By what right it is taken or given away.');
export const PURPOSE_NAMES = namesOf('ExhibitPurpose', PURPOSES);
export const ROUTE_NAMES = namesOf('TransferRoute', ROUTES);
export const SEAL_MET_NAMES = namesOf('SealMet', ['intact', 'broken', 'none'], 'How the receiver met the seal.');
export const ALGORITHM_NAMES = namesOf('DigestAlgorithm', ['sha256', 'sha512']);
