import { useWords, words } from '../i18n/words.ts';

const WORDS = words({ recovered: 'let in anew within a day before' }, { recovered: 'accès rouvert moins d’un jour avant' });

/** Beside who did something while their way in was new: whoever counts on a second person should know. */
export function Recovered() {
  return <span className="tag">{useWords(WORDS).recovered}</span>;
}
