import { INCIDENT } from './demo-ledger.ts';
import { exportLines, lineOf, type MadeExport, type MadeLine } from './make-export.ts';

/** One way to damage the demo ledger, and the first bad entry that every verifier must name. */
export interface Tamper {
  readonly rule: string;
  /** Changes the export; lines may be given back instead where the damage is to the text. */
  readonly damage: (made: MadeExport) => string[] | void;
  /** Gives `--head`. */
  readonly head?: (untouched: MadeExport) => string;
  readonly finds: { readonly stream: string; readonly seq: number; readonly code: string };
}

export const inc = INCIDENT;
export const ORG = 'org';
export const found = (code: string, stream: string, seq: number): Tamper['finds'] => ({ stream, seq, code });

export const indexOf = (made: MadeExport, stream: string, seq: number): number => made.lines.indexOf(lineOf(made, stream, seq));
export const remove = (made: MadeExport, stream: string, seq: number): MadeLine => made.lines.splice(indexOf(made, stream, seq), 1)[0]!;
export const removeStream = (made: MadeExport, stream: string): void => {
  made.lines = made.lines.filter((line) => (JSON.parse(line.bytes) as { stream: string }).stream !== stream);
};
export const editBytes = (made: MadeExport, stream: string, seq: number, edit: (bytes: string) => string): void => {
  const line = lineOf(made, stream, seq);
  line.bytes = edit(line.bytes);
};
/** Changes one line's text; line 0 is the heads. */
export const editLine =
  (index: number, edit: (line: string) => string) =>
  (made: MadeExport): string[] =>
    exportLines(made).map((line, i) => (i === index ? edit(line) : line));
