import type { PlaybookEvent } from '../ir.ts';

/** Drives every task that is open, without deciding anything. */
export const THE_REST = 'the rest is done';

const FORMS: readonly (readonly [RegExp, (words: readonly string[]) => readonly PlaybookEvent[]])[] = [
  [/^exit (\S+)$/, ([exit]) => [{ type: `exit:${exit}` }]],
  [
    /^(\S+) approved by (\S+)(?: as (.+))?$/,
    ([step, role, by]) => [{ type: `${step}.review.approve`, role: role!, by: by ?? `the ${role}` }],
  ],
  [/^(\S+) submitted(?: by (.+))?$/, ([step, by]) => [{ type: `${step}.submitted`, by: by ?? 'the author' }]],
  [/^(\S+) sent back$/, ([step]) => [{ type: `${step}.review.back` }, { type: `${step}.release.back` }]],
  [/^(\S+) (released|held)$/, ([step, what]) => [{ type: `${step}.release.${what}` }]],
  [/^(\S+) stays silent$/, ([step]) => [{ type: `${step}.bound.option.silent` }]],
  [/^(\S+) confirmed$/, ([step]) => [{ type: `${step}.confirm.confirmed` }]],
  [/^(\S+) (evidence|needs) overridden$/, ([step, gate]) => [{ type: `${step}.${gate}.override` }]],
  [/^(\S+) overridden$/, ([step]) => [{ type: `${step}.override` }]],
  [/^(\S+) decided (\S+)$/, ([step, option]) => [{ type: `${step}.option.${option}` }]],
  [/^(\S+) (done|waived|elapsed|ended)$/, ([step, what]) => [{ type: `${step}.${what}` }]],
];

/**
 * What a phrase of a scenario means: alternatives, of which the one that is open happens. Undefined for words that mean nothing.
 * Known: "T1 done", "T5 waived", "T7 confirmed", "D1 decided observe", "W1 elapsed", "W1 ended", "S1 submitted by Ana",
 * "S1 approved by HOP", "S1 approved by HOP as Ana", "S1 sent back", "S1 released", "S1 held", "S1 stays silent",
 * "G3 overridden", "T8 evidence overridden", "T8 needs overridden", "exit merged".
 */
export function eventsOf(phrase: string): readonly PlaybookEvent[] | undefined {
  for (const [form, make] of FORMS) {
    const match = form.exec(phrase);
    if (match) return make(match.slice(1));
  }
  return undefined;
}
