import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { useMessages } from './i18n/messages.tsx';
import { meQuery } from './net/ahead.ts';
import { tab } from './net/page.ts';
import { SignedIn, useSession } from './net/session.tsx';
import { useStore } from './net/store.ts';
import { Afterwards } from './parts/afterwards.tsx';
import { later } from './parts/later.tsx';
import { PageBoundary } from './parts/page-boundary.tsx';
import { Plain } from './screens/plain.tsx';
import { SignIn, SignInAgain } from './screens/sign-in.tsx';
import { Stopped } from './screens/stopped.tsx';

const IncidentPages = later(async () => (await import('./sections/incident-pages.tsx')).IncidentPages);
const Start = later(async () => (await import('./screens/start.tsx')).Start);
const Report = later(async () => (await import('./screens/report.tsx')).Report);
const Raise = later(async () => (await import('./screens/raise.tsx')).Raise);
const Declare = later(async () => (await import('./screens/declare.tsx')).Declare);
const Enter = later(async () => (await import('./screens/enter.tsx')).Enter);
const People = later(async () => (await import('./screens/people.tsx')).People);
const ChannelPlan = later(async () => (await import('./screens/channel-plan.tsx')).ChannelPlan);
const Upkeep = later(async () => (await import('./screens/upkeep.tsx')).Upkeep);

// The page that the address names comes beside the question who is there, not after its answer.
if (location.pathname.startsWith('/incidents/')) void IncidentPages.fetch().catch(() => undefined);
if (location.pathname === '/') void Start.fetch().catch(() => undefined);

export function App() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/enter" element={<Enter />} />
          <Route path="*" element={<Inside />} />
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}

function Loading({ slow = false }: { readonly slow?: boolean }) {
  const { t } = useMessages();
  return (
    <Plain title={t.product}>
      <p>{slow ? t.incident.slow : t.incident.loading}</p>
    </Plain>
  );
}

/** What is inside is for one person; where that is nobody, or nobody for whom this page was made, nothing of it is there. */
function Inside() {
  const standing = useStore(tab.standing);
  if (standing.state === 'asking') return <Loading />;
  if (standing.state === 'nobody') return <SignIn />;
  if (standing.state !== 'here') return <Stopped standing={standing} />;
  return <For key={standing.person} person={standing.person} />;
}

function For({ person }: { readonly person: string }) {
  const { language } = useMessages();
  const { data, failureCount } = useQuery(meQuery(language, person));
  if (!data) return <Loading slow={failureCount > 1} />;
  return (
    <SignedIn me={data}>
      <SignInAgain />
      <Afterwards />
      <PageCode>
        <Routes>
          <Route path="/" element={<Start />} />
          <Route path="/report" element={<Report />} />
          <Route path="/declare" element={<Declare />} />
          <Route path="/people" element={<People />} />
          <Route path="/channels" element={<ChannelPlan />} />
          <Route path="/upkeep" element={<Upkeep />} />
          <Route path="/incidents/:incident/raise" element={<Raise />} />
          <Route path="/incidents/:incident/declare" element={<Declare />} />
          <Route path="/incidents/:incident/*" element={<IncidentPages />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </PageCode>
    </SignedIn>
  );
}

/** A page whose code does not come says so. */
function PageCode({ children }: { readonly children: ReactNode }) {
  const { t } = useMessages();
  const connected = useStore(useSession().live.connection).state === 'live';
  return (
    <PageBoundary key={useLocation().pathname.split('/')[1]} connected={connected} words={t.incident.pageGone} verb={t.incident.reload}>
      {children}
    </PageBoundary>
  );
}
