import { words } from '../i18n/words.ts';

export const stoppedPartsWords = words(
  {
    says: (parts: string) => `This record has an entry that this version of Chancery cannot take. Stopped at it: ${parts}.`,
    cure: 'What you see of that stands as it was before the entry. Nothing is lost and the rest goes on: write into the log what you do meanwhile, and tell an administrator.',
    parts: {
      incident: 'the incident itself',
      circle: 'the circle of readers',
      roles: 'roles',
      decisions: 'decisions',
      sitreps: 'situation reports',
      prints: 'printed copies',
      press: 'the press desk',
      continuity: 'channels and parties',
      evidence: 'evidence',
      run: 'playbooks',
      tasks: 'tasks',
      exercise: 'the exercise',
      clock: 'the clock of the exercise',
      settling: 'the settling of time',
    },
  },
  {
    says: (parts: string) => `Ce dossier a une inscription que cette version de Chancery ne peut pas reprendre. Arrêté à elle : ${parts}.`,
    cure: 'Ce que vous en voyez date d’avant l’inscription. Rien n’est perdu et le reste continue : notez au journal ce que vous faites entre-temps, et prévenez un administrateur.',
    parts: {
      incident: 'l’incident lui-même',
      circle: 'le cercle des lecteurs',
      roles: 'les rôles',
      decisions: 'les décisions',
      sitreps: 'les points de situation',
      prints: 'les exemplaires imprimés',
      press: 'le service de presse',
      continuity: 'les canaux et les correspondants',
      evidence: 'les preuves',
      run: 'les fiches réflexes',
      tasks: 'les tâches',
      exercise: 'l’exercice',
      clock: 'l’horloge de l’exercice',
      settling: 'le recalage de l’heure',
    },
  },
);
