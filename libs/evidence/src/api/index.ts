import type { Type } from '@nestjs/common';
import { EndingResolver } from './ending.resolver.ts';
import { ExhibitSending } from './exhibit-sending.ts';
import { TakingResolver } from './taking.resolver.ts';
import { TransfersResolver } from './transfers.resolver.ts';
import { WorkingResolver } from './working.resolver.ts';

export { evidenceSentences } from './evidence.sentences.ts';
export { evidenceVoice } from './evidence.voice.ts';
export { ExhibitReader } from './exhibit.reader.ts';
export { UPLOADS } from './taking.resolver.ts';

/** All that answers for evidence, in the order in which it is made. */
export const EVIDENCE_RESOLVERS: Type<object>[] = [ExhibitSending, TakingResolver, WorkingResolver, EndingResolver, TransfersResolver];
