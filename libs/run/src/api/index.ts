export { LanesReader } from './lanes.reader.ts';
export { LanesResolver } from './lanes.resolver.ts';
export { runSentences } from './run.sentences.ts';
export { runVoice } from './run.voice.ts';
