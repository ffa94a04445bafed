import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { STEP_UP, StepUp } from './prove.tsx';
import type { Acting } from './use-act.ts';

interface Props {
  readonly acting: Acting<unknown>;
  /** The verb and its object. */
  readonly children: ReactNode;
  readonly kind?: 'filled' | 'default' | 'danger' | 'subtle';
  readonly size?: 'sm' | 'md' | 'lg';
  /** Cannot be held: it needs the server's answer now. */
  readonly needsServer?: boolean;
  /** Why it cannot be pressed now; it stays in reach of the keyboard. */
  readonly reason?: string | undefined;
  readonly onDone?: (ok: unknown) => void;
  readonly fullWidth?: boolean;
  /** The whole verb, where the button shows part of it. */
  readonly label?: string;
}

/** A verb that is carried out when it is pressed, and says below itself when it was refused, and what to do. */
export function ActButton({ acting, children, kind = 'default', size = 'md', needsServer, reason, onDone, fullWidth, label }: Props) {
  const { t } = useMessages();
  const { live } = useSession();
  const away = useStore(live.connection).state !== 'live' && needsServer === true;
  const why = reason ?? (away ? t.act.waitsForServer : undefined);
  const press = async (): Promise<void> => {
    if (why !== undefined || acting.pending) return;
    const ok = await acting.act();
    if (ok !== undefined) onDone?.(ok);
  };
  return (
    <span className="act">
      <Button
        variant={kind}
        size={size}
        {...(fullWidth ? { fullWidth: true } : {})}
        {...(label === undefined ? {} : { 'aria-label': label })}
        aria-disabled={why !== undefined || acting.pending}
        onClick={() => void press()}
      >
        {acting.pending ? (acting.held ? t.act.held : t.act.sending) : (why ?? children)}
      </Button>
      <ActRefusal acting={acting} />
      <StepUp refusal={acting.refusal} onClose={acting.clear} again={() => void press()} />
    </span>
  );
}

/** What the server said against it, where it was pressed. */
function ActRefusal({ acting }: { readonly acting: Acting<unknown> }) {
  const { refusal } = acting;
  if (!refusal || refusal.code === STEP_UP) return null;
  return (
    <span role="alert" className="field-error">
      {refusal.sentence} {refusal.cure} {refusal.fields.map(({ sentence }) => sentence).join(' ')}
    </span>
  );
}
