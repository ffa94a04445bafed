import { useQuery } from '@tanstack/react-query';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { useMessages } from './i18n/messages.tsx';
import { MeDocument } from './net/documents.ts';
import { ask, SignedOut } from './net/request.ts';
import { SignedIn } from './net/session.tsx';
import { Declare } from './screens/declare.tsx';
import { Enter } from './screens/enter.tsx';
import { ChannelPlan } from './screens/channel-plan.tsx';
import { People } from './screens/people.tsx';
import { Plain } from './screens/plain.tsx';
import { Raise } from './screens/raise.tsx';
import { Report } from './screens/report.tsx';
import { SignIn, SignInAgain } from './screens/sign-in.tsx';
import { Start } from './screens/start.tsx';
import { IncidentFrame } from './sections/incident-frame.tsx';
import { SECTIONS } from './sections/registry.ts';

export function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/enter" element={<Enter />} />
        <Route path="*" element={<Inside />} />
      </Routes>
    </BrowserRouter>
  );
}

function Inside() {
  const { t, language } = useMessages();
  const { data, error, failureCount, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: async () => (await ask(MeDocument, {}, language)).me,
  });
  if (!data && error instanceof SignedOut) return <SignIn onIn={() => void refetch()} />;
  if (!data)
    return (
      <Plain title={t.product}>
        <p>{failureCount > 1 ? t.incident.slow : t.incident.loading}</p>
      </Plain>
    );
  return (
    <SignedIn me={data}>
      <SignInAgain />
      <Routes>
        <Route path="/" element={<Start />} />
        <Route path="/report" element={<Report />} />
        <Route path="/declare" element={<Declare />} />
        <Route path="/people" element={<People />} />
        <Route path="/channels" element={<ChannelPlan />} />
        <Route path="/incidents/:incident/raise" element={<Raise />} />
        <Route path="/incidents/:incident/declare" element={<Declare />} />
        <Route path="/incidents/:incident" element={<IncidentFrame />}>
          {SECTIONS.map(({ path, Page }) => (
            <Route key={path} path={path === '' ? '' : `${path}/*`} element={<Page />} />
          ))}
        </Route>
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </SignedIn>
  );
}
