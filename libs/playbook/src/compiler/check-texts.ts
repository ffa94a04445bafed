import type { PlaybookSource } from '../language/playbook-schema.ts';
import type { Source } from '../language/source.ts';
import { kindOf } from '../step-types/index.ts';

/** Fields whose value is a text, a list of texts, or texts by name. */
const TEXTS = ['text', 'title', 'tradeoffs', 'because', 'entry', 'exit'];
const LISTS = ['checklist', 'doNot', 'entryCriteria', 'roles'];

/** Every text stands in every declared language and in no other. */
export function checkTexts(playbook: PlaybookSource, source: Source): void {
  const stack: { value: unknown; step?: string }[] = [{ value: playbook }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, step } = next;
    if (typeof value !== 'object' || value === null) continue;
    const kind = Array.isArray(value) ? undefined : kindOf(value);
    const within = kind === undefined ? step : String((value as Record<string, unknown>)[kind]);
    const inner: { value: unknown; step?: string }[] = [];
    for (const [field, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null) continue;
      if (TEXTS.includes(field) && !Array.isArray(child)) checkText(child, playbook, source, within);
      else if (LISTS.includes(field)) for (const text of Object.values(child)) checkText(text as object, playbook, source, within);
      else inner.push({ value: child, ...(within === undefined ? {} : { step: within }) });
    }
    stack.push(...inner.toReversed());
  }
}

function checkText(text: object, { languages }: PlaybookSource, source: Source, step: string | undefined): void {
  for (const language of languages)
    if (!Object.hasOwn(text, language)) source.report(source.offset(text), 'C107', `no text in "${language}"`, step);
  for (const language of Object.keys(text)) {
    if (!languages.includes(language))
      source.report(source.offset(text, language, 'key'), 'C108', `"${language}" is not a language of this playbook`, step);
  }
}
