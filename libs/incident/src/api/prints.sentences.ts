import type { Sentences } from '@chancery/identity/api';

export const printSentences: Sentences<'print-no-digest'> = {
  'print-no-digest': {
    en: { sentence: 'The digest of the text to be printed is missing.', cure: 'Load the page again, then print.' },
    fr: { sentence: 'L’empreinte du texte à imprimer manque.', cure: 'Rechargez la page, puis imprimez.' },
  },
};
