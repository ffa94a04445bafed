import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'press-already-offered'
  | 'press-no-release-offered'
  | 'press-no-release-right'
  | 'press-second-person'
  | 'press-authors-only'
  | 'press-policy-moved'
  | 'press-embargo'
  | 'press-expired'
  | 'press-no-voice'
  | 'press-not-released'
  | 'press-not-in-its-place'
  | 'press-original-gone'
  | 'press-first-gone'
  | 'press-fact-alone';

/** What is said about releases. */
export const releaseSentences: Sentences<Code> = {
  'press-already-offered': {
    en: { sentence: 'The release was already offered.', cure: 'A second person releases it.' },
    fr: { sentence: 'La diffusion est déjà proposée.', cure: 'Une deuxième personne la diffuse.' },
  },
  'press-no-release-offered': {
    en: { sentence: 'Nobody has offered this release yet.', cure: 'Offer it; a second person then releases it.' },
    fr: { sentence: 'Personne n’a encore proposé cette diffusion.', cure: 'Proposez-la ; une deuxième personne diffuse ensuite.' },
  },
  'press-no-release-right': {
    en: { sentence: 'You may not release this text.', cure: 'Ask the head of press, a spokesperson or the crisis director.' },
    fr: {
      sentence: 'Vous ne pouvez pas diffuser ce texte.',
      cure: 'Adressez-vous au chef du service de presse, à un porte-parole ou au directeur de crise.',
    },
  },
  'press-second-person': {
    en: {
      sentence: 'You offered this release: a second person releases it.',
      cure: 'Ask somebody else who may release: a head of press, a spokesperson or the crisis director.',
    },
    fr: {
      sentence: 'Vous avez proposé cette diffusion : une deuxième personne diffuse.',
      cure: 'Demandez à une autre personne qui peut diffuser : chef du service de presse, porte-parole ou directeur de crise.',
    },
  },
  'press-authors-only': {
    en: { sentence: 'Both of you wrote this text.', cure: 'One of the two who release must not have written it.' },
    fr: { sentence: 'Vous avez tous deux écrit ce texte.', cure: 'L’une des deux personnes qui diffusent ne doit pas l’avoir écrit.' },
  },
  'press-policy-moved': {
    en: { sentence: 'The approval policy changed since the text was submitted.', cure: 'Submit the text again under the new one.' },
    fr: {
      sentence: 'La règle d’approbation a changé depuis la soumission du texte.',
      cure: 'Soumettez-le de nouveau selon la nouvelle règle.',
    },
  },
  'press-embargo': {
    en: { sentence: 'Under embargo until {until}.', cure: 'Release it then, or revise the embargo and have it approved again.' },
    fr: { sentence: 'Sous embargo jusqu’à {until}.', cure: 'Diffusez-le à ce moment, ou révisez l’embargo et faites réapprouver.' },
  },
  'press-expired': {
    en: { sentence: 'This text expired at {at}.', cure: 'Give it a new time and submit it again.' },
    fr: { sentence: 'Ce texte a expiré à {at}.', cure: 'Donnez-lui une nouvelle échéance et soumettez-le de nouveau.' },
  },
  'press-no-voice': {
    en: {
      sentence: 'Nobody speaks on this topic to this audience now.',
      cure: 'Assign someone first; they speak once they have accepted.',
    },
    fr: {
      sentence: 'Personne ne parle de ce sujet à ce public en ce moment.',
      cure: 'Désignez d’abord quelqu’un ; la personne parle dès qu’elle a accepté.',
    },
  },
  'press-first-gone': {
    en: {
      sentence: 'Who offered this release may not release any more.',
      cure: 'Take the offer back and offer it again; a second person then releases it.',
    },
    fr: {
      sentence: 'La personne qui a proposé cette diffusion ne peut plus diffuser.',
      cure: 'Retirez la proposition et proposez-la de nouveau ; une deuxième personne diffuse ensuite.',
    },
  },
  'press-fact-alone': {
    en: {
      sentence: 'Nobody but who claimed {name} has confirmed it; sentence {in} rests on it.',
      cure: 'Ask somebody else of the cell to confirm {name}; the text can then go out as it stands.',
    },
    fr: {
      sentence: 'Personne d’autre que son auteur n’a confirmé {name} ; la phrase {in} s’appuie dessus.',
      cure: 'Demandez à une autre personne de la cellule de confirmer {name} ; le texte pourra alors être diffusé tel quel.',
    },
  },
  'press-not-in-its-place': {
    en: {
      sentence: 'That text cannot stand in the place of this one.',
      cure: 'Choose one that is out and in force, owes no correction, is for the same audience in the same language, and cites the facts as they stand.',
    },
    fr: {
      sentence: 'Ce texte ne peut pas tenir lieu de celui-ci.',
      cure: 'Choisissez-en un qui est diffusé et en vigueur, sans correction due, pour le même public dans la même langue, et qui cite les faits tels qu’ils sont.',
    },
  },
  'press-original-gone': {
    en: { sentence: 'The original of this text was given up or taken back.', cure: 'Abandon this text, or draft a new one.' },
    fr: { sentence: 'L’original de ce texte a été abandonné ou retiré.', cure: 'Abandonnez ce texte, ou rédigez-en un nouveau.' },
  },
  'press-not-released': {
    en: { sentence: 'The text is not out.', cure: 'Only what is out is corrected, superseded or withdrawn.' },
    fr: { sentence: 'Le texte n’est pas diffusé.', cure: 'Seul un texte diffusé se corrige, se remplace ou se retire.' },
  },
};
