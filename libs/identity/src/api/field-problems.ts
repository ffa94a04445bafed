import type { NoInstant, TextFlaw } from '@chancery/kernel';
import type { Language } from './asker.ts';
import type { FieldProblem } from './rejected.ts';

export type Wrong =
  | 'missing'
  | 'too-long'
  | 'too-many'
  | 'not-known'
  | 'no-zone'
  | 'no-key'
  | 'no-id'
  | 'no-label'
  | 'no-name'
  | 'no-count'
  | 'too-late'
  | NoInstant
  | TextFlaw;

const SAID: { readonly [W in Wrong]: { readonly [L in Language]: string } } = {
  missing: { en: 'Please fill this in; a few words are enough.', fr: 'Veuillez remplir ce champ ; quelques mots suffisent.' },
  'too-long': { en: 'At most {max} characters; please shorten it.', fr: 'Au plus {max} caractères ; veuillez raccourcir.' },
  'too-many': {
    en: 'At most {max} entries; please keep the most important.',
    fr: 'Au plus {max} éléments ; veuillez garder les plus importants.',
  },
  'not-known': { en: 'This is not known here. Choose one of: {known}.', fr: 'Ceci n’est pas connu ici. Choisissez parmi : {known}.' },
  'no-zone': {
    en: 'This is no time zone. Write it like Asia/Singapore or UTC.',
    fr: 'Ce n’est pas un fuseau horaire. Écrivez par exemple Asia/Singapore ou UTC.',
  },
  'no-count': { en: 'A whole number from 0 to {max}, please.', fr: 'Un nombre entier de 0 à {max}, s’il vous plaît.' },
  'too-late': {
    en: 'It would end before this begins, at {end}. Choose an earlier time, or move the end.',
    fr: 'La fin, {end}, viendrait avant ce début. Choisissez une heure antérieure, ou reculez la fin.',
  },
  'no-key': {
    en: 'The key must have 8 to 100 letters, digits, or - _ . : signs.',
    fr: 'La clé doit avoir de 8 à 100 lettres, chiffres ou signes - _ . :',
  },
  'no-id': {
    en: 'This is the id of nothing here. Choose it again from the page.',
    fr: 'Ce n’est l’identifiant de rien ici. Choisissez-le de nouveau dans la page.',
  },
  'no-label': {
    en: 'These are no readers that can be chosen. Choose the circle, or readers by name.',
    fr: 'Ces lecteurs ne peuvent pas être choisis. Choisissez le cercle, ou des lecteurs désignés.',
  },
  'no-name': {
    en: 'A name has letters, of one alphabet in each word. Type it anew.',
    fr: 'Un nom a des lettres, d’un seul alphabet dans chaque mot. Saisissez-le de nouveau.',
  },
  'no-time': {
    en: 'This is no date and time. Write it like 2026-11-25T02:47:00Z, or leave it empty.',
    fr: 'Ce n’est pas une date avec heure. Écrivez par exemple 2026-11-25T02:47:00Z, ou laissez vide.',
  },
  'no-such-time': {
    en: 'There is no such day or time of day. Look at it in a calendar.',
    fr: 'Ce jour ou cette heure n’existe pas. Vérifiez dans un calendrier.',
  },
  'year-out-of-range': {
    en: 'The year must lie between {from} and {to}.',
    fr: 'L’année doit être comprise entre {from} et {to}.',
  },
  control: {
    en: 'There is a sign in it that cannot be kept ({sign}, as the {place}th). Delete it, and type again what stood there.',
    fr: 'Il contient un signe qui ne peut être gardé ({sign}, en position {place}). Supprimez-le et ressaisissez ce qui s’y trouvait.',
  },
  direction: {
    en: 'There is a hidden sign in it that turns the order of words ({sign}, as the {place}th). Delete it, and type again what stood there.',
    fr: 'Il contient un signe caché qui inverse l’ordre des mots ({sign}, en position {place}). Supprimez-le et ressaisissez ce qui s’y trouvait.',
  },
  surrogate: {
    en: 'There is half of a character in it ({sign}, as the {place}th). Delete it, and type it again.',
    fr: 'Il contient une moitié de caractère ({sign}, en position {place}). Supprimez-la et ressaisissez le caractère.',
  },
};

export type Said = { readonly [name: string]: string | number };

/** What is wrong with one field, in the reader's language. */
export function problemOf(field: string, wrong: Wrong, language: Language, data: Said = {}): FieldProblem {
  return { field, sentence: SAID[wrong][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '')) };
}
