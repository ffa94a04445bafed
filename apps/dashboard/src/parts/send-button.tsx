import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';

/** The verb of a form. While what it sent has no answer yet, it says so and takes no second press. */
export function SendButton({ place, children, small }: { readonly place: string; readonly children: ReactNode; readonly small?: boolean }) {
  const { t } = useMessages();
  const { outbox } = useSession();
  const item = useStore(outbox.items).find((each) => each.place === place && each.state !== 'refused');
  return (
    <div className="send">
      <Button
        type="submit"
        variant={item ? 'default' : 'filled'}
        size={small ? 'md' : 'lg'}
        aria-disabled={item !== undefined}
        onClick={(event) => item && event.preventDefault()}
      >
        {item ? t.form.sending : children}
      </Button>
      <p role="status" className="dim">
        {item?.state === 'held' ? t.form.held : ''}
      </p>
    </div>
  );
}
