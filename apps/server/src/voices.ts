import { continuitySentences, continuityVoice } from '@chancery/continuity/api';
import { identitySentences } from '@chancery/identity/api';
import { cellSentences, cellVoice, decisionSentences, decisionVoice, incidentSentences, incidentVoice, recordVoice } from '@chancery/incident/api';
import { pressSentences, pressVoice, speakingVoice } from '@chancery/press/api';
import { runSentences, runVoice } from '@chancery/run/api';

/** Sentences of refusals, and how each domain reads its events aloud in the log. */
export const SENTENCES = [identitySentences, incidentSentences, cellSentences, decisionSentences, continuitySentences, runSentences, pressSentences];

export const VOICES = [recordVoice, incidentVoice, cellVoice, decisionVoice, continuityVoice, runVoice, pressVoice, speakingVoice];
