import { roleName } from './role-names.ts';
import type { LogVoice } from './log-voice.ts';

/** Command, roles and who is read in. */
export const cellVoice: LogVoice = {
  DirectorHandoverOffered: ({ to }, { language, nameOf }) =>
    ({ en: `offered command to ${nameOf(String(to))}.`, fr: `a proposé la direction à ${nameOf(String(to))}.` })[language],
  DirectorHandoverAccepted: ({ from }, { language, nameOf }) =>
    ({ en: `took over command from ${nameOf(String(from))}.`, fr: `a repris la direction de ${nameOf(String(from))}.` })[language],
  DirectorHandoverDeclined: (_, { language }) =>
    ({ en: 'declined command. The director stays.', fr: 'a refusé la direction. Elle ne change pas.' })[language],
  DirectorHandoverWithdrawn: (_, { language, actor }) =>
    (actor === undefined
      ? { en: 'The offer of command stands no more.', fr: 'La proposition de direction est caduque.' }
      : { en: 'withdrew the offer of command.', fr: 'a retiré la proposition de direction.' }
    )[language],
  DirectorHandoverLapsed: (_, { language }) =>
    ({ en: 'The offer of command lapsed. The director stays.', fr: 'La proposition de direction a expiré. Elle ne change pas.' })[language],
  DirectorTakeoverProposed: (_, { language }) =>
    ({
      en: 'asks to take command; a second person must agree.',
      fr: 'demande à prendre la direction ; une seconde personne doit confirmer.',
    })[language],
  DirectorTakeoverLapsed: (_, { language }) =>
    ({ en: 'Nobody seconded the takeover. The director stays.', fr: 'Personne n’a confirmé. La direction ne change pas.' })[language],
  DirectorSucceeded: ({ from, to, secondedBy }, { language, nameOf }) =>
    (secondedBy === null
      ? {
          en: `${nameOf(String(from))} no longer works here. ${nameOf(String(to))} is in command.`,
          fr: `${nameOf(String(from))} ne travaille plus ici. ${nameOf(String(to))} assure la direction.`,
        }
      : {
          en: `seconded the takeover. ${nameOf(String(to))} is in command.`,
          fr: `a confirmé la prise de direction. ${nameOf(String(to))} assure la direction.`,
        }
    )[language],
  CommandVacated: ({ from }, { language, nameOf }) =>
    ({
      en: `${nameOf(String(from))} no longer works here. Nobody is in command: anyone of the cell may take it.`,
      fr: `${nameOf(String(from))} ne travaille plus ici. Personne n’assure la direction : un membre de la cellule peut la prendre.`,
    })[language],
  CommandEnded: (_, { language }) => ({ en: 'ended command.', fr: 'a mis fin à la direction.' })[language],
  RoleOffered: ({ role, person, deputy }, { language, nameOf }) =>
    ({
      en: `offered ${nameOf(String(person))} the role of ${deputy ? 'deputy ' : ''}${roleName(String(role), 'en')}.`,
      fr: `a proposé à ${nameOf(String(person))} le rôle : ${roleName(String(role), 'fr')}${deputy ? ' (suppléance)' : ''}.`,
    })[language],
  RoleAccepted: ({ role }, { language }) =>
    ({ en: `accepted the role of ${roleName(String(role), 'en')}.`, fr: `a accepté le rôle : ${roleName(String(role), 'fr')}.` })[language],
  RoleDeclined: ({ role }, { language }) =>
    ({ en: `declined the role of ${roleName(String(role), 'en')}.`, fr: `a refusé le rôle : ${roleName(String(role), 'fr')}.` })[language],
  RoleOfferWithdrawn: ({ role }, { language, actor }) =>
    (actor === undefined
      ? {
          en: `The offer of ${roleName(String(role), 'en')} stands no more.`,
          fr: `La proposition du rôle : ${roleName(String(role), 'fr')} est caduque.`,
        }
      : {
          en: `withdrew the offer of ${roleName(String(role), 'en')}.`,
          fr: `a retiré la proposition du rôle : ${roleName(String(role), 'fr')}.`,
        }
    )[language],
  RoleOfferLapsed: ({ role, person }, { language, nameOf }) =>
    ({
      en: `${nameOf(String(person))} did not answer the offer of ${roleName(String(role), 'en')}.`,
      fr: `${nameOf(String(person))} n’a pas répondu à la proposition : ${roleName(String(role), 'fr')}.`,
    })[language],
  HolderUnreachable: ({ role, person }, { language, nameOf }) =>
    ({
      en: `could not reach ${nameOf(String(person))} (${roleName(String(role), 'en')}). The deputy acts.`,
      fr: `n’a pas pu joindre ${nameOf(String(person))} (${roleName(String(role), 'fr')}). La suppléance agit.`,
    })[language],
  HolderReturned: ({ role, person }, { language, nameOf }) =>
    ({
      en: `noted that ${nameOf(String(person))} (${roleName(String(role), 'en')}) is back.`,
      fr: `a noté le retour de ${nameOf(String(person))} (${roleName(String(role), 'fr')}).`,
    })[language],
  RoleRelieved: ({ role, person }, { language, nameOf, actor }) =>
    (actor === undefined
      ? {
          en: `${nameOf(String(person))} is no longer ${roleName(String(role), 'en')}.`,
          fr: `${nameOf(String(person))} ne tient plus le rôle : ${roleName(String(role), 'fr')}.`,
        }
      : {
          en: `relieved ${nameOf(String(person))} of the role of ${roleName(String(role), 'en')}.`,
          fr: `a relevé ${nameOf(String(person))} du rôle : ${roleName(String(role), 'fr')}.`,
        }
    )[language],
  PersonLeft: ({ person }, { language, nameOf }) =>
    ({
      en: `${nameOf(String(person))} no longer works here, and holds nothing any more.`,
      fr: `${nameOf(String(person))} ne travaille plus ici et n’a plus rien en charge.`,
    })[language],
  ReadersNamed: (_, { language }) => ({ en: 'named readers.', fr: 'a désigné des lecteurs.' })[language],
  ReadersRemoved: (_, { language }) => ({ en: 'took readers away.', fr: 'a retiré des lecteurs.' })[language],
  PersonAdmitted: ({ person }, { language, nameOf }) =>
    ({ en: `read ${nameOf(String(person))} in.`, fr: `a mis ${nameOf(String(person))} dans la confidence.` })[language],
  PersonRemoved: ({ person }, { language, nameOf }) =>
    ({ en: `took ${nameOf(String(person))} out of the circle.`, fr: `a retiré ${nameOf(String(person))} du cercle.` })[language],
};
