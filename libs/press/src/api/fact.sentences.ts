import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'press-fact-moved'
  | 'press-fact-state'
  | 'press-fact-not-correctable'
  | 'press-sole-source'
  | 'press-own-claim'
  | 'press-sources-uncounted'
  | 'press-wording-old'
  | 'press-wording-old-title'
  | 'press-wording-missing'
  | 'press-wording-awaited'
  | 'press-red-needs-readers'
  | 'press-reason-needed'
  | 'press-nothing-changed'
  | 'press-fact-not-citable'
  | 'press-fact-changed';

/** What is said about facts, and about texts that cite them. */
export const factSentences: Sentences<Code> = {
  'press-fact-moved': {
    en: {
      sentence: 'Someone changed this fact first: it is now version {version}.',
      cure: 'Read the new version, then do it again on that one.',
    },
    fr: {
      sentence: 'Quelqu’un a modifié ce fait avant vous : il en est à la version {version}.',
      cure: 'Lisez la nouvelle version, puis recommencez à partir d’elle.',
    },
  },
  'press-fact-state': {
    en: {
      sentence: 'This cannot be done to the fact as it stands.',
      cure: 'Look at where the fact stands: verify it before you confirm it, confirm it before you dispute it.',
    },
    fr: {
      sentence: 'Cela n’est pas possible dans l’état actuel du fait.',
      cure: 'Regardez où en est le fait : vérifiez-le avant de le confirmer, confirmez-le avant de le contester.',
    },
  },
  'press-fact-not-correctable': {
    en: { sentence: 'Only a confirmed or disputed fact is corrected.', cure: 'Add a new fact, or verify this one first.' },
    fr: { sentence: 'Seul un fait confirmé ou contesté se corrige.', cure: 'Ajoutez un nouveau fait, ou vérifiez d’abord celui-ci.' },
  },
  'press-sole-source': {
    en: { sentence: 'You are the only source of this fact.', cure: 'Ask someone else to confirm it, or name a second source.' },
    fr: {
      sentence: 'Vous êtes la seule source de ce fait.',
      cure: 'Demandez à une autre personne de le confirmer, ou indiquez une deuxième source.',
    },
  },
  'press-own-claim': {
    en: { sentence: 'You wrote this claim, or its last correction.', cure: 'Ask somebody else of the cell to look at it and confirm it.' },
    fr: {
      sentence: 'Vous avez écrit cette affirmation, ou sa dernière correction.',
      cure: 'Demandez à une autre personne de la cellule de l’examiner et de la confirmer.',
    },
  },
  'press-sources-uncounted': {
    en: { sentence: 'Other sources are counted from 0.', cure: 'Write how many there are besides the people named.' },
    fr: { sentence: 'Les autres sources se comptent à partir de 0.', cure: 'Indiquez combien il y en a, outre les personnes nommées.' },
  },
  'press-wording-old': {
    en: {
      sentence: 'Sentence {in} carries words about {name} that stand no more.',
      cure: 'Replace them by the words that are cleared now, which the sheet of {name} shows; where there are none, the head of press clears them.',
    },
    fr: {
      sentence: 'La phrase {in} contient, au sujet de {name}, des mots qui ne valent plus.',
      cure: 'Remplacez-les par les mots autorisés aujourd’hui, que montre la fiche de {name} ; s’il n’y en a pas, le chef du service de presse les autorise.',
    },
  },
  'press-wording-old-title': {
    en: {
      sentence: 'The title carries words about {name} that stand no more.',
      cure: 'Replace them by the words that are cleared now, which the sheet of {name} shows; where there are none, the head of press clears them.',
    },
    fr: {
      sentence: 'Le titre contient, au sujet de {name}, des mots qui ne valent plus.',
      cure: 'Remplacez-les par les mots autorisés aujourd’hui, que montre la fiche de {name} ; s’il n’y en a pas, le chef du service de presse les autorise.',
    },
  },
  'press-wording-missing': {
    en: {
      sentence: 'Sentence {in} cites {name} without the words that are cleared for it.',
      cure: 'Insert the cleared words of {name} in that sentence, or take its citation away.',
    },
    fr: {
      sentence: 'La phrase {in} cite {name} sans les mots autorisés pour ce fait.',
      cure: 'Insérez dans cette phrase les mots autorisés de {name}, ou retirez la citation.',
    },
  },
  'press-wording-awaited': {
    en: {
      sentence: 'No words are cleared yet in this language for version {version} of {name}, which sentence {in} cites.',
      cure: 'Wait until the head of press has cleared them, on the sheet of {name}; or take the sentence out.',
    },
    fr: {
      sentence: 'Aucun mot n’est encore autorisé dans cette langue pour la version {version} de {name}, que cite la phrase {in}.',
      cure: 'Attendez que le chef du service de presse les ait autorisés, sur la fiche de {name} ; ou retirez la phrase.',
    },
  },
  'press-red-needs-readers': {
    en: {
      sentence: 'What is marked red has named readers, and nothing else has.',
      cure: 'Name the readers first and choose their label; for the circle, mark it amber or below.',
    },
    fr: {
      sentence: 'Ce qui est marqué rouge a des lecteurs désignés, et rien d’autre n’en a.',
      cure: 'Désignez d’abord les lecteurs et choisissez leur étiquette ; pour le cercle, marquez ambre ou moins.',
    },
  },
  'press-reason-needed': {
    en: { sentence: 'A reason is missing.', cure: 'Say in a few words why.' },
    fr: { sentence: 'Il manque un motif.', cure: 'Dites pourquoi en quelques mots.' },
  },
  'press-nothing-changed': {
    en: { sentence: 'Nothing would change by this.', cure: 'It already stands so; go on.' },
    fr: { sentence: 'Cela ne changerait rien.', cure: 'C’est déjà ainsi ; continuez.' },
  },
  'press-fact-not-citable': {
    en: {
      sentence: 'A fact that the text cites cannot be quoted to this audience.',
      cure: 'Look at the marked sentences: confirm the fact, have its public wording cleared, or take the sentence out.',
    },
    fr: {
      sentence: 'Un fait cité par le texte ne peut pas être cité à ce public.',
      cure: 'Voyez les phrases signalées : confirmez le fait, faites valider sa formulation publique, ou retirez la phrase.',
    },
  },
  'press-fact-changed': {
    en: {
      sentence: 'A fact that the text cites has changed.',
      cure: 'Revise the marked sentences on the new version and have the text approved again.',
    },
    fr: {
      sentence: 'Un fait cité par le texte a changé.',
      cure: 'Reprenez les phrases signalées d’après la nouvelle version et faites approuver le texte de nouveau.',
    },
  },
};
