import { Select } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { decisionReference, useDecisions } from '../decisions/decisions.ts';
import { conductWords } from './conduct.words.ts';

/** A decision that was taken, on which an order stands. */
export function DecisionChoice({
  incident,
  value,
  onChange,
}: {
  readonly incident: string;
  readonly value: string;
  readonly onChange: (decision: string) => void;
}) {
  const w = useWords(conductWords);
  const taken = useDecisions(incident).taken.filter(({ decidedAt }) => decidedAt !== null);
  return (
    <Select
      label={w.onDecision}
      data={taken.map(({ id, question }) => ({ value: id, label: `${decisionReference(id)} ${question ?? ''}` }))}
      value={value === '' ? null : value}
      onChange={(decision) => onChange(decision ?? '')}
    />
  );
}
