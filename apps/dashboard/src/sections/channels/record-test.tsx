import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PaceLevel, TestResult } from '../../gql/graphql.ts';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { paceWords } from './pace.words.ts';
import { RecordTestDocument } from './plan.documents.ts';

interface Props {
  /** Its id in the plan. */
  readonly party: string;
  readonly level: PaceLevel;
  readonly onDone: () => void;
}

/** What came of trying a level out, kept with the plan. */
export function RecordTest({ party, level, onDone }: Props) {
  const w = useWords(paceWords);
  const [result, setResult] = useState<TestResult | ''>('');
  const [note, setNote] = useState('');
  const test = useAct(`test-${party}-${level}`, RecordTestDocument, () => ({ party, level, result: result as TestResult, note }));
  const options = (['PASSED', 'PARTLY', 'FAILED'] as const).map((value) => ({ value, label: w.results[value] }));
  return (
    <>
      <Choice legend={w.testResult} options={options} value={result} onChange={(value) => setResult(value as TestResult)} />
      {result !== '' && (
        <>
          <TextInput label={w.note} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          <ActButton acting={test} onDone={onDone}>
            {w.recordTest[result]}
          </ActButton>
        </>
      )}
    </>
  );
}
