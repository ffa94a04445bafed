import type { LogVoice } from '@chancery/incident/api';

/** How exhibits read in the log. */
export const evidenceVoice: LogVoice = {
  ExhibitIdentified: (_, { language }) =>
    ({ en: 'found something that may be evidence.', fr: 'a repéré un élément de preuve possible.' })[language],
  CandidateDropped: (_, { language }) => ({ en: 'gave up something that was found.', fr: 'a écarté un élément repéré.' })[language],
  ExhibitCollected: (_, { language }) => ({ en: 'collected an exhibit.', fr: 'a prélevé une pièce.' })[language],
  ExhibitAcquired: (_, { language }) => ({ en: 'acquired data as an exhibit.', fr: 'a acquis des données comme pièce.' })[language],
  DigestsRecorded: (_, { language }) =>
    ({ en: 'recorded the digests of an exhibit.', fr: 'a consigné les empreintes d’une pièce.' })[language],
  ExhibitSealed: (_, { language }) => ({ en: 'sealed an exhibit.', fr: 'a scellé une pièce.' })[language],
  SealBroken: (_, { language }) => ({ en: 'broke the seal of an exhibit.', fr: 'a rompu le scellé d’une pièce.' })[language],
  ExhibitCheckedOut: ({ to }, { language, nameOf }) =>
    ({ en: `handed an exhibit to ${nameOf(String(to))} to work with.`, fr: `a confié une pièce à ${nameOf(String(to))} pour travail.` })[
      language
    ],
  ExhibitCheckedIn: (_, { language }) => ({ en: 'took an exhibit back in.', fr: 'a réintégré une pièce.' })[language],
  ExhibitAccessed: (_, { language }) => ({ en: 'accessed an exhibit.', fr: 'a consulté une pièce.' })[language],
  CopyTaken: (_, { language }) => ({ en: 'took a copy of an exhibit’s file.', fr: 'a pris une copie du fichier d’une pièce.' })[language],
  FileMissed: (_, { language, actor }) =>
    (actor === undefined
      ? {
          en: 'A check of the record: an exhibit’s file cannot be read.',
          fr: 'Contrôle du dossier : le fichier d’une pièce est illisible.',
        }
      : { en: 'found that an exhibit’s file cannot be read.', fr: 'a constaté que le fichier d’une pièce est illisible.' }
    )[language],
  FileFoundAgain: (_, { language, actor }) =>
    (actor === undefined
      ? {
          en: 'A check of the record: an exhibit’s file is there again.',
          fr: 'Contrôle du dossier : le fichier d’une pièce est de nouveau là.',
        }
      : { en: 'found an exhibit’s file again.', fr: 'a retrouvé le fichier d’une pièce.' }
    )[language],
  WorkingCopyOverridden: (_, { language }) =>
    ({ en: 'allowed work on an original, once.', fr: 'a autorisé un travail sur un original, une fois.' })[language],
  ExhibitVerified: (_, { language, actor }) =>
    (actor === undefined
      ? { en: 'A check of the record: an exhibit is what it was.', fr: 'Contrôle du dossier : une pièce est inchangée.' }
      : { en: 'checked an exhibit: it is what it was.', fr: 'a contrôlé une pièce : elle est inchangée.' }
    )[language],
  IntegrityFailed: (_, { language, actor }) =>
    (actor === undefined
      ? { en: 'A check of the record: an exhibit is not what it was.', fr: 'Contrôle du dossier : une pièce a changé.' }
      : { en: 'checked an exhibit: it is not what it was.', fr: 'a contrôlé une pièce : elle a changé.' }
    )[language],
  IntegrityDisputed: (_, { language }) =>
    ({ en: 'disputed the check of an exhibit.', fr: 'a contesté le contrôle d’une pièce.' })[language],
  DisputeSettledGood: (_, { language }) => ({ en: 'settled that an exhibit is good.', fr: 'a tranché : une pièce est intègre.' })[language],
  DisputeSettledFailed: (_, { language }) =>
    ({ en: 'settled that an exhibit is not good.', fr: 'a tranché : une pièce n’est pas intègre.' })[language],
  HoldSet: (_, { language }) => ({ en: 'put an exhibit under legal hold.', fr: 'a placé une pièce sous conservation légale.' })[language],
  HoldLifted: (_, { language }) => ({ en: 'lifted a legal hold.', fr: 'a levé une conservation légale.' })[language],
  DispositionProposed: (_, { language }) =>
    ({ en: 'proposed to end the custody of an exhibit.', fr: 'a proposé de mettre fin à la garde d’une pièce.' })[language],
  DispositionWithdrawn: (_, { language, actor }) =>
    (actor === undefined
      ? { en: 'A proposal to end custody stands no more.', fr: 'Une proposition de fin de garde est caduque.' }
      : { en: 'took back a proposal to end custody.', fr: 'a retiré une proposition de fin de garde.' }
    )[language],
  ExhibitDisposed: (_, { language }) =>
    ({ en: 'disposed of an exhibit, as the second of two.', fr: 'a détruit une pièce, en seconde personne.' })[language],
  ExhibitReturned: (_, { language }) =>
    ({ en: 'returned an exhibit, as the second of two.', fr: 'a restitué une pièce, en seconde personne.' })[language],
  ExhibitHandedOver: (_, { language }) =>
    ({ en: 'handed an exhibit over for good, as the second of two.', fr: 'a remis définitivement une pièce, en seconde personne.' })[
      language
    ],
  CustodyFell: ({ from, to }, { language, nameOf }) =>
    ({
      en: `${nameOf(String(from))} is gone: ${nameOf(String(to))} answers for an exhibit, and has it yet to check.`,
      fr: `${nameOf(String(from))} n’est plus là : ${nameOf(String(to))} répond d’une pièce, qui reste à contrôler.`,
    })[language],
  CheckoutFell: ({ from, to }, { language, nameOf }) =>
    ({
      en: `${nameOf(String(from))} is gone with an exhibit in hand: ${nameOf(String(to))} has to get it back.`,
      fr: `${nameOf(String(from))} n’est plus là et détenait une pièce : ${nameOf(String(to))} doit la récupérer.`,
    })[language],
  KeyDestroyed: (_, { language }) =>
    ({ en: 'The key of an exhibit’s file was destroyed.', fr: 'La clé du fichier d’une pièce est détruite.' })[language],
  ExhibitRefusalRecorded: (_, { language }) =>
    ({
      en: 'tried what the rules of evidence forbid; it was refused.',
      fr: 'a tenté ce que les règles de la preuve interdisent ; refusé.',
    })[language],
  TransferOffered: ({ to }, { language, nameOf }) =>
    ({ en: `offered an exhibit to ${nameOf(String(to))}.`, fr: `a proposé une pièce à ${nameOf(String(to))}.` })[language],
  TransferAccepted: ({ from }, { language, nameOf }) =>
    ({ en: `accepted an exhibit from ${nameOf(String(from))}.`, fr: `a accepté une pièce de ${nameOf(String(from))}.` })[language],
  TransferRefused: ({ from }, { language, nameOf }) =>
    ({ en: `refused an exhibit from ${nameOf(String(from))}.`, fr: `a refusé une pièce de ${nameOf(String(from))}.` })[language],
  TransferWithdrawn: (_, { language, actor }) =>
    (actor === undefined
      ? { en: 'The offer of an exhibit stands no more.', fr: 'La proposition d’une pièce est caduque.' }
      : { en: 'took back the offer of an exhibit.', fr: 'a retiré la proposition d’une pièce.' }
    )[language],
  TransferOverdue: (_, { language }) =>
    ({ en: 'An exhibit has not arrived in time.', fr: 'Une pièce n’est pas arrivée à temps.' })[language],
};
