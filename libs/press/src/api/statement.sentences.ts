import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'press-version-moved'
  | 'press-text-closed'
  | 'press-variant-of-variant'
  | 'press-variant-stale'
  | 'press-request-taken'
  | 'press-not-submittable'
  | 'press-not-in-review'
  | 'press-own-text'
  | 'press-not-your-step'
  | 'press-step-already-given'
  | 'press-one-step-each'
  | 'press-not-approved'
  | 'press-decision-needed';

/** What is said about texts and their approval. */
export const statementSentences: Sentences<Code> = {
  'press-version-moved': {
    en: {
      sentence: 'The text changed since you opened it.',
      cure: 'Read the new version; your act counts for that one only once you have seen it.',
    },
    fr: {
      sentence: 'Le texte a changé depuis que vous l’avez ouvert.',
      cure: 'Lisez la nouvelle version ; votre geste ne vaut pour elle qu’une fois lue.',
    },
  },
  'press-text-closed': {
    en: { sentence: 'This text is closed.', cure: 'Start a new one; what is out is corrected, superseded or withdrawn.' },
    fr: { sentence: 'Ce texte est clos.', cure: 'Commencez-en un nouveau ; ce qui est diffusé se corrige, se remplace ou se retire.' },
  },
  'press-variant-of-variant': {
    en: { sentence: 'A translation is made of the original, not of another translation.', cure: 'Open the original and translate that.' },
    fr: {
      sentence: 'Une traduction se fait à partir de l’original, pas d’une autre traduction.',
      cure: 'Ouvrez l’original et traduisez-le.',
    },
  },
  'press-variant-stale': {
    en: { sentence: 'The original has moved on.', cure: 'Bring this text up to the original first.' },
    fr: { sentence: 'L’original a changé.', cure: 'Mettez d’abord ce texte à jour d’après l’original.' },
  },
  'press-request-taken': {
    en: { sentence: 'Someone already writes the text that was asked for.', cure: 'Open that text and work on it.' },
    fr: { sentence: 'Quelqu’un écrit déjà le texte demandé.', cure: 'Ouvrez ce texte et travaillez dessus.' },
  },
  'press-not-submittable': {
    en: {
      sentence: 'The text cannot be submitted as it stands.',
      cure: 'If it is in review, wait for the approvals; if changes were asked for, revise it.',
    },
    fr: {
      sentence: 'Le texte ne peut pas être soumis en l’état.',
      cure: 'S’il est en relecture, attendez les approbations ; si des changements sont demandés, révisez-le.',
    },
  },
  'press-not-in-review': {
    en: { sentence: 'The text is not in review.', cure: 'Look at where it stands; its owner submits it.' },
    fr: { sentence: 'Le texte n’est pas en relecture.', cure: 'Regardez où il en est ; son responsable le soumet.' },
  },
  'press-own-text': {
    en: { sentence: 'You wrote or edited this text, or its original.', cure: 'Someone else approves it.' },
    fr: { sentence: 'Vous avez écrit ou modifié ce texte, ou son original.', cure: 'Une autre personne l’approuve.' },
  },
  'press-not-your-step': {
    en: { sentence: 'This step of the approval is not yours.', cure: 'Ask who holds the role that the step names.' },
    fr: {
      sentence: 'Cette étape de l’approbation n’est pas la vôtre.',
      cure: 'Adressez-vous à la personne qui tient le rôle indiqué par l’étape.',
    },
  },
  'press-step-already-given': {
    en: { sentence: 'This step was already approved.', cure: 'Nothing is left to do here.' },
    fr: { sentence: 'Cette étape est déjà approuvée.', cure: 'Il n’y a plus rien à faire ici.' },
  },
  'press-one-step-each': {
    en: { sentence: 'One person, one approval: you have given yours.', cure: 'Someone else approves the other step.' },
    fr: { sentence: 'Une personne, une approbation : vous avez donné la vôtre.', cure: 'Une autre personne approuve l’autre étape.' },
  },
  'press-not-approved': {
    en: { sentence: 'The text does not have every approval that it needs.', cure: 'Wait for the open steps, or ask those who hold them.' },
    fr: {
      sentence: 'Le texte n’a pas toutes les approbations nécessaires.',
      cure: 'Attendez les étapes ouvertes, ou sollicitez les personnes concernées.',
    },
  },
  'press-decision-needed': {
    en: { sentence: 'This needs a decision.', cure: 'Have the decision taken, then name it here.' },
    fr: { sentence: 'Cela demande une décision.', cure: 'Faites prendre la décision, puis indiquez-la ici.' },
  },
};
