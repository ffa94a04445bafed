import { words } from '../i18n/words.ts';

export const keyWords = words(
  {
    all: 'All keys',
    title: 'Keys',
    lead: 'Outside text fields. A key opens or acknowledges; nothing is decided by one.',
    log: 'write into the log',
    ask: 'ask for a decision',
    yours: 'go to the first of yours',
    keys: 'show all keys',
    goThen: 'G, then',
    switchedOn: 'Use single keys on this device',
    close: 'Close',
  },
  {
    all: 'Raccourcis',
    title: 'Raccourcis',
    lead: 'Hors des champs de saisie. Une touche ouvre ou accuse réception ; aucune ne décide.',
    log: 'écrire au journal',
    ask: 'demander une décision',
    yours: 'aller à la première tâche qui vous revient',
    keys: 'afficher les raccourcis',
    goThen: 'G, puis',
    switchedOn: 'Utiliser les touches seules sur cet appareil',
    close: 'Fermer',
  },
);
