import { useEffect, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';

/** A page for whoever is not signed in: one box, no header that would tell anything. */
export function Plain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useMessages();
  useEffect(() => {
    document.title = t.product;
  }, [t]);
  return (
    <main className="alone" id="main">
      <section className="box">
        <div className="bd stack">
          <p className="cap">{t.product}</p>
          <h1>{title}</h1>
          {children}
        </div>
      </section>
    </main>
  );
}
