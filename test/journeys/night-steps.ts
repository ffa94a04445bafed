import { askToClose, close, gate, handover, situation, withoutConnection } from './night-end.ts';
import { declare, raise, report, roles, suspectChannels } from './night-opening.ts';
import { approve, correctUnder, draft, newVersion, offerRelease, release, speaker } from './night-press.ts';
import { contain, cut, evidenceFirst, fact, firstTask, preserve, tasksBeforeCut } from './night-work.ts';
import type { Night } from './night.ts';

/** The night as domain experts tell it, step by step: what each is, and how it is done and seen. */
export const STEPS: readonly (readonly [string, (night: Night) => Promise<void>])[] = [
  ['takes a quick report, and tells nobody but who may know', report],
  ['raises it with a severity that three questions propose', raise],
  ['is declared by the director, and the playbook runs', declare],
  ['shows a channel as suspect that still works', suspectChannels],
  ['pages for roles over what is not doubted, and counts who accepted', roles],
  ['asks for a task by name, and follows it to its end', firstTask],
  ['asks what the playbook asks before the question', tasksBeforeCut],
  ['hears advice, decides, and keeps dissent in its own words', cut],
  ['refuses what would destroy evidence, in words', evidenceFirst],
  ['preserves the evidence, which ends the task that asked for it', preserve],
  ['counts an effect when a second person has confirmed it', contain],
  ['makes a fact of a claim, and clears words for it', fact],
  ['drafts and submits a line that cites it', draft],
  ['lets others than its author approve it', approve],
  ['voids the approvals everywhere when the fact is corrected', correctUnder],
  ['writes a version that follows the fact', newVersion],
  ['approves the new version', approve],
  ['names who speaks, once they accept', speaker],
  ['offers the release by the first of two', offerRelease],
  ['releases by the second', release],
  ['publishes a situation report that stays as it is', situation],
  ['holds what is written without a connection, and sends it once, in order', withoutConnection],
  ['asks the next question before the day shift comes', askToClose],
  ['hands command over with every open item ticked', handover],
  ['does not close while something is open, and says what', gate],
  ['closes', close],
];
