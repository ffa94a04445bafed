import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { laterAbove } from './later.tsx';

// Nothing lies above a page that was just opened, so its code comes afterwards.
const Modal = laterAbove(async () => (await import('./modal.ts')).Modal);

/** What lies above the page: opened by the person only, closed by Escape or its own verb, never by a click beside it. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useMessages();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t.closeSheet }}
      attributes={{ header: { role: 'none' } }} // the page has its banner
      transitionProps={{ duration: 0 }}
      centered
      overlayProps={{ backgroundOpacity: 0.5, blur: 0 }}
      returnFocus
    >
      <div className="stack form">{children}</div>
    </Modal>
  );
}
