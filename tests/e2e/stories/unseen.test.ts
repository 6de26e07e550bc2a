import { expect } from 'vitest';
import { scriptOf, servePages, type ServedPages } from '../content/serve-pages.ts';
import { streams } from '../content/serve-streams.ts';
import { takeTranscript } from '../content/transcript.ts';
import { story, type Stage } from '../story.ts';

const rows = { transactions: [{ date: '2026-11-02', amount: -12.5, currency: 'EUR', description: 'Coffee House' }] };

async function foundOn(url: string, { tidemark }: Stage): Promise<Record<string, unknown>> {
  const visit = await tidemark.visit(url);
  const found = await visit.page.waitFor(() => globalThis.found, { what: `what ${url} found`, timeoutMs: 40_000 });
  await visit.leave();
  return JSON.parse(found) as Record<string, unknown>;
}

story('whatever a page asks for, and however, reaches it as it does without the observer', async (stage) => {
  const pages: ServedPages = {
    ...streams(),
    '/': `<!doctype html><html lang="en"><head><title>Page</title></head><body>${scriptOf(takeTranscript)}</body></html>`,
    '/plain.html': '<!doctype html><title>Plain</title><p>Plain</p>',
    '/rows.json': { json: rows },
  };
  const server = await servePages(pages);
  try {
    await stage.tidemark.watch(server.urlOf('watched', '/'));
    const plain = await foundOn(server.urlOf('plain', '/'), stage);
    const watched = await foundOn(server.urlOf('watched', '/'), stage);
    // A page that stumbled over its own questions would meet the same in both.
    expect(Object.keys(plain).length).toBeGreaterThan(20);
    expect(watched).toEqual(plain);
  } finally {
    await server.close();
  }
});
