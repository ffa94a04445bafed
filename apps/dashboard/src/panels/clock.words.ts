import { words } from '../i18n/words.ts';

const ahead = (by: string, isAhead: boolean): string => `${by} ${isAhead ? 'ahead' : 'back'}`;
const enAvance = (by: string, isAhead: boolean): string => (isAhead ? `en avance de ${by}` : `en retard de ${by}`);

export const clockWords = words(
  {
    held: (by: string, isAhead: boolean, at: string) =>
      `This server’s clock was set ${ahead(by, isAhead)} at ${at}. Chancery goes on by the time before.`,
    whoHeld: 'Mend the machine’s clock. If it is right now, an administrator, a director or a duty officer says so here.',
    accept: 'The clock is right',
    differs: (by: string, isAhead: boolean) =>
      `This server’s own clock is ${by} ${isAhead ? 'ahead of' : 'behind'} the database’s. Chancery goes by the database’s time; have the machine’s clock mended.`,
    seconds: (n: number) => `${n} s`,
    record: (by: string) =>
      `The record of this incident ran ${by} ahead, by a clock that was wrong: what is due before that looks as if it had passed.`,
    whoSettles: 'Who directs the incident, an administrator or a duty officer settles it.',
    settle: 'Settle the record’s time',
  },
  {
    held: (by: string, isAhead: boolean, at: string) =>
      `L’horloge de ce serveur a été mise ${enAvance(by, isAhead)} à ${at}. Chancery continue selon l’heure d’avant.`,
    whoHeld:
      'Faites régler l’horloge de la machine. Si elle est juste à présent, un administrateur, un directeur ou un officier de permanence le dit ici.',
    accept: 'L’horloge est juste',
    differs: (by: string, isAhead: boolean) =>
      `L’horloge de ce serveur est ${enAvance(by, isAhead)} sur celle de la base de données. Chancery suit l’heure de la base ; faites régler l’horloge de la machine.`,
    seconds: (n: number) => `${n} s`,
    record: (by: string) =>
      `Le registre de cet incident a avancé de ${by}, par une horloge qui était fausse : ce qui échoit avant cela semble être passé.`,
    whoSettles: 'La personne qui dirige l’incident, un administrateur ou un officier de permanence le rétablit.',
    settle: 'Rétablir l’heure du registre',
  },
);
