import { words } from '../i18n/words.ts';

export const SIGN_IN = words(
  {
    account: 'Name to sign in with',
    password: 'Password',
    newPassword: 'New password',
    show: 'Show or hide the password',
    go: 'Sign in',
    hint: 'At least 12 characters. Four words that nobody would put together are a good one.',
    later: 'With a password you can come back without a new link. You may leave both fields empty and set them later.',
    again: 'You were signed out',
    kept: 'What you wrote is still on the page behind this. Sign in to go on.',
    other: 'Without a password, ask an administrator of your organisation to have you let in anew.',
    prove: 'Your password, please',
    proveLead: 'This cannot be undone, so it is asked of you, not of a page that was left open. It holds for five minutes.',
    proveGo: 'Go on',
    setLead: 'You came in by a link and have no password yet. Set one to go on.',
    setGo: 'Set it and go on',
    missing: 'Please fill this in.',
    lost: 'The server was not reached. Try again.',
  },
  {
    account: 'Nom de connexion',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    show: 'Afficher ou masquer le mot de passe',
    go: 'Se connecter',
    hint: 'Au moins 12 caractères. Quatre mots que personne ne réunirait font l’affaire.',
    later:
      'Avec un mot de passe, vous pourrez revenir sans nouveau lien. Vous pouvez laisser les deux champs vides et les remplir plus tard.',
    again: 'Vous avez été déconnecté',
    kept: 'Ce que vous avez écrit est toujours sur la page, derrière. Connectez-vous pour continuer.',
    other: 'Sans mot de passe, demandez à un administrateur de votre organisation de vous faire rouvrir l’accès.',
    prove: 'Votre mot de passe, s’il vous plaît',
    proveLead:
      'Ceci ne peut être annulé : on le demande donc à vous, et non à une page restée ouverte. Votre réponse vaut pour cinq minutes.',
    proveGo: 'Continuer',
    setLead: 'Vous êtes entré par un lien et n’avez pas encore de mot de passe. Choisissez-en un pour continuer.',
    setGo: 'Enregistrer et continuer',
    missing: 'Veuillez remplir ce champ.',
    lost: 'Le serveur n’a pas été joint. Réessayez.',
  },
);
