import { useMessages } from '../i18n/messages.tsx';

/** Stands where an answer will stand: neither that there is nothing, nor that something is whole. */
export function Loading() {
  const { t } = useMessages();
  return (
    <p className="bd dim" aria-busy="true">
      {t.incident.loading}
    </p>
  );
}
