import type { Type } from '@nestjs/common';
import { factSentences } from './fact.sentences.ts';
import { factVoice } from './fact.voice.ts';
import { releaseSentences } from './release.sentences.ts';
import { statementSentences } from './statement.sentences.ts';
import { statementVoice } from './statement.voice.ts';
import { voiceSentences } from './voice.sentences.ts';
import { FactsResolver } from './facts.resolver.ts';
import { InboxResolver } from './inbox.resolver.ts';
import { ReleasesResolver } from './releases.resolver.ts';
import { StatementSending } from './statement-sending.ts';
import { StatementsResolver } from './statements.resolver.ts';
import { VoicesResolver } from './voices.resolver.ts';

export { FactReader } from './fact.reader.ts';
export { PressDesk, type House, type RolesIn } from './press-desk.ts';
export { speakingVoice } from './speaking.voice.ts';
export { RequestReader } from './request.reader.ts';
export { StatementReader } from './statement.reader.ts';
export { VoiceReader } from './voice.reader.ts';

export const pressSentences = { ...factSentences, ...statementSentences, ...releaseSentences, ...voiceSentences };
export const pressVoice = { ...factVoice, ...statementVoice };
/** All that answers for the press, in the order in which it is made. */
export const PRESS_RESOLVERS: Type<object>[] = [
  StatementSending,
  FactsResolver,
  StatementsResolver,
  ReleasesResolver,
  VoicesResolver,
  InboxResolver,
];
