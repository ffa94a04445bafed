import { words } from '../../i18n/words.ts';

export const hintWords = words(
  {
    title: 'Four things to try',
    lead: 'You are in command. The others are played by the house.',
    retract: 'Retract a fact that two texts rest on',
    retracted: (fallen: number, owed: number) =>
      `Retracted: ${fallen === 1 ? '1 text fell' : `${fallen} texts fell`}, ${owed === 1 ? '1 correction is owed' : `${owed} corrections are owed`}`,
    handOver: 'Hand over the exhibit that you answer for',
    handedOver: (name: string) => `Handed over: ${name} answers for it now`,
    onItsWay: 'On its way: you answer for it until it is accepted',
    decide: 'Decide: observe or cut?',
    decided: (option: string) => `Decided: ${option}`,
    record: 'Look at the record of all this',
    looked: 'Looked at',
    toDo: 'to try',
    done: 'done',
    anew: 'Start the sample again',
    opening: 'Staging it anew…',
    failed: 'It could not be staged just now; try it again.',
  },
  {
    title: 'Quatre choses à essayer',
    lead: 'Vous dirigez. Les autres sont joués par la maison.',
    retract: 'Retirer un fait sur lequel reposent deux textes',
    retracted: (fallen: number, owed: number) =>
      `Retiré : ${fallen > 1 ? `${fallen} textes bloqués` : `${fallen} texte bloqué`}, ${owed > 1 ? `${owed} corrections dues` : `${owed} correction due`}`,
    handOver: 'Remettre la pièce dont vous répondez',
    handedOver: (name: string) => `Remise : ${name} en répond à présent`,
    onItsWay: 'En route : vous en répondez jusqu’à son acceptation',
    decide: 'Décider : observer ou couper ?',
    decided: (option: string) => `Décidé : ${option}`,
    record: 'Consulter le registre de tout cela',
    looked: 'Consulté',
    toDo: 'à essayer',
    done: 'fait',
    anew: 'Reprendre l’exemple au début',
    opening: 'Remise en place…',
    failed: 'La remise en place a échoué ; réessayez.',
  },
);
