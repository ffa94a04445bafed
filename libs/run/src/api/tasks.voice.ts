import { roleName, type LogVoice, type Speaking } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';

type Line = { readonly en: string; readonly fr: string };

/** What somebody did to a task, or what followed by itself where nobody is named. */
const line =
  (did: (task: string) => Line, followed: (task: string) => Line = did) =>
  ({ reference }: JsonObject, { language, actor }: Speaking): string =>
    (actor === undefined ? followed : did)(String(reference))[language];

export const tasksVoice: LogVoice = {
  TaskOpened: line(
    (t) => ({ en: `opened task ${t}.`, fr: `a ouvert la tâche ${t}.` }),
    (t) => ({ en: `Task ${t} is open.`, fr: `La tâche ${t} est ouverte.` }),
  ),
  TaskAssigned: ({ reference, person }, { language, nameOf, actor }) =>
    actor === undefined
      ? {
          en: `${String(reference)} falls to ${nameOf(String(person))}.`,
          fr: `${String(reference)} revient à ${nameOf(String(person))}.`,
        }[language]
      : { en: `asked ${nameOf(String(person))} to do ${reference}.`, fr: `a confié ${reference} à ${nameOf(String(person))}.` }[language],
  TaskClaimed: line((t) => ({ en: `has ${t} in hand.`, fr: `prend en charge ${t}.` })),
  TaskAcknowledged: line((t) => ({ en: `acknowledged ${t}.`, fr: `a accusé réception de ${t}.` })),
  TaskReturned: line(
    (t) => ({ en: `gave ${t} back to its role; nobody has it in hand.`, fr: `a rendu ${t} au rôle ; personne ne s’en charge.` }),
    (t) => ({ en: `${t} is back with its role; nobody has it in hand.`, fr: `${t} revient au rôle ; personne ne s’en charge.` }),
  ),
  TaskStarted: line((t) => ({ en: `started ${t}.`, fr: `a commencé ${t}.` })),
  TaskDone: line(
    (t) => ({ en: `did ${t}.`, fr: `a fait ${t}.` }),
    (t) => ({ en: `${t} is done.`, fr: `${t} est fait.` }),
  ),
  TaskBlocked: line((t) => ({ en: `cannot go on with ${t}.`, fr: `ne peut pas poursuivre ${t}.` })),
  TaskUnblocked: line((t) => ({ en: `can go on with ${t}.`, fr: `peut poursuivre ${t}.` })),
  TaskEffectConfirmed: line((t) => ({ en: `confirmed the effect of ${t}.`, fr: `a confirmé l’effet de ${t}.` })),
  TaskEffectDenied: line((t) => ({ en: `does not see the effect of ${t}.`, fr: `ne constate pas l’effet de ${t}.` })),
  TaskGateOpened: line((t) => ({
    en: `The evidence for ${t} is safe; it may begin.`,
    fr: `Les preuves pour ${t} sont en sûreté ; elle peut commencer.`,
  })),
  TaskGateClosed: line((t) => ({
    en: `Evidence failed its check; ${t} waits again.`,
    fr: `Une preuve n’a pas passé le contrôle ; ${t} attend de nouveau.`,
  })),
  TaskGateOverridden: line((t) => ({
    en: `let ${t} go ahead without the evidence.`,
    fr: `a autorisé ${t} sans attendre les preuves.`,
  })),
  TaskWaived: line((t) => ({ en: `waived ${t}.`, fr: `a levé ${t}.` })),
  TaskCancelled: line(
    (t) => ({ en: `cancelled ${t}.`, fr: `a annulé ${t}.` }),
    (t) => ({ en: `${t} is cancelled.`, fr: `${t} est annulée.` }),
  ),
  TaskRungFired: ({ reference, role, deputy, rung }, { language }) =>
    ({
      en: `${rung}. Nobody answered for ${reference}: call the ${deputy ? 'deputy, where there is one, of the ' : ''}${roleName(String(role), 'en')}.`,
      fr: `${rung}. Sans réponse pour ${reference} ; à appeler${deputy ? ', la suppléance, s’il y en a une' : ''} : ${roleName(String(role), 'fr')}.`,
    })[language],
  TaskRefusalRecorded: ({ reference, code }, { language }) =>
    code === 'run-evidence-first'
      ? {
          en: `wanted to go ahead with ${reference} before the evidence was safe; refused.`,
          fr: `a voulu poursuivre ${reference} avant que les preuves soient en sûreté ; refusé.`,
        }[language]
      : {
          en: `wanted to confirm ${reference} after having a hand in it; refused.`,
          fr: `a voulu confirmer ${reference} après y avoir pris part ; refusé.`,
        }[language],
};
