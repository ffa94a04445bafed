import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql/index.js';

/** What stands for an argument, by its name: ids of things that there are, codes that are known. */
export type World = Readonly<Record<string, unknown>>;

/** One scalar of the arguments of a mutation: the names of the way to it, and the field under which a refusal names it. */
export interface Leaf {
  readonly way: readonly (string | number)[];
  readonly field: string;
  readonly type: string;
}

type Given = GraphQLArgument | GraphQLInputField;

/** Arguments that are right in themselves, each of them given, whether it has to be or not. */
export function rightArguments({ name, args }: GraphQLField<unknown, unknown>, world: World): Record<string, unknown> {
  return Object.fromEntries(args.map((arg) => [arg.name, rightValue(name, arg, arg.type, world)]));
}

function rightValue(mutation: string, { name }: Given, type: GraphQLInputType, world: World): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [rightValue(mutation, { name } as Given, bare.ofType, world)];
  if (isInputObjectType(bare))
    return Object.fromEntries(Object.values(bare.getFields()).map((each) => [each.name, rightValue(mutation, each, each.type, world)]));
  if (isEnumType(bare)) return world[`${name}:${bare.name}`] ?? bare.getValues()[0]!.name;
  const named = [`${mutation}.${name}`, `${name}:${bare.name}`, name].find((each) => Object.hasOwn(world, each));
  return named === undefined ? OF_TYPE[bare.name] : world[named];
}

const OF_TYPE: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  Instant: '2030-11-25T02:00:00.000Z',
  String: 'Words that are right',
};

/** Every id, instant, number and text among the arguments of a mutation. A form's own fields are named alone, those of a list with their places. */
export function leavesOf({ args }: GraphQLField<unknown, unknown>): Leaf[] {
  return args.flatMap((arg) => leaves([arg.name], arg.name, arg.type));
}

function leaves(way: readonly (string | number)[], field: string, type: GraphQLInputType): Leaf[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return leaves([...way, 0], `${field}.0`, bare.ofType);
  if (isInputObjectType(bare)) {
    const listed = typeof way.at(-1) === 'number' ? `${field}.` : '';
    return Object.values(bare.getFields()).flatMap((each) => leaves([...way, each.name], `${listed}${each.name}`, each.type));
  }
  return ['ID', 'Instant', 'String', 'Int'].includes(bare.name) ? [{ way, field, type: bare.name }] : [];
}

/** Every list among the arguments of a mutation, also those within others. */
export function listsOf({ args }: GraphQLField<unknown, unknown>): Pick<Leaf, 'way' | 'field'>[] {
  return args.flatMap((arg) => lists([arg.name], arg.name, arg.type));
}

function lists(way: readonly (string | number)[], field: string, type: GraphQLInputType): Pick<Leaf, 'way' | 'field'>[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return [{ way, field }, ...lists([...way, 0], `${field}.0`, bare.ofType)];
  if (!isInputObjectType(bare)) return [];
  const listed = typeof way.at(-1) === 'number' ? `${field}.` : '';
  return Object.values(bare.getFields()).flatMap((each) => lists([...way, each.name], `${listed}${each.name}`, each.type));
}

export function valueAt(given: unknown, way: readonly (string | number)[]): unknown {
  return way.reduce((value, name) => (value as Record<string | number, unknown>)[name], given);
}

/** The arguments with another value at one place. */
export function withValue(given: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(given)) return given.map((each, i) => (i === first ? withValue(each, rest, value) : (each as unknown)));
  const members = given as Record<string, unknown>;
  return { ...members, [first]: withValue(members[first], rest, value) };
}
