import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import type { BoardPage } from '../net/boards.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { useBoard } from '../net/use-board.ts';
import { markingOf } from '../parts/marking-of.ts';
import { LostSheet } from '../parts/sheet.tsx';
import { Severity } from '../parts/severity.tsx';
import { useGoKeys, useKeys } from '../parts/use-key.ts';
import { RecordTimeNotice } from '../panels/clock-notice.tsx';
import { Shell } from '../panels/shell.tsx';
import { IncidentContext } from './incident.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { keyWords } from './keys.words.ts';
import { useLabelsOn } from './labels.ts';
import { Meanwhile } from './meanwhile.tsx';
import { PageBoundary } from '../parts/page-boundary.tsx';
import { SECTIONS } from './registry.ts';
import type { Section } from './section.ts';
import { StoppedParts } from './stopped-parts.tsx';

/** Head, rail and bar of an incident; its sections stand inside. Losing access empties the page, in the same words as absence. */
export function IncidentFrame() {
  const { t, language } = useMessages();
  const incident = useParams()['incident']!;
  const here = useHere();
  const navigate = useNavigate();
  const { data: board, failureCount } = useBoard(incident);
  const connected = useStore(useSession().live.connection).state === 'live';
  const marking = markingOf(useLabelsOn(board ?? undefined, here), board?.circle);
  const [showsKeys, setShowsKeys] = useState(false);
  const go = (path: string): void => void navigate(`/incidents/${incident}/${path}`);
  useKeys({ l: () => go('log'), d: () => go('decisions'), '?': () => setShowsKeys(true) }, 'around');
  useGoKeys(Object.fromEntries(SECTIONS.map(({ path, key }) => [key, () => go(path)])));
  if (!board) {
    return (
      <Shell title={t.product}>
        {board === undefined && <Meanwhile incident={incident} />}
        <p>{board === null ? t.incident.notHere : failureCount > 0 ? t.incident.slow : t.incident.loading}</p>
        <p>
          <Link to="/">{t.incident.back}</Link>
        </p>
      </Shell>
    );
  }
  const called = board.codeName ?? board.reference;
  const section = SECTIONS.find(({ path }) => path === here);
  const title = section ? `${called}, ${section.label[language].toLocaleLowerCase(language)}` : called;
  return (
    <IncidentContext value={board}>
      <Shell
        title={title}
        head={<Head board={board} />}
        rail={<Rail incident={incident} onKeys={() => setShowsKeys(true)} />}
        marking={marking}
        exercise={board.exercise}
      >
        <h1 className="sr">{title}</h1>
        <StoppedParts incident={incident} />
        <RecordTimeNotice incident={incident} />
        <PageBoundary key={here} connected={connected} words={t.incident.pageGone} verb={t.incident.reload}>
          <Suspense fallback={<p>{t.incident.loading}</p>}>
            <Outlet />
          </Suspense>
        </PageBoundary>
        <LostSheet />
        {showsKeys && <KeysSheet onClose={() => setShowsKeys(false)} />}
      </Shell>
    </IncidentContext>
  );
}

function Rail({ incident, onKeys }: { readonly incident: string; readonly onKeys: () => void }) {
  const { t } = useMessages();
  const w = useWords(keyWords);
  return (
    <nav className="rail" aria-label={t.incident.sections}>
      <ul>
        {SECTIONS.map((section) => (
          <RailEntry key={section.path} section={section} incident={incident} />
        ))}
      </ul>
      <button type="button" className="quiet only-l railkeys" onClick={onKeys}>
        {w.all} <kbd>?</kbd>
      </button>
    </nav>
  );
}

/** The section's part of the address. */
const useHere = (): string => useLocation().pathname.split('/')[3] ?? '';

const none = (): number => 0;

function RailEntry({ section, incident }: { readonly section: Section; readonly incident: string }) {
  const label = useWords(section.label);
  const here = useHere() === section.path;
  const waiting = (section.useWaiting ?? none)(incident);
  const Icon = section.icon;
  return (
    <li>
      <Link to={`/incidents/${incident}/${section.path}`} {...(here ? { 'aria-current': 'page' as const } : {})}>
        <Icon className="i" aria-hidden />
        {label}
        {waiting > 0 && <span className="n">{waiting}</span>}
      </Link>
    </li>
  );
}

function Head({ board }: { readonly board: BoardPage }) {
  const { t } = useMessages();
  return (
    <>
      <span className="code">
        {board.exercise && `${t.exercise.word} `}
        {board.codeName ?? board.reference}
      </span>
      <span className="hd-sev">
        <Severity level={board.severity ?? board.proposedSeverity ?? null} />
      </span>
      <span className="hsep only-l" />
      <span className="lines only-l">
        <b>{t.phase[board.phase]}</b>
        <span className="cap">{board.circle ? t.circle[board.circle] : t.incident.notDeclared}</span>
      </span>
      <span className="hsep only-l" />
      <span className="lines cmd-s">
        <b>{board.director?.name ?? t.incident.nobodyCommands}</b>
        {board.director && <span className="cap">{t.incident.inCommand}</span>}
      </span>
    </>
  );
}
