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
      twice: (first: string, then: string) =>
        `The clocks are put back, so this time comes twice. Add which one is meant: ${first} for the earlier, ${then} for the later.`,
      skipped: 'The clocks are put forward, so this time does not exist. Write another, or one in UTC with a Z.',
    },
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
      twice: (first: string, then: string) =>
        `Au changement d’heure, cette heure vient deux fois. Ajoutez laquelle : ${first} pour la première, ${then} pour la seconde.`,
      skipped: 'Au changement d’heure, cette heure n’existe pas. Écrivez-en une autre, ou en UTC avec un Z.',
    },
    needed: 'Écrivez le jour et l’heure, par exemple 2026-11-25 03:47.',
  },
);
