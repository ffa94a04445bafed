import { useMessages } from '../../i18n/messages.tsx';
import { localTime } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { Status } from '../../parts/status.tsx';
import type { Fact } from './facts.ts';
import { factWords } from './facts.words.ts';

const SHOWN = {
  CLAIM: ['', 'ring'],
  VERIFYING: ['', 'dashedRing'],
  CONFIRMED: ['ok', 'circleCheck'],
  DISPUTED: ['warn', 'circleAsk'],
  FALSE: ['late', 'circleCross'],
  UNVERIFIABLE: ['off', 'circleAsk'],
  RETRACTED: ['late', 'circleCross'],
} as const;

export function FactStatus({ fact }: { readonly fact: Fact }) {
  const w = useWords(factWords);
  const { language } = useMessages();
  const [tone, shape] = fact.truth === 'CONFIRMED' && fact.alone ? (['warn', 'circleAsk'] as const) : SHOWN[fact.truth];
  const corrected = fact.truth === 'CONFIRMED' && fact.version > 1;
  return (
    <Status tone={tone} shape={shape}>
      {corrected ? w.corrected(localTime(fact.at, language)) : w.truth[fact.truth]}
      {fact.truth === 'CONFIRMED' && fact.alone && `: ${w.alone}`}
    </Status>
  );
}
