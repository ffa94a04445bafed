import { words } from '../i18n/words.ts';

export const exploreWords = words(
  {
    title: 'Explore',
    why: 'A breach of an embassy’s mail in its 42nd minute. Retract a fact and watch what follows. Nothing of it is real, and nothing leaves it.',
    open: 'Open the sample',
    goOn: 'Go on with the sample',
    opening: 'Staging the sample…',
    failed: 'The sample could not be staged just now. Nothing was lost; try it again.',
  },
  {
    title: 'Explorer',
    why: 'L’intrusion dans la messagerie d’une ambassade, à la 42e minute. Retirez un fait et voyez la suite. Rien n’est réel, et rien n’en sort.',
    open: 'Ouvrir l’exemple',
    goOn: 'Reprendre l’exemple',
    opening: 'Mise en place de l’exemple…',
    failed: 'L’exemple n’a pas pu être mis en place. Rien n’est perdu ; réessayez.',
  },
);
