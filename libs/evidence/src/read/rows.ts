import type { StreamState } from '@chancery/kernel';
import type { EvidenceState } from '../model/evidence.state.ts';

export const EVIDENCE_PREFIXES = ['inc', 'exr'] as const;

export const evidenceOf = (state: StreamState): EvidenceState => state.slices['evidence'] as EvidenceState;
