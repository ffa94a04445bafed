import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchPages } from './later.tsx';

const QUIET_MS = 300;

/** Once what is shown was answered and nothing more is asked, brings the code of what is not, so that it opens without a connection. */
export function Afterwards() {
  const asking = useIsFetching() > 0;
  useEffect(() => {
    if (asking) return undefined;
    const timer = setTimeout(() => void fetchPages(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  return null;
}
