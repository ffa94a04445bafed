// The file that Node itself takes: bundlers prefer another, and a schema holds only with types of one copy.
import {
  defaultFieldResolver,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql/index.js';
import { flawIn, ID_OF_NOTHING, isId, isLabel, keptText, readInstant, YEAR_MAX, YEAR_MIN } from '@chancery/kernel';
import type { Asker } from './asker.ts';
import { isKey } from './inputs.ts';
import { problemOf, type Said, type Wrong } from './field-problems.ts';
import { Rejected, type FieldProblem } from './rejected.ts';
import type { SentenceBook } from './sentence-book.ts';

/** The sender's own, in a form of its own. */
const KEY = 'key';
/** An address rather than a field: under one that is none there is nothing, as under one that may not be known. */
const PLACE = 'incident';
const LABEL = /^label$|Label$/;
/** At most; most fields have narrower bounds of their own. Together they keep any form within what a request may have. */
const LIST_MAX = { things: 500, forms: 200 } as const;
const TEXT_MAX = { alone: 20_000, listed: 500 } as const;
const COUNT_MAX = 1_000_000;
const LISTED = /\.\d+(\.|$)/;

type Found = (field: string, wrong: Wrong, data?: Said) => void;

/**
 * The one door for values. Before a resolver sees an argument, whatever it is called: an id has the form of ids, an instant is
 * one of the calendar, a number counts something, a list has an end, a label one that people write under, a text can be kept and is in its one form. A mutation answers what is wrong
 * on its field, in the reader's language; for a query an id without the form is that of nothing.
 */
export function checkedArguments(schema: GraphQLSchema, book: SentenceBook): GraphQLSchema {
  guard(schema.getMutationType(), (problems, { language }) => Rejected.from('input-invalid', {}, book, language, [...problems]));
  guard(schema.getQueryType());
  for (const type of Object.values(schema.getTypeMap()))
    if ('getFields' in type && !isInputObjectType(type) && type !== schema.getMutationType() && !type.name.startsWith('__'))
      guard(type as GraphQLObjectType);
  return schema;
}

function guard(type: GraphQLObjectType | null | undefined, refusal?: (problems: readonly FieldProblem[], asker: Asker) => Rejected): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    if (field.args.length === 0) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args: Record<string, unknown>, context: { asker: Asker }, info) => {
      const problems: FieldProblem[] = [];
      const found: Found = (name, wrong, data) => problems.push(problemOf(name, wrong, context.asker.language, data));
      const kept = Object.fromEntries(
        field.args
          .filter(({ name }) => Object.hasOwn(args, name))
          .map(({ name, type: of }) => [name, keptValue(name, of, args[name], found)]),
      );
      return refusal && problems.length > 0
        ? withMore(resolve(source, kept, { ...context, asker: { ...context.asker, problems } }, info), () =>
            refusal(problems, context.asker),
          )
        : (resolve(source, kept, context, info) as unknown);
    };
  }
}

/** What was found is refused by whoever sends the command, with all that is wrong besides; where nobody sends one, by itself. */
async function withMore(answered: unknown, refusal: () => Rejected): Promise<Rejected> {
  const answer = await answered;
  return answer instanceof Rejected && answer.code === 'input-invalid' ? answer : refusal();
}

/** Fields of a form bear their own names, those of its lists their places as well: `title`, `facts.0.version`. */
function keptValue(at: string, type: GraphQLInputType, value: unknown, found: Found): unknown {
  if (value === null || value === undefined) return value;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const entries = value as unknown[];
    const max = isInputObjectType(getNullableType(bare.ofType)) ? LIST_MAX.forms : LIST_MAX.things;
    if (entries.length > max) found(at, 'too-many', { max });
    // What is beyond the bound is not looked at.
    return entries.slice(0, max + 1).map((each, place) => keptValue(`${at}.${place}`, bare.ofType, each, found));
  }
  if (isInputObjectType(bare)) {
    const listed = /^(.*\.\d+)$/.exec(at)?.[1];
    const given = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter(({ name }) => Object.hasOwn(given, name))
        .map(({ name, type: of }) => [name, keptValue(listed === undefined ? name : `${listed}.${name}`, of, given[name], found)]),
    );
  }
  if (typeof value === 'number' && bare.name === 'Int' && (value < 0 || value > COUNT_MAX)) found(at, 'no-count', { max: COUNT_MAX });
  if (typeof value !== 'string') return value;
  if (value === '' && bare.name === 'Instant' && !isNonNullType(type)) return null;
  return SCALARS[bare.name]?.(at, value, found) ?? value;
}

const SCALARS: Readonly<Record<string, (at: string, value: string, found: Found) => string>> = {
  ID(at, value, found) {
    if (at === KEY ? isKey(value) : isId(value)) return value;
    if (at !== PLACE) found(at, at === KEY ? 'no-key' : 'no-id');
    return ID_OF_NOTHING;
  },
  Instant(at, value, found) {
    const read = readInstant(value);
    if ('instant' in read) return read.instant;
    found(at, read.wrong, { from: YEAR_MIN, to: YEAR_MAX });
    return '';
  },
  String(at, value, found) {
    const flaw = flawIn(value);
    if (flaw) found(at, flaw.flaw, { sign: flaw.sign, place: flaw.at + 1 });
    else if (value.length > (LISTED.test(at) ? TEXT_MAX.listed : TEXT_MAX.alone))
      found(at, 'too-long', { max: LISTED.test(at) ? TEXT_MAX.listed : TEXT_MAX.alone });
    else if (LABEL.test(at) && !isLabel(value)) found(at, 'no-label');
    return flaw ? keptText(value.replaceAll('\0', '').toWellFormed()) : keptText(value);
  },
};
