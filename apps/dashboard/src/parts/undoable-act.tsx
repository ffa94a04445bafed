import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { ActButton } from './act-button.tsx';

const UNDO_MS = 5_000;

/** A verb that can be taken back for five seconds, in its own place; only then is it sent. No question is asked beforehand. */
export function UndoableAct(props: Parameters<typeof ActButton>[0]) {
  const { t } = useMessages();
  const [pressed, setPressed] = useState(false);
  const { acting } = props;
  useEffect(() => {
    if (!pressed) return;
    const timer = setTimeout(() => {
      setPressed(false);
      void acting.act();
    }, UNDO_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is sent is what was pressed
  }, [pressed]);
  if (pressed)
    return (
      <span className="act" role="status">
        <Button size={props.size ?? 'md'} onClick={() => setPressed(false)}>
          {t.act.undo}
        </Button>
        <span className="cap">{t.act.sentSoon}</span>
      </span>
    );
  const hold = (): Promise<undefined> => {
    setPressed(true);
    return Promise.resolve(undefined);
  };
  return <ActButton {...props} acting={{ ...acting, act: hold }} />;
}
