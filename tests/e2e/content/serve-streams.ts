import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServedPages } from './serve-pages.ts';

/**
 * Bodies that come in two pieces, the second when the page has asked for it: a page that waits for the first piece
 * before it asks would wait for ever if somebody held the first back. Each `?of=` is a stream of its own.
 */
export function streams(): ServedPages {
  const open = new Map<string, ServerResponse>();
  const ended = new Map<string, Promise<string>>();
  const nameOf = (request: IncomingMessage): string => new URL(request.url ?? '/', 'http://localhost').searchParams.get('of') ?? '';
  return {
    '/stream': (request, response) => {
      const name = nameOf(request);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"first":1,');
      open.set(name, response);
      ended.set(name, new Promise((resolve) => response.on('close', () => resolve(response.writableFinished ? 'whole' : 'broken off'))));
    },
    '/go-on': (request, response) => {
      open.get(nameOf(request))?.end('"second":2}');
      response.writeHead(204).end();
    },
    '/how-it-ended': (request, response) => {
      void (ended.get(nameOf(request)) ?? Promise.resolve('never begun')).then((how) => response.writeHead(200, { 'content-type': 'text/plain' }).end(how));
    },
    '/elsewhere': (_, response) => void response.writeHead(302, { location: '/rows.json' }).end(),
    '/nothing': (_, response) => void response.writeHead(204, { 'content-type': 'application/json' }).end(),
    '/broken-off': (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"only":"the beginning"', () => request.socket.destroy());
    },
    '/late': () => undefined,
  };
}
