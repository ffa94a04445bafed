import { isName, isSeen, keptName, keptText, readInstant, YEAR_MAX, YEAR_MIN, type Instant } from '@chancery/kernel';
import type { Language } from './asker.ts';
import { problemOf, type Said, type Wrong } from './field-problems.ts';
import type { FieldProblem } from './rejected.ts';

const ZONE_MAX = 60;
const KEY = /^[\w.:-]{8,100}$/;

/** True for what a sender may name a wish by. */
export const isKey = (text: string): boolean => KEY.test(text);

/**
 * Looks at every field of an input and collects what is wrong with all of them, so that one answer is enough to mend it.
 * What no value of a type may be was refused before: see `checkedArguments`.
 */
export class Inputs {
  readonly problems: FieldProblem[];
  readonly #language: Language;

  /** `known` was found before: more that is wrong with a field of it is not said. */
  constructor(language: Language, known: readonly FieldProblem[] = []) {
    this.#language = language;
    this.problems = [...known];
  }

  /** As it is kept; empty, or without anything to be seen, only where `optional`. */
  text(field: string, value: string, max: number, optional?: 'optional'): string {
    const text = keptText(value);
    if (!isSeen(text) && (!optional || text !== '')) this.#wrong(field, 'missing');
    if (text.length > max) this.#wrong(field, 'too-long', { max });
    return text;
  }

  /** Of a person or a thing, on one line. */
  name(field: string, value: string, max: number): string {
    const name = keptName(value);
    if (name === '') this.#wrong(field, 'missing');
    else if (!isName(name)) this.#wrong(field, 'no-name');
    if (name.length > max) this.#wrong(field, 'too-long', { max });
    return name;
  }

  atMost<T>(field: string, values: readonly T[], max: number): readonly T[] {
    if (values.length > max) this.#wrong(field, 'too-many', { max });
    return values;
  }

  texts(field: string, values: readonly string[], maxEach: number, maxOf: number): readonly string[] {
    this.atMost(field, values, maxOf);
    return values.map((value) => this.text(field, value, maxEach));
  }

  count(field: string, value: number, max: number): number {
    if (!Number.isSafeInteger(value) || value < 0 || value > max) this.#wrong(field, 'no-count', { max });
    return value;
  }

  instant(field: string, value: string | null | undefined): Instant | null {
    if (value === null || value === undefined || value === '') return null;
    const read = readInstant(value);
    if ('instant' in read) return read.instant;
    this.#wrong(field, read.wrong, { from: YEAR_MIN, to: YEAR_MAX });
    return null;
  }

  /** What begins with a moment ends after it: the one that begins is refused. */
  before(field: string, begins: Instant | null, ends: Instant | null): void {
    if (begins !== null && ends !== null && begins >= ends) this.#wrong(field, 'too-late', { end: ends });
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
    if (!isKey(value)) this.#wrong('key', 'no-key');
    return value;
  }

  oneOf<T extends string>(field: string, value: string, known: readonly T[]): T {
    if (!known.includes(value as T)) this.#wrong(field, 'not-known', { known: known.join(', ') });
    return value as T;
  }

  #wrong(field: string, wrong: Wrong, data?: Said): void {
    const problem = problemOf(field, wrong, this.#language, data);
    const known = this.problems.findIndex((each) => each.field === field);
    if (known < 0) this.problems.push(problem);
    // The bound of this field is narrower than that of all.
    else if (wrong === 'too-long' || wrong === 'too-many') this.problems[known] = problem;
  }
}
