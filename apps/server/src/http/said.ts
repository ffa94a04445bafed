import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf, type Language } from '@chancery/identity/api';
import { answer } from './middleware.ts';

type Said = { readonly [L in Language]: string };

/** All that is said before GraphQL is reached, or in its place: a sentence and what to do, in each language. */
export const SAID = {
  fault: {
    en: 'The server could not do this just now. Send it again under the same key.',
    fr: 'Le serveur n’a pas pu le faire pour l’instant. Renvoyez sous la même clé.',
  },
  'server-starting': {
    en: 'The server is still starting. Send it again in a moment under the same key.',
    fr: 'Le serveur démarre encore. Renvoyez dans un instant sous la même clé.',
  },
  'server-stopping': {
    en: 'The server is stopping, and begins nothing any more. Send it again in a moment under the same key.',
    fr: 'Le serveur s’arrête et ne commence plus rien. Renvoyez dans un instant sous la même clé.',
  },
  'malformed-request': {
    en: 'This cannot be read as a request, or says twice what a request says once. Send it anew.',
    fr: 'Ceci ne se lit pas comme une demande, ou dit deux fois ce qu’une demande dit une fois. Renvoyez-la.',
  },
  'cursor-unknown': {
    en: 'There is nothing to go on from at “after”. Leave it out, and read from the beginning.',
    fr: 'Il n’y a rien à partir de quoi continuer dans « after ». Omettez-le et lisez depuis le début.',
  },
  'bad-request': {
    en: 'This is no request that the server knows: {detail}',
    fr: 'Ce n’est pas une demande que le serveur connaît : {detail}',
  },
  'session-ended': {
    en: 'Your session has ended. Sign in again.',
    fr: 'Votre session est terminée. Connectez-vous de nouveau.',
  },
  'not-found': { en: 'There is nothing here that you may open.', fr: 'Il n’y a rien ici que vous puissiez ouvrir.' },
  'not-here': {
    en: 'There is nothing at this address, or this process does not serve people. Check the address.',
    fr: 'Il n’y a rien à cette adresse, ou ce processus ne sert pas de personnes. Vérifiez l’adresse.',
  },
  'wrong-host': {
    en: 'This server answers at {address}. Open that address.',
    fr: 'Ce serveur répond à l’adresse {address}. Ouvrez cette adresse.',
  },
  'wrong-origin': {
    en: 'This came from a page of another address. Open {address} and send it from there.',
    fr: 'Ceci vient d’une page d’une autre adresse. Ouvrez {address} et envoyez-le de là.',
  },
  'wrong-content-type': {
    en: 'Send the request as application/json.',
    fr: 'Envoyez la demande en application/json.',
  },
  'too-large': {
    en: 'A request may have at most {max} kB here. Shorten its longest texts, or send it in parts.',
    fr: 'Une demande peut avoir ici au plus {max} ko. Raccourcissez ses textes les plus longs, ou envoyez-la en plusieurs fois.',
  },
  'not-json': {
    en: 'The body is not JSON. Write it as JSON and send again.',
    fr: 'Le corps n’est pas du JSON. Écrivez-le en JSON et renvoyez.',
  },
  'post-only': { en: 'Send GraphQL requests as POST.', fr: 'Envoyez les demandes GraphQL par POST.' },
  'no-batches': { en: 'Send one operation in each request.', fr: 'Envoyez une seule opération par demande.' },
  'not-an-object': {
    en: 'Send { "documentId": …, "variables": { … } }.',
    fr: 'Envoyez { "documentId": …, "variables": { … } }.',
  },
  'document-unknown': {
    en: 'Only registered documents are executed. Send the documentId of one; integrators register theirs from a folder at start.',
    fr: 'Seuls les documents enregistrés sont exécutés. Envoyez le documentId de l’un d’eux ; les intégrateurs enregistrent les leurs depuis un dossier au démarrage.',
  },
  'too-many-at-once': {
    en: 'You have as much under way here as one person may have at once. Wait until some of it is done, and send again.',
    fr: 'Vous avez ici autant de demandes en cours qu’une personne peut en avoir à la fois. Attendez que certaines soient terminées, puis renvoyez.',
  },
  'upload-not-multipart': { en: 'Send the file as multipart/form-data.', fr: 'Envoyez le fichier en multipart/form-data.' },
  'upload-no-file': {
    en: 'There is no file in the form. Choose one and send again.',
    fr: 'Le formulaire ne contient aucun fichier. Choisissez-en un et renvoyez.',
  },
  'upload-one-file': {
    en: 'Send one file at a time; nothing was kept.',
    fr: 'Envoyez un fichier à la fois ; rien n’a été conservé.',
  },
  'upload-too-large': {
    en: 'The file is larger than is allowed here; nothing was kept. Split it, or ask an administrator.',
    fr: 'Le fichier dépasse la taille permise ; rien n’a été conservé. Divisez-le, ou adressez-vous à un administrateur.',
  },
  'upload-broken': {
    en: 'The upload broke off; nothing was kept. Send it again.',
    fr: 'L’envoi s’est interrompu ; rien n’a été conservé. Renvoyez.',
  },
  'upload-cut': {
    en: 'The upload broke off; nothing was kept. Send it again.',
    fr: 'L’envoi s’est interrompu ; rien n’a été conservé. Renvoyez.',
  },
  'identity-role-needed': {
    en: 'Only forensics may upload evidence. Ask whoever holds that role.',
    fr: 'Seule l’expertise peut déposer des preuves. Adressez-vous à qui tient ce rôle.',
  },
  'evidence-altered': {
    en: 'The file is not what was stored: it was altered, and is not given out. This was recorded; tell the director.',
    fr: 'Le fichier n’est plus celui qui a été déposé : il a été altéré et n’est pas remis. C’est consigné ; prévenez la direction.',
  },
  'evidence-destroyed': {
    en: 'The exhibit was disposed of; its file can be read no more.',
    fr: 'La pièce a été détruite ; son fichier n’est plus lisible.',
  },
  'evidence-file-missing': {
    en: 'The file cannot be read where it is kept. This was recorded; tell the director and an administrator.',
    fr: 'Le fichier n’est pas lisible à son emplacement. C’est consigné ; prévenez la direction et un administrateur.',
  },
  'evidence-unrecorded': {
    en: 'That you take a copy could not be recorded, so nothing was given out. Try again in a minute; if it stays so, tell an administrator.',
    fr: 'Votre prise de copie n’a pas pu être consignée : rien n’a été remis. Réessayez dans une minute ; si cela persiste, prévenez un administrateur.',
  },
  'export-unrecorded': {
    en: 'That you take the record could not be recorded, so nothing was given out. Try again in a minute; if it stays so, tell an administrator.',
    fr: 'Votre export du dossier n’a pas pu être consigné : rien n’a été remis. Réessayez dans une minute ; si cela persiste, prévenez un administrateur.',
  },
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

/** What a sentence names; `until` is an instant, said as a time of day. */
export type Named = Readonly<Record<string, string | number>>;

export function sentenceOf(code: SaidCode, language: Language, named: Named = {}): string {
  const word = (_: string, name: string): string => (name === 'until' ? `${String(named[name]).slice(11, 16)} UTC` : String(named[name]));
  return SAID[code][language].replaceAll(/\{(until|address|max|detail)\}/g, word);
}

/** Refuses in the reader's language, in the form of GraphQL's errors, so that one client code reads both. `told` is for programs. */
export function say(
  request: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
  status: number,
  code: SaidCode,
  named: Named = {},
  told: object = {},
): void {
  const message = sentenceOf(code, languageOf(request.headers['accept-language']), named);
  const until = named['until'] === undefined ? {} : { until: named['until'] };
  answer(response, status, { errors: [{ message, extensions: { code, ...until, ...told } }] });
}

/** A fault: logged, and told by its correlation only. */
export const faulted = (request: Pick<IncomingMessage, 'headers'>, response: ServerResponse, correlation: string): void =>
  say(request, response, 503, 'fault', {}, { correlation });
