import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed } from './packed.ts';
import { trustedDocuments } from './trusted-documents.ts';

const server = process.env['CHANCERY_SERVER'] ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), trustedDocuments(), packed()],
  // Put into every tag; the server replaces it in each answer.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 800,
    // A browser fetches six files at a time: on a line with 700 ms of delay, few files count as much as small ones.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'page', test: /src\/main\.tsx$/, priority: 3 },
            { name: 'shell', test: /src\/panels\/shell\.tsx$/, priority: 2 },
            { name: 'board', test: /src\/sections\/incident-pages\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': server, '/session': server, '/socket.io': { target: server, ws: true } } },
});
