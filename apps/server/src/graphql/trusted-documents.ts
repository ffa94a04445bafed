import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
// The file that Node itself takes: bundlers prefer another, and a schema holds only with types of one copy.
import { Kind, parse, validate, type GraphQLSchema } from 'graphql/index.js';
import type { Middleware } from '../http/middleware.ts';
import { say } from '../http/said.ts';

/** Documents that were registered and cannot be used, each with its cure. */
export class DocumentsRefused extends Error {
  override readonly name = 'DocumentsRefused';

  constructor(problems: readonly string[]) {
    super(
      `These GraphQL documents cannot be registered; mend them and start again.\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
}

interface Source {
  readonly name: string;
  readonly text: string;
}

const ALGORITHM = /^sha256:/;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The only documents that are ever executed: the dashboard's, known by hash, and those of a folder, known by hash and by operation name. */
export class TrustedDocuments {
  readonly #byId = new Map<string, string>();
  readonly #problems: string[] = [];

  /** A manifest of hashes and documents, as the dashboard's build writes it. */
  addManifest(file: string): this {
    const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    for (const [id, text] of Object.entries(manifest)) this.#byId.set(id.replace(ALGORITHM, ''), text);
    return this;
  }

  /** Every `.graphql` file of a folder holds one named operation. */
  addFolder(folder: string, schema: GraphQLSchema): this {
    const names = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.graphql'))
          .toSorted()
      : [];
    for (const name of names) this.#add({ name, text: readFileSync(path.join(folder, name), 'utf8') }, schema);
    return this;
  }

  /** Throws `DocumentsRefused` with the problems of all files so far. */
  checked(): this {
    if (this.#problems.length > 0) throw new DocumentsRefused(this.#problems);
    return this;
  }

  /** Files that were left out, each with what is wrong with it: nothing of them is executed. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  #add({ name, text }: Source, schema: GraphQLSchema): void {
    try {
      const document = parse(text);
      const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      const called = operations[0]?.name?.value;
      if (operations.length !== 1 || called === undefined)
        return void this.#problems.push(`${name}: it must hold exactly one operation, with a name.`);
      if (this.#byId.has(called))
        return void this.#problems.push(`${name}: another document already has the operation ${called}; choose another name.`);
      const errors = validate(schema, document);
      if (errors.length > 0) return void this.#problems.push(...errors.map(({ message }) => `${name}: ${message}`));
      this.#byId.set(hashOf(text), text).set(called, text);
    } catch (error) {
      this.#problems.push(`${name}: ${(error as Error).message}`);
    }
  }

  /** By hash, by operation name, or by the whole text of a registered document. */
  find(request: { readonly documentId?: unknown; readonly query?: unknown }): string | undefined {
    if (typeof request.documentId === 'string') return this.#byId.get(request.documentId.replace(ALGORITHM, ''));
    return typeof request.query === 'string' ? this.#byId.get(hashOf(request.query)) : undefined;
  }

  /** Stands before Apollo: what is not registered is never parsed. */
  readonly guard: Middleware = (request, response, next) => {
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST');
      return say(request, response, 405, 'post-only');
    }
    const { body } = request;
    if (Array.isArray(body)) return say(request, response, 400, 'no-batches');
    if (typeof body !== 'object' || body === null) return say(request, response, 400, 'not-an-object');
    const query = this.find(body);
    if (query === undefined) {
      return say(request, response, 400, 'document-unknown');
    }
    request.body = { query, variables: (body as { variables?: unknown }).variables ?? {} };
    next();
  };
}
