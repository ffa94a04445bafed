// What may come in, whoever brings it: forms, requests, files. Nothing here needs a server, so that pages judge by the same words.
export { ID_OF_NOTHING, isId, isLabel, type Id } from './id.ts';
export { isDay, readInstant, YEAR_MAX, YEAR_MIN, type Instant, type NoInstant } from './instant.ts';
export { flawIn, isName, isolated, isSeen, keptName, keptText, type Flaw, type TextFlaw } from './text.ts';
