import { instantOf, type Instant } from '@chancery/kernel';
import type { Language } from './asker.ts';
import type { FieldProblem } from './rejected.ts';

type Wrong = 'missing' | 'too-long' | 'no-time' | 'no-zone' | 'no-key' | 'too-many' | 'not-known';

const SAID: { readonly [W in Wrong]: { readonly [L in Language]: string } } = {
  missing: { en: 'Please fill this in; a few words are enough.', fr: 'Veuillez remplir ce champ ; quelques mots suffisent.' },
  'too-long': { en: 'At most {max} characters; please shorten it.', fr: 'Au plus {max} caractères ; veuillez raccourcir.' },
  'no-time': {
    en: 'This is no date and time. Write it like 2026-11-25T02:47:00Z, or leave it empty.',
    fr: 'Ce n’est pas une date avec heure. Écrivez par exemple 2026-11-25T02:47:00Z, ou laissez vide.',
  },
  'no-zone': {
    en: 'This is no time zone. Write it like Asia/Singapore or UTC.',
    fr: 'Ce n’est pas un fuseau horaire. Écrivez par exemple Asia/Singapore ou UTC.',
  },
  'no-key': {
    en: 'The key must have 8 to 100 letters, digits, or - _ . : signs.',
    fr: 'La clé doit avoir de 8 à 100 lettres, chiffres ou signes - _ . :',
  },
  'too-many': {
    en: 'At most {max} entries; please keep the most important.',
    fr: 'Au plus {max} éléments ; veuillez garder les plus importants.',
  },
  'not-known': { en: 'This is not known here. Choose one of: {known}.', fr: 'Ceci n’est pas connu ici. Choisissez parmi : {known}.' },
};

const ZONE_MAX = 60;
const KEY = /^[\w.:-]{8,100}$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Looks at every field of an input and collects what is wrong with all of them, so that one answer is enough to mend it. */
export class Inputs {
  readonly problems: FieldProblem[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Trimmed, without what no database stores; empty only where `optional`. */
  text(field: string, value: string, max: number, optional?: 'optional'): string {
    const trimmed = value.replaceAll('\0', '').toWellFormed().trim();
    if (trimmed === '' && !optional) this.#wrong(field, 'missing');
    if (trimmed.length > max) this.#wrong(field, 'too-long', { max });
    return trimmed;
  }

  texts(field: string, values: readonly string[], maxEach: number, maxOf: number): readonly string[] {
    if (values.length > maxOf) this.#wrong(field, 'too-many', { max: maxOf });
    return values.map((value) => this.text(field, value, maxEach));
  }

  instant(field: string, value: string | null | undefined): Instant | null {
    if (value === null || value === undefined || value === '') return null;
    const ms = ISO.test(value) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(ms)) return instantOf(ms);
    this.#wrong(field, 'no-time');
    return null;
  }

  /** A time zone by its IANA name, spelled as this runtime spells it. */
  zone(field: string, value: string): string {
    const name = this.text(field, value, ZONE_MAX);
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    } catch {
      if (name !== '') this.#wrong(field, 'no-zone');
      return name;
    }
  }

  key(value: string): string {
    if (!KEY.test(value)) this.#wrong('key', 'no-key');
    return value;
  }

  oneOf<T extends string>(field: string, value: string, known: readonly T[]): T {
    if (!known.includes(value as T)) this.#wrong(field, 'not-known', { known: known.join(', ') });
    return value as T;
  }

  #wrong(field: string, wrong: Wrong, data: { readonly [name: string]: string | number } = {}): void {
    const sentence = SAID[wrong][this.#language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
    this.problems.push({ field, sentence });
  }
}
