import { words } from '../i18n/words.ts';

export const momentWords = words(
  {
    form: 'Year-month-day hour:minute',
    reads: (local: string, utc: string) => `That is ${local} here, ${utc}.`,
    refused: 'A time in the form cannot be read.',
    cure: 'What you typed is kept. Mend the marked field.',
    wrong: {
      'no-time': 'No time can be read from this. Write the day and the time, such as 2026-11-25 03:47.',
      'no-date': 'The day is missing. Write the day and the time, such as 2026-11-25 03:47.',
      'no-such-time': 'There is no such day or time. Write one of the calendar, such as 2026-11-25 03:47.',
      'year-out-of-range': 'The year lies outside 1900 to 2199.',
      twice: 'The clocks go back that night, so this time comes twice. Say which one is meant.',
    },
    skipped: (next: string) => `The clocks go forward that night, and this hour does not exist. The next time that does is ${next}.`,
    which: 'Which one is meant?',
    either: (time: string, utc: string, isFirst: boolean) => `${isFirst ? 'The first' : 'The second'}: ${time}, ${utc}`,
    needed: 'Write the day and the time, such as 2026-11-25 03:47.',
  },
  {
    form: 'Année-mois-jour heure:minute',
    reads: (local: string, utc: string) => `Soit ${local} ici, ${utc}.`,
    refused: 'Une heure du formulaire ne peut être lue.',
    cure: 'Votre saisie est gardée. Corrigez le champ marqué.',
    wrong: {
      'no-time': 'Aucune heure ne peut y être lue. Écrivez le jour et l’heure, par exemple 2026-11-25 03:47.',
      'no-date': 'Le jour manque. Écrivez le jour et l’heure, par exemple 2026-11-25 03:47.',
      'no-such-time': 'Ce jour ou cette heure n’existe pas. Écrivez-en un du calendrier, par exemple 2026-11-25 03:47.',
      'year-out-of-range': 'L’année est hors de 1900 à 2199.',
      twice: 'Cette nuit-là, on retarde les horloges : cette heure vient deux fois. Dites laquelle.',
    },
    skipped: (next: string) => `Cette nuit-là, on avance les horloges : cette heure n’existe pas. La prochaine qui existe est ${next}.`,
    which: 'Laquelle ?',
    either: (time: string, utc: string, isFirst: boolean) => `${isFirst ? 'La première' : 'La seconde'} : ${time}, ${utc}`,
    needed: 'Écrivez le jour et l’heure, par exemple 2026-11-25 03:47.',
  },
);
