import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql/index.js';

/** Types within types that are asked for: a connection's node's person's name, and one more. */
const DEPTH_MAX = 6;

export interface Operation {
  readonly name: string;
  readonly kind: 'Query' | 'Mutation';
  readonly text: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** One operation for each field of the root types, that asks for everything it can answer; its variables are its arguments. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      const name = `Whole${kind}${field.name[0]!.toUpperCase()}${field.name.slice(1)}`;
      // What has a default may be left out, so its variable may be null.
      const typeOf = (arg: GraphQLArgument): string =>
        arg.defaultValue === undefined ? String(arg.type) : String(arg.type).replace(/!$/, '');
      const given = field.args.map((arg) => `$${arg.name}: ${typeOf(arg)}`).join(', ');
      const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const text = `${kind.toLowerCase()} ${name}${given && `(${given})`} { ${field.name}${passed && `(${passed})`} ${wholeOf(getNamedType(field.type), 0)} }\n`;
      return { name, kind, text, field };
    }),
  );
}

/** The fields of object types that take arguments, beside those of the root types: where paging and filters are. */
export function fieldsWithArguments(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.has(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields())
        .filter(({ args }) => args.length > 0)
        .map((field) => `${type.name}.${field.name}`),
    )
    .toSorted();
}

function wholeOf(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((each) => `... on ${each.name} ${wholeOf(each, depth + 1)}`)
      .join(' ')} }`;
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields())
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
    .filter((field) => depth < DEPTH_MAX || wholeOf(getNamedType(field.type), depth) === '')
    .map((field) => `${prefixed(type.name, field.name)}: ${field.name} ${wholeOf(getNamedType(field.type), depth + 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

/** Members of a union may call fields alike and mean other types by them. */
const prefixed = (type: string, field: string): string => `${type}_${field}`;

/** An argument for whoever tries a door without knowing what is behind it. */
export interface Tried {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly incident: string;
}

export function argumentsFor(field: GraphQLField<unknown, unknown>, tried: Tried): Record<string, unknown> {
  return Object.fromEntries(field.args.filter(needed).map((arg) => [arg.name, valueFor(arg.name, arg.type, tried)]));
}

const needed = (arg: GraphQLArgument | GraphQLInputField): boolean =>
  arg.name === 'label' || (isNonNullType(arg.type) && arg.defaultValue === undefined);

function valueFor(name: string, type: GraphQLInputType, tried: Tried): unknown {
  const bare = getNullableType(type);
  if (name === 'key') return tried.key;
  if (name === 'label') return tried.label;
  if (name === 'incident') return tried.incident;
  if (isListType(bare)) return [valueFor('', bare.ofType, tried)];
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter(needed)
        .map((each) => [each.name, valueFor(each.name, each.type, tried)]),
    );
  return SCALARS[bare.name]?.(tried) ?? 'words';
}

const SCALARS: Readonly<Record<string, (tried: Tried) => unknown>> = {
  ID: ({ id }) => id,
  Int: () => 1,
  Float: () => 1,
  Boolean: () => false,
  Instant: () => '2026-11-25T02:00:00.000Z',
};
