import { useMantineColorScheme } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LANGUAGES, CATALOGUES, useMessages, type Language } from '../i18n/messages.tsx';
import { localTime, useNow, utcTime } from '../i18n/time.ts';
import { tab } from '../net/page.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import type { Marking as Marked } from '../parts/marking-of.ts';
import { Marking } from '../parts/marking.tsx';
import { Asides } from './asides.tsx';
import { Clashes } from './clashes.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { Troubles } from './troubles.tsx';

interface Props {
  readonly title: string;
  /** What the header says of the page, beside the product's name. */
  readonly head?: ReactNode;
  /** Where one can go from here within an incident. */
  readonly rail?: ReactNode;
  /** To whom the page may go; stands at the end of header and footer. */
  readonly marking?: Marked | undefined;
  /** Nothing on the page has happened: it says so in words, at the top, at the foot and in the title. */
  readonly exercise?: boolean;
  readonly children: ReactNode;
}

/** Header, connection, content, footer: the same on every page. */
export function Shell({ title, head, rail, marking, exercise = false, children }: Props) {
  const { t } = useMessages();
  const called = exercise ? `${t.exercise.word} ${title}` : title;
  const { me } = useSession();
  useEffect(() => {
    document.title = called === t.product ? called : `${called}, ${t.product}`;
  }, [called, t]);
  return (
    <div className={['app page', rail ? 'railed' : '', exercise ? 'exercise' : ''].join(' ').trim()}>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      {exercise && (
        <section className="exband" aria-label={t.exercise.word}>
          <span>{t.exercise.word}</span>
          <small>{t.exercise.why}</small>
          <span className="only-l" aria-hidden>
            {t.exercise.word}
          </span>
        </section>
      )}
      <header className="head">
        <Link to="/" className="brand keep">
          {t.product}
        </Link>
        {head}
        <Clock />
        {marking && <Marking of={marking} />}
      </header>
      {rail}
      <main className="main" id="main" tabIndex={-1}>
        <ConnectionBanner />
        <ClockNotice />
        <Troubles />
        <Asides />
        <Clashes />
        {children}
      </main>
      <footer className="foot">
        <span>{me.name}</span>
        {exercise && <b className="exword">{t.exercise.word}</b>}
        <Settings />
        {marking && <Marking of={marking} />}
      </footer>
    </div>
  );
}

function Clock() {
  const { t, language } = useMessages();
  const now = new Date(useNow()).toISOString();
  return (
    <div className="now">
      <b>
        <bdi dir="ltr">{localTime(now, language)}</bdi>
      </b>{' '}
      <span className="cap">{t.local}</span>
      <div className="cap">
        <bdi dir="ltr">{utcTime(now)}</bdi> · <ConnectionWord />
      </div>
    </div>
  );
}

function ConnectionWord() {
  const { t } = useMessages();
  const { live, outbox } = useSession();
  const { state } = useStore(live.connection);
  const waiting = useStore(outbox.items).filter((item) => item.state === 'refused' || item.stuck).length;
  const word = {
    connecting: t.connection.connecting,
    live: t.connection.live,
    still: t.connection.lostShort,
    lost: t.connection.lostShort,
    'signed-out': t.connection.signedOut,
  }[state];
  return (
    <span className={state === 'live' && waiting === 0 ? '' : 'asks'} data-connection={state}>
      {word}
      {waiting > 0 && `, ${t.connection.unsent(waiting)}`}
    </span>
  );
}

/** A condition that lasts stands in the flow, and says what is held. */
function ConnectionBanner() {
  const { t, language } = useMessages();
  const { live, outbox } = useSession();
  const connection = useStore(live.connection);
  const held = useStore(outbox.items).filter((item) => item.state === 'held' && !item.stuck).length;
  const says =
    connection.state === 'lost'
      ? t.connection.lost(localTime(connection.since, language))
      : connection.state === 'still'
        ? t.connection.still
        : connection.state === 'signed-out'
          ? `${t.connection.signedOut}. ${t.nobody.cure}`
          : undefined;
  return (
    <div role="status">
      {(says || held > 0) && (
        <div className="ban held">
          <div>
            {says} {held > 0 && t.connection.held(held)}
          </div>
        </div>
      )}
    </div>
  );
}

function Settings() {
  const { t, language, setLanguage } = useMessages();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <span className="settings">
      <label>
        <span className="sr">{t.language}</span>
        <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {CATALOGUES[each].name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="quiet" aria-label={t.theme.label} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? t.theme.light : t.theme.dark}
      </button>
      <button type="button" className="quiet" onClick={() => void tab.leave()}>
        {t.signOut}
      </button>
    </span>
  );
}
