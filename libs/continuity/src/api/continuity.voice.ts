import type { LogVoice, Speaking } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { CHANNELS } from '../model/channels/catalogue.ts';

const titleOf = (id: unknown, { language }: Speaking): string =>
  CHANNELS.find((channel) => channel.id === id)?.title[language] ?? String(id);

const onChannel =
  (en: (channel: string) => string, fr: (channel: string) => string) =>
  (details: JsonObject, speaking: Speaking): string =>
    ({ en, fr })[speaking.language](titleOf(details['channel'], speaking));

const LEVEL = {
  en: { primary: 'primary', alternate: 'alternate', contingency: 'contingency', emergency: 'emergency' },
  fr: { primary: 'principale', alternate: 'de secours', contingency: 'de repli', emergency: 'd’urgence' },
} as const;

/** The party itself is named by the words below the line. */
const onLevel =
  (en: (level: string, channel: string) => string, fr: (level: string, channel: string) => string) =>
  (details: JsonObject, speaking: Speaking): string => {
    const level = LEVEL[speaking.language][details['level'] as 'primary'];
    return { en, fr }[speaking.language](level, titleOf(details['channel'], speaking));
  };

/** Sentences that follow the name of who acted; where a rule of the house acted they stand alone. */
export const continuityVoice: LogVoice = {
  ChannelSuspected: onChannel(
    (c) => `set the trust of ${c} to suspect.`,
    (c) => `a mis en doute : ${c}.`,
  ),
  ChannelCompromised: onChannel(
    (c) => `declared ${c} compromised.`,
    (c) => `a déclaré compromis : ${c}.`,
  ),
  ChannelVouchedFor: onChannel(
    (c) => `vouches for ${c}; a second person is needed.`,
    (c) => `se porte garant de : ${c} ; une seconde personne est requise.`,
  ),
  ChannelVouchFell: onChannel(
    (c) => `Whoever vouched for ${c} is gone: two others are needed.`,
    (c) => `Qui se portait garant n’est plus là ; il faut deux autres personnes pour : ${c}.`,
  ),
  ChannelTrusted: onChannel(
    (c) => `restored the trust of ${c}, as the second of two.`,
    (c) => `a rétabli, en second, la confiance dans : ${c}.`,
  ),
  ChannelWentUp: onChannel(
    (c) => `noted that ${c} works.`,
    (c) => `a noté le bon fonctionnement de : ${c}.`,
  ),
  ChannelDegraded: onChannel(
    (c) => `noted that ${c} works badly.`,
    (c) => `a noté un fonctionnement dégradé de : ${c}.`,
  ),
  ChannelWentDown: onChannel(
    (c) => `noted that ${c} is down.`,
    (c) => `a noté la panne de : ${c}.`,
  ),
  ChannelPutInUse: onChannel(
    (c) => `put ${c} in use.`,
    (c) => `a mis en service : ${c}.`,
  ),
  ChannelStoodBy: onChannel(
    (c) => `stood ${c} by.`,
    (c) => `a remis en réserve : ${c}.`,
  ),
  PartyTried: onLevel(
    (l, c) => `is calling on the ${l}, ${c}:`,
    (l, c) => `appelle par la voie ${l} (${c}) :`,
  ),
  PartyAuthenticated: onLevel(
    (l, c) => `heard and authenticated both ways on the ${l}, ${c}:`,
    (l, c) => `a joint et authentifié dans les deux sens, par la voie ${l} (${c}) :`,
  ),
  PartyNotReached: (details, speaking) =>
    (details['failure'] === 'no-answer'
      ? onLevel(
          (l, c) => `got no answer on the ${l}, ${c}:`,
          (l, c) => `n’a pas eu de réponse par la voie ${l} (${c}) :`,
        )
      : onLevel(
          (l, c) => `noted a failed challenge on the ${l}, ${c}:`,
          (l, c) => `a noté un défi manqué par la voie ${l} (${c}) :`,
        ))(details, speaking),
  ListeningAgreed: onLevel(
    (l, c) => `agreed when to listen next on the ${l}, ${c}:`,
    (l, c) => `a convenu de la prochaine écoute par la voie ${l} (${c}) :`,
  ),
  PageRequested: ({ person }, { language, nameOf, actor }) =>
    actor === undefined
      ? {
          en: `Call ${nameOf(String(person))}: number not known here. The page is shown in the product only.`,
          fr: `Appeler ${nameOf(String(person))} : numéro inconnu ici. L’appel ne s’affiche que dans le produit.`,
        }[language]
      : {
          en: `asked for ${nameOf(String(person))}. Call them: number not known here. The page is shown in the product only.`,
          fr: `a demandé ${nameOf(String(person))}. À appeler : numéro inconnu ici. L’appel ne s’affiche que dans le produit.`,
        }[language],
  PageAcknowledged: ({ heardBy, reply }, { language }) => {
    const said = {
      en: { coming: 'coming', remote: 'working remotely', later: 'later' },
      fr: { coming: 'en route', remote: 'à distance', later: 'plus tard' },
    };
    const word = said[language][reply as 'coming'];
    return heardBy === null || heardBy === undefined
      ? { en: `acknowledged the page: ${word}.`, fr: `a répondu à l’appel : ${word}.` }[language]
      : { en: `wrote down an answer given by voice: ${word}.`, fr: `a noté une réponse donnée de vive voix : ${word}.` }[language];
  },
  PageDeclined: ({ heardBy }, { language }) =>
    (heardBy === undefined
      ? { en: 'declined the page.', fr: 'a décliné l’appel.' }
      : { en: 'wrote down an answer given by voice: cannot come.', fr: 'a noté une réponse donnée de vive voix : ne peut pas venir.' }
    )[language],
  PageWithdrawn: (_, { language }) => ({ en: 'A page was withdrawn.', fr: 'Un appel a été retiré.' })[language],
  PageRungFell: ({ to }, { language }) =>
    to === 'deputy'
      ? {
          en: 'No answer within five minutes. Next to be called is the deputy, where there is one.',
          fr: 'Pas de réponse en cinq minutes. La personne à appeler ensuite est l’adjoint, s’il y en a un.',
        }[language]
      : { en: 'No answer within ten minutes: call the director.', fr: 'Pas de réponse en dix minutes : appeler la direction.' }[language],
  PersonArrived: (_, { language }) => ({ en: 'noted an arrival.', fr: 'a noté une arrivée.' })[language],
};
