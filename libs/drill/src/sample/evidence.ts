import type { SetChannelAvailability, SetChannelTrust } from '@chancery/continuity';
import type { AcceptTransfer, IdentifyExhibit, OfferTransfer, SealExhibit, TakeExhibit } from '@chancery/evidence';
import type { Beat } from './beat.ts';
import { isAsked, onTask, says } from './places.ts';
import { carriedOut } from './opening.ts';

const channels: readonly Beat[] = [
  {
    minute: 14,
    by: 'you',
    type: 'SetChannelTrust',
    payload: (scene): SetChannelTrust => ({
      channel: 'chat',
      trust: 'suspect',
      reason: says(scene, { en: 'It signs in with the same accounts as mail', fr: 'Mêmes comptes que la messagerie' }),
    }),
  },
  {
    minute: 15,
    by: 'pavel',
    type: 'SetChannelAvailability',
    payload: (scene): SetChannelAvailability => ({
      channel: 'satellite',
      availability: 'up',
      reason: says(scene, { en: 'Heard both ways by Port Meridian', fr: 'Entendu dans les deux sens par Port-Méridien' }),
    }),
  },
  {
    minute: 16,
    by: 'pavel',
    type: 'SetChannelAvailability',
    payload: (scene): SetChannelAvailability => ({
      channel: 'mail',
      availability: 'up',
      reason: says(scene, { en: 'Test message delivered', fr: 'Message d’essai remis' }),
    }),
  },
];

/** The notes of the call, from the find into the hands of whoever is in command. */
const notes: readonly Beat[] = [
  {
    minute: 12,
    by: 'nadia',
    type: 'IdentifyExhibit',
    as: 'notes',
    once: isAsked('T3'),
    payload: (scene): IdentifyExhibit => ({
      category: 'document-paper',
      volatile: false,
      forTask: onTask(scene, 'T3').task,
      reference: '',
      description: says(scene, { en: 'Original notes of the call, one page', fr: 'Notes d’origine de l’appel, une page' }),
      source: says(scene, { en: 'Duty room, written by Ines Almada', fr: 'Salle de permanence, de la main d’Ines Almada' }),
    }),
  },
  {
    minute: 13,
    by: 'nadia',
    type: 'CollectExhibit',
    payload: (scene): TakeExhibit => ({
      exhibit: scene.of('notes', 'exhibit'),
      authorityKind: 'policy',
      authorityRef: null,
      derivedFrom: null,
      blob: null,
      digests: [],
      place: says(scene, { en: 'Duty room, locked drawer', fr: 'Salle de permanence, tiroir fermé à clé' }),
      method: '',
      tool: '',
      witness: 'Ines Almada',
    }),
  },
  {
    minute: 15,
    by: 'nadia',
    type: 'SealExhibit',
    payload: (scene): SealExhibit => ({ exhibit: scene.of('notes', 'exhibit'), sealKind: 'bag', sealNumber: 'VS-20817' }),
  },
  {
    minute: 28,
    by: 'nadia',
    type: 'OfferTransfer',
    as: 'toYou',
    payload: (scene): OfferTransfer => ({
      exhibit: scene.of('notes', 'exhibit'),
      to: scene.person('you'),
      courier: null,
      route: 'hand',
      waybill: '',
    }),
  },
  {
    minute: 29,
    by: 'you',
    type: 'AcceptTransfer',
    payload: (scene): AcceptTransfer => ({
      transfer: scene.of('toYou', 'transfer'),
      seal: 'intact',
      condition: says(scene, { en: 'One page, in a sealed bag', fr: 'Une page, sous sachet scellé' }),
    }),
  },
];

/** What the gateway remembers is being taken: until it is safe, isolating it waits. */
export const EVIDENCE: readonly Beat[] = [...channels, ...notes, ...carriedOut('T5', 'nadia', [25, 26])];
