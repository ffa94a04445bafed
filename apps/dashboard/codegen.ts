import type { CodegenConfig } from '@graphql-codegen/cli';

// node node_modules/@graphql-codegen/cli/cjs/bin.js --config apps/dashboard/codegen.ts
const config: CodegenConfig = {
  schema: 'apps/server/schema.graphql',
  documents: ['apps/dashboard/src/net/documents.ts', 'apps/dashboard/src/**/*.documents.ts'],
  generates: {
    'apps/dashboard/src/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashPropertyName: 'hash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Instant: 'string' },
        importExtension: '.ts',
      },
    },
  },
};

export default config;
