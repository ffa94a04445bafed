import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { ActButton } from './act-button.tsx';

const UNDO_MS = 5_000;

/** A verb that can be taken back for five seconds, in its own place; only then is it sent. No question is asked beforehand. */
export function UndoableAct(props: Parameters<typeof ActButton>[0]) {
  const { t } = useMessages();
  const [pressed, setPressed] = useState(false);
  const { acting } = props;
  /** What was pressed and may still be taken back. */
  const wanted = useRef<() => Promise<unknown>>(undefined);
  const go = (): void => {
    const act = wanted.current;
    wanted.current = undefined;
    void act?.();
  };
  useEffect(() => {
    if (!pressed) return;
    const timer = setTimeout(() => {
      setPressed(false);
      go();
    }, UNDO_MS);
    return () => clearTimeout(timer);
  }, [pressed]);
  // Who leaves the page has not taken it back.
  useEffect(() => go, []);
  const takeBack = (): void => {
    wanted.current = undefined;
    setPressed(false);
  };
  if (pressed)
    return (
      <span className="act" role="status">
        <Button size={props.size ?? 'md'} onClick={takeBack}>
          {t.act.undo}
        </Button>
        <span className="cap">{t.act.sentSoon}</span>
      </span>
    );
  const hold = (): Promise<undefined> => {
    wanted.current = acting.act;
    setPressed(true);
    return Promise.resolve(undefined);
  };
  return <ActButton {...props} acting={{ ...acting, act: hold }} />;
}
