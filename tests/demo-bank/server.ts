import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localDate, type IsoDate } from '../../utils/model/iso-date.ts';
import { banks } from './banks.ts';
import { householdOf } from './books.ts';
import type { DemoBank, DemoBankId } from './bank.ts';
import { html, page } from './markup.ts';
import { htmlReply, redirectTo, styleReply, type Reply } from './reply.ts';
import { Sessions } from './sessions.ts';

export interface DemoBankServer {
  port: number;
  /** The address of a bank's page. `signedIn` opens a session with the first request, as a bookmark never could. */
  urlOf: (bank: DemoBankId, path: string, options?: { signedIn?: boolean }) => string;
  /** Ends all sessions: the next request of each is turned away. */
  endSessions: () => void;
  close: () => Promise<void>;
}

export interface DemoBankOptions {
  /** The banks' own date; the machine's where left out. */
  today?: IsoDate;
  /** Any free port where left out. */
  port?: number;
}

/** Nothing of a bank's page may lie in the browser's cache: a search of the profile must find only what we wrote. */
const everyReply = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff' };

const directory = (): string =>
  page(
    'en',
    'Demo banks',
    html`<body><main><h1>Demo banks</h1><ul>${banks.map((bank) => html`<li>${bank.label}: ${bank.id}.localhost</li>`)}</ul></main></body>`,
  );

/** Starts all demo banks on one loopback port, each under its own host name. */
export async function startDemoBank({ today = localDate(new Date()), port = 0 }: DemoBankOptions = {}): Promise<DemoBankServer> {
  const sessions = new Sessions();
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const bank = banks.find((each) => url.hostname === `${each.id}.localhost`);
    if (bank === undefined) return htmlReply(directory());
    return answerFor(bank, request, url);
  };
  const answerFor = async (bank: DemoBank, request: IncomingMessage, url: URL): Promise<Reply> => {
    const { pathname: path, searchParams: query } = url;
    if (path === '/style.css') return styleReply(await readFile(new URL(`${bank.id}/style.css`, import.meta.url), 'utf8'));
    if (path === bank.loginPath && request.method === 'POST') return redirectTo(bank.homePath, sessions.open());
    if (path === bank.logoutPath) return redirectTo(bank.loginPath, sessions.close(request.headers.cookie));
    const current = sessions.of(request.headers.cookie);
    const opensSession = query.has('signed-in') && current !== 'active';
    const household = householdOf(bank, today);
    const reply = await bank.handle({ path, query, session: opensSession ? 'active' : current, today, household });
    return opensSession ? { ...reply, headers: { ...reply.headers, 'set-cookie': sessions.open() } } : reply;
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // The login form is the only body that is ever sent, and nobody looks at it.
    request.resume();
    const reply = await answer(request).catch((error: unknown) => htmlReply(`<p>${error instanceof Error ? error.name : 'Error'}</p>`, 500));
    response.writeHead(reply.status, { ...everyReply, ...reply.headers }).end(reply.body);
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    port: actualPort,
    urlOf: (bank, path, { signedIn = false } = {}) => {
      const url = new URL(path, `http://${bank}.localhost:${actualPort}`);
      if (signedIn) url.searchParams.set('signed-in', '1');
      return url.href;
    },
    endSessions: () => sessions.endAll(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
