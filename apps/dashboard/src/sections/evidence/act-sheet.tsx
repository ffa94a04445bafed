import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TypedDocumentString } from '../../gql/graphql.ts';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct, type Acting } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { actWords } from './acts.words.ts';

interface Props {
  /** The exhibit, by id. */
  readonly about?: string | undefined;
  readonly title: string;
  readonly acting: Acting<unknown>;
  readonly kind?: 'filled' | 'danger';
  readonly reason?: string | undefined;
  /** The verb, where it is not the title. */
  readonly verb?: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One act on an exhibit: what it needs to be told, its verb, and the way out. */
export function ActSheet({ about, title, acting, kind = 'filled', reason, verb, onDone, onClose, children }: Props) {
  const w = useWords(actWords);
  return (
    <Sheet about={about} title={title} onClose={onClose}>
      {children}
      <ActButton acting={acting} kind={kind} size="lg" reason={reason} onDone={onDone}>
        {verb ?? title}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

interface ReasonProps<R extends object, V extends object> {
  readonly place: string;
  readonly title: string;
  readonly document: TypedDocumentString<R, V & { key: string }>;
  readonly variables: (reason: string) => V;
  readonly kind?: 'filled' | 'danger';
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** An act that needs nothing but a reason. */
export function ReasonSheet<R extends object, V extends object>(props: ReasonProps<R, V>) {
  const { place, title, document, variables, kind, onClose, children } = props;
  const w = useWords(actWords);
  const { draft, change, forget } = useDraft(place, { reason: '' });
  const acting = useAct(place, document, () => variables(draft.reason), draft.reason);
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <ActSheet title={title} acting={acting} {...(kind ? { kind } : {})} onDone={done} onClose={onClose}>
      {children}
      <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </ActSheet>
  );
}
