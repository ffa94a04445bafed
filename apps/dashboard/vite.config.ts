import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['CHANCERY_SERVER'] ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Put into every tag; the server replaces it in each answer.
  html: { cspNonce: '__NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 800 },
  server: { proxy: { '/graphql': server, '/session': server, '/socket.io': { target: server, ws: true } } },
});
