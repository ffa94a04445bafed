import { assert, type JsonObject } from '@chancery/kernel';
import type { Language } from '@chancery/identity/api';

/** What a line may say besides the structure of its entry. */
export interface Speaking {
  readonly language: Language;
  /** Who acted; undefined when a rule of the house did, or somebody the reader may not know. */
  readonly actor: string | undefined;
  /** A person's name, as the reader may know it. */
  readonly nameOf: (person: string) => string;
}

/** For each event type of one domain: the sentence of its line in the log. */
export type LogVoice = { readonly [type: string]: (details: JsonObject, speaking: Speaking) => string };

/** The sentences of all domains that write into an incident. */
export class LogVoices {
  readonly #voices: ReadonlyMap<string, LogVoice[string]>;

  constructor(voices: readonly LogVoice[]) {
    const all = voices.flatMap((voice) => Object.entries(voice));
    this.#voices = new Map(all);
    assert(this.#voices.size === all.length, 'two domains have a sentence for one event type');
  }

  say(type: string, details: JsonObject, speaking: Speaking): string {
    const voice = this.#voices.get(type);
    assert(voice, `nobody has a sentence for the log line of ${type}`);
    return voice(details, speaking);
  }

  knows(type: string): boolean {
    return this.#voices.has(type);
  }
}
