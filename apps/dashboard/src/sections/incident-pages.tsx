import { Navigate, Route, Routes } from 'react-router';
import { IncidentFrame } from './incident-frame.tsx';
import { SECTIONS } from './registry.ts';

/** The pages of one incident, all in one frame. */
export function IncidentPages() {
  return (
    <Routes>
      <Route element={<IncidentFrame />}>
        {SECTIONS.map(({ path, Page }) => (
          <Route key={path} path={path === '' ? '' : `${path}/*`} element={<Page />} />
        ))}
      </Route>
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
