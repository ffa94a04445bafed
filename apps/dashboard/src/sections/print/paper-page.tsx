import { Button } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { serverNow } from '../../net/clock.ts';
import { useSession } from '../../net/session.tsx';
import { useStore } from '../../net/store.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { markingOf, narrowest } from '../../parts/marking-of.ts';
import { useAct } from '../../parts/use-act.ts';
import { useIncident } from '../incident.ts';
import { useNumberedPages } from './page-rule.ts';
import { RecordPrintDocument } from './print.documents.ts';
import { printWords } from './print.words.ts';
import { useLastCopy, type Paper, type Print } from './prints.ts';
import { Sheet } from './sheet.tsx';
import { digestOf, textOf } from './text-of.ts';

/** What a paper brings; all else about it is the same for each. */
export interface Content {
  readonly kind: Paper;
  readonly item?: string | undefined;
  /** Labels of all that is on it: they decide its marking, and who learns that it was printed. */
  readonly labels: readonly string[];
  /** What it says, of values: nothing in it may change by itself, since a printed page stays as it was printed. */
  readonly body: ReactNode;
}

/** What became of printing: an entry, or nothing but the hour where there was no connection. */
export type Printed = { readonly print: Print } | { readonly without: string };

/** A paper as it comes out of the printer, and the one verb that records it and prints it. */
export function PaperPage(content: Content) {
  const w = useWords(printWords);
  const incident = useIncident();
  const { live } = useSession();
  const away = useStore(live.connection).state !== 'live';
  const sheet = useRef<HTMLDivElement>(null);
  const printing = usePrinting(content, sheet);
  const { shown, printed } = printing;
  useNumberedPages(w.page, w.of);
  const gathered = useGathered();
  const next = (useLastCopy(incident.id, shown.kind, shown.item ?? null, narrowest(shown.labels))?.copy ?? 0) + 1;
  return (
    <>
      <div className="print-verbs row">
        <Link to={`/incidents/${incident.id}/print`}>{w.back}</Link>
        {printed && <Kept printed={printed} onNow={printing.forget} />}
        {!printed && !gathered && <span role="status">{w.loading}</span>}
        {!printed && gathered && (
          <ActButton acting={printing.acting} kind="filled" size="lg" needsServer onDone={printing.done}>
            {w.print(next)}
          </ActButton>
        )}
        {away && !printed && gathered && (
          <>
            <Button onClick={printing.without}>{w.unrecordedVerb}</Button>
            <span className="cap">{w.unrecordedWhy}</span>
          </>
        )}
      </div>
      <Sheet incident={incident} marking={markingOf(shown.labels, incident.circle)} printed={printed} next={next}>
        {/* Half a paper would say that there is nothing where something is on its way. */}
        <div ref={sheet} hidden={!gathered && !printed && shown === content}>
          {shown.body}
        </div>
      </Sheet>
    </>
  );
}

/** True once everything that was asked for has come: nothing is printed that is empty only because it was on its way. */
function useGathered(): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => setAsked(true), []);
  const awaited = useIsFetching({ predicate: ({ state }) => state.data === undefined });
  return asked && awaited === 0;
}

function Kept({ printed, onNow }: { readonly printed: Printed; readonly onNow: () => void }) {
  const w = useWords(printWords);
  return (
    <>
      <Button variant="filled" onClick={() => window.print()}>
        {w.again}
      </Button>
      <Button onClick={onNow}>{w.now}</Button>
      <span className="cap" role="status">
        {'print' in printed ? w.frozen(printed.print.copy) : w.unrecorded}
      </span>
    </>
  );
}

/** What is printed is what was recorded: from the press on the page does not follow the incident, until somebody says so. */
function usePrinting(content: Content, sheet: RefObject<HTMLDivElement | null>) {
  const { id: incident } = useIncident();
  const { language } = useMessages();
  const [kept, setKept] = useState<Content>();
  const [printed, setPrinted] = useState<Printed>();
  const digest = useRef('');
  const { kind, item, labels } = content;
  const recording = useAct(`print-${incident}-${kind}-${item ?? ''}`, RecordPrintDocument, () => ({
    incident,
    input: { kind, item: item ?? null, digest: digest.current, label: narrowest(labels) },
  }));
  const act = async () => {
    flushSync(() => setKept(content));
    digest.current = await digestOf(textOf(sheet.current!));
    const ok = await recording.act();
    if (ok === undefined) setKept(undefined);
    return ok;
  };
  const forget = (): void => {
    setKept(undefined);
    setPrinted(undefined);
  };
  const without = (): void => {
    setKept(content);
    setPrinted({ without: new Date(serverNow()).toISOString() });
  };
  useEffect(() => {
    if (printed) window.print();
  }, [printed]);
  useEffect(forget, [language]);
  return {
    shown: kept ?? content,
    printed,
    forget,
    without,
    acting: { ...recording, act },
    done: (ok: unknown) => setPrinted({ print: (ok as { readonly print: Print }).print }),
  };
}
