import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const isUtf8 = (body: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
};

/** Text is UTF-8 unless its bytes say otherwise; then the page's own declaration decides. */
function contentTypeOf(file: string, body: Uint8Array): string {
  const type = contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isText = /^text\/|json|xml/.test(type);
  return isText && isUtf8(body) ? `${type}; charset=utf-8` : type;
}

/** A label that DNS takes: `3-my-statement`. */
const hostLabel = (file: string, number: number): string => {
  const name = path.basename(file, path.extname(file)).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `${number}-${name}`.slice(0, 60).replace(/-+$/, '');
};

export interface FileServer {
  /** Where a file is served, as the `number`th page. */
  add: (file: string, number: number) => string;
  close: () => Promise<void>;
}

/** Serves files on loopback, each under a host of its own at `/`, and what lies beside it by its name. */
export async function startFileServer(): Promise<FileServer> {
  const fileOf = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const page = fileOf.get(url.hostname);
    const wanted = page === undefined ? undefined : resolveBeside(page, url.pathname);
    const body = wanted === undefined ? undefined : await readFile(wanted).catch(() => undefined);
    if (wanted === undefined || body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': contentTypeOf(wanted, body), 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    add: (file, number) => {
      const host = `${hostLabel(file, number)}.localhost`;
      fileOf.set(host, path.resolve(file));
      return `http://${host}:${port}/`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The page itself at `/`, else what lies in its folder; nothing outside of it. */
function resolveBeside(page: string, pathname: string): string | undefined {
  if (pathname === '/') return page;
  const folder = path.dirname(page);
  const file = path.resolve(folder, `.${decodeURIComponent(pathname)}`);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
