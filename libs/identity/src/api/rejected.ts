import type { JsonObject } from '@chancery/kernel';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { SentenceBook } from './sentence-book.ts';
import type { Language } from './asker.ts';

@ObjectType({ description: 'What is wrong with one field of the input, and what to do.' })
export class FieldProblem {
  @Field()
  field: string;
  @Field()
  sentence: string;
}

@ObjectType({ description: "An expected refusal. The code is stable; sentence and cure are in the reader's language." })
export class Rejected {
  @Field()
  code: string;
  @Field()
  sentence: string;
  @Field({ description: 'What to do now.' })
  cure: string;
  @Field(() => [FieldProblem], { description: 'Every field that has to change, where it is known which.' })
  fields: FieldProblem[];

  static from(code: string, data: JsonObject, book: SentenceBook, language: Language, fields: FieldProblem[] = []): Rejected {
    const said = book.say(code, data, language);
    const { field } = data;
    const about = typeof field === 'string' ? [{ field, sentence: said.sentence }] : [];
    return Object.assign(new Rejected(), { code, ...said, fields: [...fields, ...about] });
  }
}

/** `union <name>Result = <ok> | Rejected`. */
export function resultOf<T extends object>(name: string, ok: Type<T>) {
  return createUnionType({
    name: `${name}Result`,
    types: () => [ok, Rejected] as const,
    resolveType: (value: unknown) => (value instanceof Rejected ? Rejected : ok),
  });
}
