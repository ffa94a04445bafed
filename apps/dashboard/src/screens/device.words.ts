import { words } from '../i18n/words.ts';

export const DEVICE = words(
  {
    otherTitle: 'Somebody else is signed in now',
    other: (name: string) =>
      `${name} is signed in in this browser now. This page was made for somebody else, so it was emptied, and nothing more is done from it.`,
    kept: 'What was written here is kept on this device for its author alone. It is there again, and is sent, when they sign in.',
    goOn: (name: string) => `Go on as ${name}`,
    somebody: 'Somebody else',
    leftTitle: 'You are signed out on this device',
    left: 'The server does not know it yet, because it was not reached. It is told as soon as it answers, before anybody else can sign in here.',
    leftWhy: 'Leave this page open, or come back to it. Whoever has this device can do nothing in your name from here meanwhile.',
    first: 'The server was not reached. It must hear first that somebody signed out here; then you can sign in.',
  },
  {
    otherTitle: 'Quelqu’un d’autre est maintenant connecté',
    other: (name: string) =>
      `${name} est maintenant connecté dans ce navigateur. Cette page a été faite pour quelqu’un d’autre : elle a été vidée, et plus rien n’en part.`,
    kept: 'Ce qui a été écrit ici est gardé sur cet appareil pour son seul auteur. Tout y sera de nouveau, et sera envoyé, quand il se connectera.',
    goOn: (name: string) => `Continuer en tant que ${name}`,
    somebody: 'Quelqu’un d’autre',
    leftTitle: 'Vous êtes déconnecté sur cet appareil',
    left: 'Le serveur ne le sait pas encore, car il n’a pas été joint. Il l’apprendra dès qu’il répondra, avant que quiconque puisse se connecter ici.',
    leftWhy: 'Laissez cette page ouverte, ou revenez-y. D’ici là, qui a cet appareil ne peut rien faire en votre nom depuis cette page.',
    first:
      'Le serveur n’a pas été joint. Il doit d’abord apprendre que quelqu’un s’est déconnecté ici ; vous pourrez ensuite vous connecter.',
  },
);
