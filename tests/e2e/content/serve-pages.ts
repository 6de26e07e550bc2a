import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What lies at a path: a page as markup, the body of a response, or something that answers for itself. */
export type ServedPages = Record<string, string | { json: unknown } | RequestListener>;

export interface PageServer {
  /** The address of a path on a host of its own: each name is another site. */
  urlOf: (name: string, path: string) => string;
  close: () => Promise<void>;
}

/** Serves pages of invented banks on this machine. */
export async function servePages(pages: ServedPages): Promise<PageServer> {
  const server = createServer((request, response) => {
    const found = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (found === undefined) response.writeHead(404).end();
    else if (typeof found === 'function') found(request, response);
    else if (typeof found === 'string') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(found);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found.json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name, path) => `http://${name}.localhost:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A script element that runs a self-contained function and leaves what it finds, as JSON, in `window.found`. */
export const scriptOf = (work: () => unknown): string =>
  `<script>Promise.resolve((${work.toString()})()).then((found) => { window.found = JSON.stringify(found); }, (error) => { window.found = JSON.stringify(String(error.stack)); });</script>`;

declare global {
  var found: string | undefined;
}
