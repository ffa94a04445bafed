import type { TypedDocumentString } from '../gql/graphql.ts';
import { wire } from './page.ts';

/** Asks in the name of the person for whom this page was made. */
export const ask = <R, V>(document: TypedDocumentString<R, V>, variables: V, language: string): Promise<R> =>
  wire.ask(document, variables, language);
