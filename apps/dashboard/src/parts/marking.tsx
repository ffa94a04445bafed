import type { Marking as Marked } from './marking-of.ts';

/** To whom the page may go: never shortened, and the same in every language. */
export function Marking({ of }: { readonly of: Marked }) {
  return (
    <bdi dir="ltr" className={of === 'TLP:RED' ? 'marking red' : 'marking'}>
      {of}
    </bdi>
  );
}
