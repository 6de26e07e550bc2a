import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';
import { projectRoot } from '../build.ts';

/** Builds the gallery into a temporary folder and serves it on loopback. */
export async function serveGallery(): Promise<{ address: string; stop: () => Promise<void> }> {
  const outDir = await mkdtemp(path.join(os.tmpdir(), 'tidemark-gallery-'));
  const shared = { root: projectRoot, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true, rolldownOptions: { input: 'tests/tools/gallery/gallery.html' } } } as const;
  await build({ ...shared, plugins: [preact()], define: { __TEST_BUILD__: 'false' }, publicDir: false });
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1', strictPort: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery has no address.');
  return {
    address: `http://127.0.0.1:${address.port}/tests/tools/gallery/gallery.html`,
    stop: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
