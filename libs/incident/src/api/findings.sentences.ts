import type { Language } from '@chancery/identity/api';
import type { RecordFinding } from '@chancery/ledger';

type Said = { readonly [L in Language]: string };

const CHANGED: Said = { en: 'What it says is not what was recorded.', fr: 'Ce qu’elle dit n’est pas ce qui a été enregistré.' };
const UNREADABLE: Said = { en: 'It cannot be read.', fr: 'Elle est illisible.' };
const ELSEWHERE: Said = { en: 'It is of another record.', fr: 'Elle appartient à un autre registre.' };
const DIVERGES: Said = {
  en: 'What the rules make of it is not what was recorded.',
  fr: 'Ce que les règles en tirent n’est pas ce qui a été enregistré.',
};
const END: Said = {
  en: 'The record does not end where the ledger noted that it ends.',
  fr: 'Le registre ne se termine pas là où sa fin a été notée.',
};

/** What is wrong with the first entry that does not hold. */
export const findingSentences: { readonly [C in RecordFinding['code']]: Said } = {
  'export-unreadable': UNREADABLE,
  'entry-unreadable': UNREADABLE,
  'entry-wrong-stream': ELSEWHERE,
  'entry-gap': { en: 'The entry that should stand here is missing.', fr: 'L’entrée qui devrait se trouver ici manque.' },
  'entry-broken-link': { en: 'It does not follow from the entry before it.', fr: 'Elle ne découle pas de l’entrée précédente.' },
  'entry-wrong-hash': CHANGED,
  'section-count': CHANGED,
  'section-bad-salt': CHANGED,
  'section-mismatch': CHANGED,
  'section-lost': { en: 'Words are gone that nobody erased.', fr: 'Des mots ont disparu que personne n’a effacés.' },
  'header-mismatch': {
    en: 'Its parts do not stand as they were recorded.',
    fr: 'Ses parties ne sont plus telles qu’elles ont été enregistrées.',
  },
  'head-mismatch': END,
  'stream-missing': END,
  'stream-unannounced': ELSEWHERE,
  'time-runs-back': {
    en: 'Its time is before that of the entry before it.',
    fr: 'Son heure précède celle de l’entrée d’avant.',
  },
  'heads-unknown': END,
  'heads-cut': END,
  'head-unknown': END,
  'replay-withheld': UNREADABLE,
  'replay-unknown-stream': ELSEWHERE,
  'replay-unknown-type': DIVERGES,
  'replay-unknown-version': DIVERGES,
  'replay-divergence': DIVERGES,
  'replay-stopped': DIVERGES,
};
