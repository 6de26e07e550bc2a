import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from '../../fixtures/hostile/statement.ts';

export interface HostileServer {
  /** The first page of a bank of that name; each is another site. */
  urlOf: (name: string) => string;
  close: () => Promise<void>;
}

/** Serves hostile pages on this machine, each made when it is first asked for: some are large. */
export async function serveHostile(pages: Record<string, () => Served>): Promise<HostileServer> {
  const made = new Map<string, Served>();
  const server = createServer(({ url = '/', headers: { host = '' } }, response) => {
    const [name = ''] = host.split('.', 1);
    const served = made.get(name) ?? pages[name]?.() ?? {};
    made.set(name, served);
    const found = served[new URL(url, 'http://localhost').pathname];
    if (found === undefined) response.writeHead(404).end();
    else if (typeof found === 'string') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(found);
    else response.writeHead(200, { 'content-type': found.type }).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `http://${name}.localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
