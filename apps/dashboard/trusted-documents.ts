import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const GENERATED = path.join(import.meta.dirname, 'src/gql/persisted-documents.json');
const CALL = /graphql\((?:\s*\/\* GraphQL \*\/)?\s*`([^`]*)`,?\s*\)/g;
const OPERATION = /\b(?:query|mutation)\s+(\w+)/;

/**
 * Leaves of each document what the page sends, its hash. The generated `graphql()` finds a document by its whole text, which
 * would bring every text of every page to the board.
 */
export function trustedDocuments(): Plugin {
  let hashes: ReadonlyMap<string, string>;
  return {
    name: 'trusted-documents',
    enforce: 'pre',
    buildStart() {
      const documents = JSON.parse(readFileSync(GENERATED, 'utf8')) as Record<string, string>;
      hashes = new Map(Object.entries(documents).map(([hash, text]) => [OPERATION.exec(text)![1]!, hash]));
    },
    transform(code, id) {
      if (!id.endsWith('documents.ts')) return undefined;
      const short = code.replace(CALL, (_, text: string) => {
        const name = OPERATION.exec(text)?.[1];
        if (name === undefined) return '{}'; // a fragment: it is part of the documents that name it
        const hash = hashes.get(name);
        if (hash === undefined) return this.error(`${name} in ${id} has no hash: generate the documents anew.`);
        return JSON.stringify({ __meta__: { hash } });
      });
      if (short.includes('graphql(')) return this.error(`A document of ${id} is not written as one plain text.`);
      return { code: short.replace(/import \{ graphql \} from '[^']*';/, ''), map: null };
    },
  };
}
