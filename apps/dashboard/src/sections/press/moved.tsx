import { useWords } from '../../i18n/words.ts';
import type { Moved } from './ground.ts';
import { pressWords } from './press.words.ts';

/** In the place of every verb: what was to be done is not what is there any more. */
export function MovedNote({ moved }: { readonly moved: readonly Moved[] }) {
  const w = useWords(pressWords);
  return (
    <div className="ban late" role="alert">
      <div>
        <b>{w.movedTitle}</b>
        <ul>
          {moved.map((what) => (
            <li key={what}>{w.moved[what]}</li>
          ))}
        </ul>
        <p>{w.movedCure}</p>
      </div>
    </div>
  );
}
