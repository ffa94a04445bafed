export { ContactsResolver } from './contacts.resolver.ts';
export { ContinuityReader } from './continuity.reader.ts';
export { ContinuityResolver } from './continuity.resolver.ts';
export { continuitySentences } from './continuity.sentences.ts';
export { continuityVoice } from './continuity.voice.ts';
export { Routes } from './routes.ts';
export { PlanReader } from './plan.reader.ts';
export { PlanResolver } from './plan.resolver.ts';
