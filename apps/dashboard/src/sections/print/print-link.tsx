import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useIncident } from '../incident.ts';
import { printWords } from './print.words.ts';
import { pathTo, type Paper } from './prints.ts';

/** Where a person looks at something that may be wanted on paper. */
export function PrintLink({ kind, item }: { readonly kind: Paper; readonly item?: string }) {
  const w = useWords(printWords);
  const { id } = useIncident();
  return (
    <Button component={Link} size="sm" variant="subtle" to={pathTo(id, kind, item)} leftSection={<IconPrinter className="i" aria-hidden />}>
      {w.link[kind]}
    </Button>
  );
}
