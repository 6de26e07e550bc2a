import { expect } from 'vitest';
import { story, type Stage } from '../story.ts';
import { takeFingerprint } from './fingerprint.ts';
import { scriptOf, servePages } from './serve-pages.ts';

const rows = { transactions: [{ date: '2026-11-02', amount: -12.5, currency: 'EUR', description: 'Coffee House' }] };
const page = `<!doctype html><html lang="en"><head><title>Page</title></head><body>${scriptOf(takeFingerprint)}</body></html>`;

async function fingerprintOn(url: string, { tidemark }: Stage): Promise<Record<string, unknown>> {
  const visit = await tidemark.visit(url);
  const found = await visit.page.waitFor(() => globalThis.found, { what: `the fingerprint of ${url}` });
  await visit.leave();
  // The two pages lie on different hosts: lines and columns of errors are the same, addresses are not.
  return JSON.parse(found) as Record<string, unknown>;
}

story('a suspicious page finds the same with and without the observer', async (stage) => {
  const server = await servePages({ '/': page, '/rows.json': { json: rows } });
  try {
    await stage.tidemark.watch(server.urlOf('watched', '/'));
    const plain = await fingerprintOn(server.urlOf('plain', '/'), stage);
    const watched = await fingerprintOn(server.urlOf('watched', '/'), stage);
    // A page that stumbled over its own questions would find the same in both.
    expect(Object.keys(plain).length).toBeGreaterThan(15);
    expect(watched).toEqual(plain);
  } finally {
    await server.close();
  }
});
