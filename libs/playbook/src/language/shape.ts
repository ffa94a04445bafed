import type { z } from 'zod';
import type { ProblemCode } from '../problem.ts';
import { STEP_KINDS } from '../step-types/fields.ts';
import { kindOf } from '../step-types/index.ts';
import { playbookSchema, type PlaybookSource } from './playbook-schema.ts';
import { sentenceOf } from './sentence.ts';
import type { Source } from './source.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Which rule a field answers to; the rest is plain form. */
const CODE_OF_FIELD: { readonly [field: string]: ProblemCode } = {
  A: 'C101',
  R: 'C101',
  owner: 'C101',
  confirm: 'C101',
  release: 'C101',
  due: 'C102',
  within: 'C102',
  for: 'C102',
  ack: 'C102',
  needsWithin: 'C102',
  evidenceWithin: 'C102',
  confirmWithin: 'C102',
  reviewWithin: 'C102',
  releaseWithin: 'C102',
  review: 'C102',
  ladder: 'C103',
  ladders: 'C103',
  rungs: 'C103',
  after: 'C103',
  page: 'C103',
  authority: 'C105',
  boundAuthority: 'C105',
  do: 'C106',
  text: 'C107',
  title: 'C107',
  max: 'C203',
  rounds: 'C203',
  onBound: 'C203',
};

/** Holds the text against the schema. Undefined when the form is wrong; every deviation is then reported. */
export function checkShape(source: Source): PlaybookSource | undefined {
  const result = playbookSchema.safeParse(source.value);
  if (result.success) return source.value as PlaybookSource;
  for (const issue of result.error.issues) report(issue, [], source);
  return undefined;
}

function report(issue: Issue, above: Path, source: Source): void {
  const path = [...above, ...issue.path];
  const { owner, value } = look(source.value, path);
  if (issue.code === 'invalid_union' && issue.errors.length === STEP_KINDS.length && kindOf(value) === undefined) {
    source.report(
      source.offset(owner, path.at(-1) as number),
      'C100',
      `a step names one of these kinds: ${STEP_KINDS.join(', ')}`,
      stepAt(source.value, path),
    );
    return;
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    for (const one of chosen(issue.errors as readonly (readonly Issue[])[], value)) report(one, path, source);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const code = { not: 'C302', repeat: 'C103' }[key] as ProblemCode | undefined;
      source.report(
        source.offset(value, key, 'key'),
        code ?? 'C100',
        `"${key.slice(0, 40)}" is not known here`,
        stepAt(source.value, path),
      );
    }
    return;
  }
  const field = path.at(-1);
  const missing = value === undefined;
  const offset = missing ? source.offset(owner) : source.offset(owner, field as string, issue.code === 'invalid_key' ? 'key' : 'value');
  const message = missing ? `"${String(field)}" is missing` : sentenceOf(issue, String(field ?? 'the file'), value);
  source.report(offset, codeOf(path, value), message, stepAt(source.value, path));
}

/** Of the alternatives of a union, the issues of the one that was meant: the kind that the step names, else the nearest. */
function chosen(errors: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const kind = kindOf(value);
  if (errors.length === STEP_KINDS.length && kind !== undefined) return errors[STEP_KINDS.indexOf(kind)]!;
  return errors.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** A wrong type is further off than any number of wrong fields. */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 1000 : 1), 0);

function codeOf(path: Path, value: unknown): ProblemCode {
  const names = path.filter((part) => typeof part === 'string');
  if (names.some((name) => name === 'when' || name === 'needs') && denies(value, path)) return 'C302';
  return CODE_OF_FIELD[String(names.at(-1))] ?? (names.at(-2) === 'text' || names.at(-2) === 'title' ? 'C107' : 'C100');
}

const denies = (value: unknown, path: Path): boolean =>
  path.at(-1) === 'not' ||
  (typeof value === 'string' && value.includes('!')) ||
  (typeof value === 'object' && value !== null && Object.hasOwn(value, 'not'));

function look(root: unknown, path: Path): { owner: unknown; value: unknown } {
  let owner: unknown;
  let value = root;
  for (const part of path) {
    owner = value;
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  }
  return { owner, value };
}

function stepAt(root: unknown, path: Path): string | undefined {
  let value = root;
  let step: string | undefined;
  for (const part of [undefined, ...path]) {
    if (part !== undefined) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part];
    if (typeof value !== 'object' || value === null) break;
    const kind = Array.isArray(value) ? undefined : kindOf(value);
    const name = kind === undefined ? undefined : (value as Record<string, unknown>)[kind];
    if (typeof name === 'string') step = name.slice(0, 40);
  }
  return step;
}
