import { continuitySentences, continuityVoice } from '@chancery/continuity/api';
import { drillVoice } from '@chancery/drill/api';
import { evidenceSentences, evidenceVoice } from '@chancery/evidence/api';
import { clockSentences, identitySentences } from '@chancery/identity/api';
import {
  cellSentences,
  cellVoice,
  decisionSentences,
  decisionVoice,
  incidentSentences,
  incidentVoice,
  printSentences,
  printVoice,
  recordVoice,
} from '@chancery/incident/api';
import { pressSentences, pressVoice, speakingVoice } from '@chancery/press/api';
import { runSentences, runVoice, tasksSentences, tasksVoice } from '@chancery/run/api';

/** Sentences of refusals, and how each domain reads its events aloud in the log. */
export const SENTENCES = [
  identitySentences,
  clockSentences,
  incidentSentences,
  cellSentences,
  decisionSentences,
  printSentences,
  continuitySentences,
  runSentences,
  tasksSentences,
  pressSentences,
  evidenceSentences,
];

export const VOICES = [
  recordVoice,
  incidentVoice,
  cellVoice,
  decisionVoice,
  printVoice,
  continuityVoice,
  runVoice,
  tasksVoice,
  pressVoice,
  speakingVoice,
  evidenceVoice,
  drillVoice,
];
