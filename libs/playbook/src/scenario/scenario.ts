import { z } from 'zod';
import { readSource } from '../language/source.ts';
import type { Problem } from '../problem.ts';

const phrase = z.string().min(1).max(200);
const phrases = z.array(phrase).max(200);

const expected = z.strictObject({
  /** Places where a lane must stand, such as D1 or T8.evidence. */
  open: phrases.optional(),
  /** Places where no lane may stand. */
  closed: phrases.optional(),
  /** Marks that must be set, such as T5.waived or D5=restored. */
  known: phrases.optional(),
  unknown: phrases.optional(),
  /** Things that must change nothing. */
  refused: phrases.optional(),
  /** The exit that must have been taken; "none" while the run goes on. */
  exit: phrase.optional(),
});

/** One story: where it begins, what happens, how things stand then. */
const scenario = z.strictObject({
  scenario: phrase,
  /** The scenario at whose end this one begins; otherwise it begins at the start. */
  after: phrase.optional(),
  given: phrases.optional(),
  when: phrases,
  then: expected,
});

export const scenariosSchema = z.strictObject({ playbook: phrase, scenarios: z.array(scenario).min(1).max(200) });

export type Scenario = z.output<typeof scenario>;
export type ScenarioReading =
  | { readonly ok: true; readonly playbook: string; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a scenario file. Never throws; an "after" must name an earlier scenario. */
export function readScenarios(text: string, fileName: string): ScenarioReading {
  const source = readSource(text, fileName);
  if (source.problems.length > 0) return { ok: false, problems: source.problems };
  const result = scenariosSchema.safeParse(source.value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const owner = issue.path.slice(0, -1).reduce((value: any, part) => value?.[part], source.value);
      source.report(
        source.offset(owner, issue.path.at(-1) as string),
        'C100',
        `${issue.path.join('.')}: ${issue.message}`,
        undefined,
        'Write it as the other scenarios are written',
      );
    }
    return { ok: false, problems: source.problems };
  }
  const names = new Set<string>();
  for (const one of (source.value as { scenarios: Scenario[] }).scenarios) {
    if (names.has(one.scenario)) source.report(source.offset(one), 'C110', `two scenarios are called "${one.scenario}"`);
    if (one.after !== undefined && !names.has(one.after))
      source.report(source.offset(one, 'after'), 'C408', `no scenario before it is called "${one.after}"`);
    names.add(one.scenario);
  }
  if (source.problems.length > 0) return { ok: false, problems: source.problems };
  return { ok: true, ...result.data };
}
