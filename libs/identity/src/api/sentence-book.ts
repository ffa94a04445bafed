import { assert, type JsonObject } from '@chancery/kernel';
import type { Language } from './asker.ts';

export interface Saying {
  readonly sentence: string;
  readonly cure: string;
}

/** What is said for each rejection code of one domain. Every language says something for every code, or it does not compile. */
export type Sentences<Code extends string = string> = { readonly [C in Code]: { readonly [L in Language]: Saying } };

/** The sentences of all domains. `{name}` in a sentence stands for that member of the rejection's data. */
export class SentenceBook {
  readonly #sentences = new Map<string, { readonly [L in Language]: Saying }>();

  /** Throws a `Bug` when two domains claim one code. */
  constructor(tables: readonly Sentences[]) {
    for (const [code, said] of tables.flatMap((table) => Object.entries(table))) {
      assert(!this.#sentences.has(code), `two domains have a sentence for ${code}`);
      this.#sentences.set(code, said);
    }
  }

  say(code: string, data: JsonObject, language: Language): Saying {
    const said = this.#sentences.get(code)?.[language];
    assert(said, `nobody has a sentence for ${code}`);
    const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
    return { sentence: filled(said.sentence), cure: filled(said.cure) };
  }

  knows(code: string): boolean {
    return this.#sentences.has(code);
  }
}
