import { checkGraph } from './compiler/check-graph.ts';
import { checkMeaning } from './compiler/check-meaning.ts';
import { checkTexts } from './compiler/check-texts.ts';
import { lower } from './compiler/lower.ts';
import type { Ir } from './ir.ts';
import type { PlaybookHead, PlaybookSource } from './language/playbook-schema.ts';
import { checkShape } from './language/shape.ts';
import { readSource } from './language/source.ts';
import type { Problem } from './problem.ts';

export interface Playbook {
  readonly head: PlaybookHead;
  readonly ir: Ir;
}

export type Reading = { readonly ok: true; readonly playbook: Playbook } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the text of a playbook file. Never throws, whatever the text; at most 100 problems are reported, in the order of the text.
 * Problems of form hide problems of meaning: those are looked for once every step is written as its schema wants.
 */
export function readPlaybook(text: string, fileName: string): Reading {
  const source = readSource(text, fileName);
  if (source.problems.length > 0) return refused(source.problems);
  const written = checkShape(source);
  if (written === undefined) return refused(source.problems);
  const lowered = lower(written, source);
  checkTexts(written, source);
  checkMeaning(written, lowered, source);
  if (source.problems.length > 0) return refused(source.problems);
  for (const { code, location, message } of checkGraph(lowered.ir)) {
    const step = lowered.ir.locations[location]!.step;
    source.report(source.offset(lowered.steps.get(step)), code, message, step);
  }
  return source.problems.length > 0 ? refused(source.problems) : { ok: true, playbook: { head: headOf(written), ir: lowered.ir } };
}

function refused(problems: readonly Problem[]): Reading {
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

function headOf(written: PlaybookSource): PlaybookHead {
  const { title, languages, owner, reviewedOn, reviewEvery, entryCriteria, defaultSeverity, defaultCircle, covert, changes } = written;
  const lanes = Object.fromEntries(Object.entries(written.lanes).map(([name, lane]) => [name, lane.title]));
  const kinds = written.kinds === undefined ? {} : { kinds: written.kinds };
  return {
    title,
    languages,
    owner,
    reviewedOn,
    reviewEvery,
    entryCriteria,
    defaultSeverity,
    defaultCircle,
    covert,
    changes,
    lanes,
    ...kinds,
  };
}
