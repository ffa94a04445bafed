import type { AddFact, ClearWording, ConfirmFact, StartVerification } from '@chancery/press';
import type { Beat, Said, Who } from './beat.ts';
import { says } from './places.ts';

interface Found {
  readonly name: string;
  readonly minute: number;
  readonly by: Who;
  readonly wording: Said;
  readonly sources: Said;
  /** Verified by somebody else, and how; absent while it is a claim. */
  readonly verified?: { readonly by: Who; readonly method: Said; readonly quotable: Said };
}

const FOUND: readonly Found[] = [
  {
    name: 'fourteen',
    minute: 19,
    by: 'okafor',
    wording: {
      en: 'Fourteen messages of the embassy in Port Meridian were read by someone else.',
      fr: 'Quatorze messages de l’ambassade à Port-Méridien ont été lus par un tiers.',
    },
    sources: { en: 'Access log of the mail server', fr: 'Journal d’accès du serveur de messagerie' },
    verified: {
      by: 'nadia',
      method: { en: 'Counted again from a copy of the log', fr: 'Recompté sur une copie du journal' },
      quotable: { en: 'Fourteen messages were read by a third party.', fr: 'Quatorze messages ont été lus par un tiers.' },
    },
  },
  {
    name: 'cables',
    minute: 22,
    by: 'okafor',
    wording: { en: 'The cable system was not reached.', fr: 'Le système de télégrammes n’a pas été atteint.' },
    sources: { en: 'Separate accounts, separate line', fr: 'Comptes distincts, ligne distincte' },
    verified: {
      by: 'pavel',
      method: { en: 'Two test cables, keys compared by voice', fr: 'Deux télégrammes d’essai, clés comparées de vive voix' },
      quotable: { en: 'Our cable system is not affected.', fr: 'Nos télégrammes ne sont pas touchés.' },
    },
  },
  {
    name: 'abroad',
    minute: 33,
    by: 'nadia',
    wording: {
      en: 'An account of the registry signed in twice from abroad last night.',
      fr: 'Un compte du registre s’est connecté deux fois de l’étranger cette nuit.',
    },
    sources: { en: 'The provider, by telephone', fr: 'Le fournisseur, par téléphone' },
  },
];

const beatsOf = ({ name, minute, by, wording, sources, verified }: Found): Beat[] => [
  {
    minute,
    by,
    type: 'AddFact',
    as: name,
    payload: (scene): AddFact => ({
      wording: says(scene, wording),
      sources: says(scene, sources),
      sourcePeople: [],
      otherSources: 1,
      confidence: verified ? 'high' : 'medium',
      validAt: null,
      recheckBy: null,
      tlp: 'clear',
    }),
  },
  ...(verified
    ? ([
        {
          minute: minute + 1,
          by: verified.by,
          type: 'StartVerification',
          payload: (scene): StartVerification => ({ fact: scene.of(name, 'fact'), from: 1 }),
        },
        {
          minute: minute + 3,
          by: verified.by,
          type: 'ConfirmFact',
          payload: (scene): ConfirmFact => ({ fact: scene.of(name, 'fact'), from: 1, method: says(scene, verified.method) }),
        },
        {
          minute: minute + 4,
          by: 'karim',
          type: 'ClearWording',
          payload: (scene): ClearWording => ({
            fact: scene.of(name, 'fact'),
            from: 1,
            publicWording: says(scene, verified.quotable),
            language: scene.language,
          }),
        },
      ] satisfies Beat[])
    : []),
];

/** Two facts that texts rest on, and a claim that none may. */
export const FACTS: readonly Beat[] = FOUND.flatMap(beatsOf);
