import { Button } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import type { Standing } from '../net/tab.ts';
import { DEVICE } from './device.words.ts';
import { Plain } from './plain.tsx';

/** In place of a page whose person is gone. Nothing of them is left here. */
export function Stopped({ standing }: { readonly standing: Standing & { readonly state: 'left' | 'other' } }) {
  const t = useWords(DEVICE);
  if (standing.state === 'left')
    return (
      <Plain title={t.leftTitle}>
        <p role="alert">{t.left}</p>
        <p className="cap">{t.leftWhy}</p>
      </Plain>
    );
  const name = standing.name ?? t.somebody;
  return (
    <Plain title={t.otherTitle}>
      <p role="alert">{t.other(name)}</p>
      <p className="cap">{t.kept}</p>
      <Button variant="filled" size="lg" onClick={() => location.replace('/')}>
        {t.goOn(name)}
      </Button>
    </Plain>
  );
}
