import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimplefinService } from './service.ts';
import { createSimplefinService } from './service.ts';

export interface ServedSimplefin {
  service: SimplefinService;
  origin: string;
  close: () => Promise<void>;
}

/** Serves a SimpleFIN service on this machine, under a host name of its own. */
export async function serveSimplefin(host = 'simplefin.localhost'): Promise<ServedSimplefin> {
  let origin = '';
  const service = createSimplefinService(() => origin);
  const server = createServer((request, response) => {
    request.resume();
    const answer = service.handle({ method: request.method ?? '', path: request.url ?? '/', authorisation: request.headers.authorization });
    if (answer !== 'silent') response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://${host}:${port}`;
  return {
    service,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
