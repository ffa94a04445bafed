import type { ApprovalPolicy } from './policy.ts';

/** Who approves and releases texts of this installation: three people who did not write it, and two who put it out. */
export const DEFAULT_POLICY: ApprovalPolicy = {
  id: 'media-lines',
  version: 1,
  steps: [
    { step: 'HOP', roles: ['HOP'], needed: 1 },
    { step: 'POL', roles: ['POL'], needed: 1 },
    { step: 'SEC', roles: ['SEC'], needed: 1 },
  ],
  release: ['HOP', 'SPK', 'CD'],
  onePerson: false,
  reviewMs: 15 * 60_000,
};
