export { answered } from './answered.ts';
export { BoardResolver } from './board.resolver.ts';
export { Board, LogLine } from './board.types.ts';
export { IncidentReader, streamOf } from './incident.reader.ts';
export { IncidentResolver, RUNNABLE_PLAYBOOKS } from './incident.resolver.ts';
export { incidentSentences } from './incident.sentences.ts';
export { incidentVoice, recordVoice } from './incident.voice.ts';
export { LogVoices, type LogVoice, type Speaking } from './log-voice.ts';
