import type { ServerResponse } from 'node:http';
import { languageOf, type Language } from '@chancery/identity/api';
import { answer, type Request } from './middleware.ts';

type Said = { readonly [L in Language]: string };

/** What is said at the door, before anybody is signed in: a sentence and what to do, in each language. */
export const SAID = {
  'link-gone': {
    en: 'This link is used up or too old. Ask for a new one.',
    fr: 'Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau.',
  },
  'code-wrong': {
    en: 'The code is not right. Whoever asked for your recovery has it; after five wrong ones the link is worth nothing.',
    fr: 'Le code n’est pas exact. La personne qui a demandé votre récupération l’a ; après cinq erreurs, le lien ne vaut plus rien.',
  },
  'name-missing': {
    en: 'Say your name: at most 120 characters, with letters of one alphabet in each word.',
    fr: 'Indiquez votre nom : au plus 120 caractères, avec des lettres d’un seul alphabet dans chaque mot.',
  },
  'sign-in-wrong': {
    en: 'The name or the password is not right. Check both, or ask an administrator to have you let in anew.',
    fr: 'Le nom ou le mot de passe n’est pas exact. Vérifiez les deux, ou demandez à un administrateur de vous faire rouvrir l’accès.',
  },
  'sign-in-too-many': {
    en: 'There were too many wrong tries. Try again after {until}, or on a device where you came in before: it is not locked.',
    fr: 'Il y a eu trop d’essais erronés. Réessayez après {until}, ou sur un appareil où vous vous êtes déjà connecté : il n’est pas bloqué.',
  },
  'not-signed-in': {
    en: 'Nobody is signed in. Sign in, or ask an administrator for a link.',
    fr: 'Personne n’est connecté. Connectez-vous, ou demandez un lien à un administrateur.',
  },
  'other-person': {
    en: 'This page was made for somebody else than who is signed in in this browser now, so nothing was done. Load it again to go on as who is signed in, or sign in as yourself.',
    fr: 'Cette page a été faite pour quelqu’un d’autre que la personne connectée maintenant dans ce navigateur : rien n’a été fait. Rechargez-la pour continuer au nom de celle-ci, ou connectez-vous sous votre nom.',
  },
  'no-password': {
    en: 'You have no password yet. Set one first.',
    fr: 'Vous n’avez pas encore de mot de passe. Choisissez-en un d’abord.',
  },
  'password-needed': {
    en: 'Give the password that you have now, too.',
    fr: 'Donnez aussi votre mot de passe actuel.',
  },
  'account-form': {
    en: 'The name to sign in with has 2 to 64 letters, digits or . _ - @ signs. Choose another.',
    fr: 'Le nom de connexion a de 2 à 64 lettres, chiffres ou signes . _ - @. Choisissez-en un autre.',
  },
  'account-taken': {
    en: 'Somebody else signs in with this name. Choose another.',
    fr: 'Quelqu’un d’autre se connecte avec ce nom. Choisissez-en un autre.',
  },
  'password-sign': {
    en: 'There is a sign in the password that cannot be kept. Type it anew.',
    fr: 'Le mot de passe contient un signe qui ne peut être gardé. Saisissez-le de nouveau.',
  },
  'password-short': {
    en: 'A password has at least 12 characters. Four words that nobody would put together are a good one.',
    fr: 'Un mot de passe a au moins 12 caractères. Quatre mots que personne ne réunirait font l’affaire.',
  },
  'password-long': {
    en: 'A password has at most 200 characters. Choose a shorter one.',
    fr: 'Un mot de passe a au plus 200 caractères. Choisissez-en un plus court.',
  },
  'password-name': {
    en: 'The password is hardly more than the name. Choose another.',
    fr: 'Le mot de passe n’est guère plus que le nom. Choisissez-en un autre.',
  },
  'password-common': {
    en: 'This password is among the first that are tried. Choose another.',
    fr: 'Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un autre.',
  },
} as const satisfies { readonly [code: string]: Said };

export type SaidCode = keyof typeof SAID;

/** Refuses in the reader's language. `until` stands in the sentence as a time of day, and in the answer as an instant. */
export function say(request: Request, response: ServerResponse, status: number, code: SaidCode, until?: string): void {
  const message = SAID[code][languageOf(request.headers['accept-language'])].replace('{until}', until ? `${until.slice(11, 16)} UTC` : '');
  answer(response, status, { errors: [{ message, extensions: { code, ...(until ? { until } : {}) } }] });
}
