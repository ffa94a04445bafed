import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Viewer } from '../read-door.ts';
import type { FieldProblem } from './rejected.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who asks, and in which language they read. In the GraphQL context as `asker`; a request without one gets no further than the door. */
export interface Asker {
  readonly viewer: Viewer;
  readonly language: Language;
  /** What is wrong with the arguments of what is asked, whatever they mean: nothing is sent while there is any. */
  readonly problems?: readonly FieldProblem[];
}

/** The first language of an `Accept-Language` header that we speak; English otherwise. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .map(([tag, q]) => ({ language: tag!.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) }))
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);
  return wanted.map(({ language }) => LANGUAGES.find((known) => known === language)).find((known) => known !== undefined) ?? 'en';
}

/** Gives a resolver its `Asker`. */
export const Asking = createParamDecorator(
  (_: unknown, context: ExecutionContext): Asker => GqlExecutionContext.create(context).getContext<{ asker: Asker }>().asker,
);
