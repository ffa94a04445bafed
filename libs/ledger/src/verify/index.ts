export type { Head } from './export-line.ts';
export type { Finding, VerifyCode } from './format.ts';
export { headsHash, headsText, readHeadsText, Reaching } from './heads.ts';
export { linesOf } from './lines.ts';
export { replay, type Replayed, type StreamDigest } from './replay.ts';
export type { ReplayCode } from './stream-replay.ts';
export { verifyExport, type Lines, type OnEntry, type Verdict, type VerifyOptions } from './verify.ts';
