import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { Sheet } from '../parts/sheet.tsx';
import { keysAreOn, switchKeys } from '../parts/use-key.ts';
import { keyWords } from './keys.words.ts';
import { SECTIONS } from './registry.ts';

/** All keys, and the switch that turns the single ones off for those whom they disturb. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(keyWords);
  const { language } = useMessages();
  const [on, setOn] = useState(keysAreOn);
  const single = [
    ['L', w.log],
    ['D', w.ask],
    ['A', w.yours],
    ['?', w.keys],
  ] as const;
  return (
    <Sheet title={w.title} onClose={onClose}>
      <p className="cap">{w.lead}</p>
      <label className="row">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            switchKeys(target.checked);
            setOn(target.checked);
          }}
        />
        {w.switchedOn}
      </label>
      <dl className="keylist">
        {single.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        {SECTIONS.map(({ key, label }) => (
          <div key={key}>
            <dt>
              {w.goThen} <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{label[language]}</dd>
          </div>
        ))}
      </dl>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
