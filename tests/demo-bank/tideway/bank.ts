import type { BankRequest, DemoBank } from '../bank.ts';
import { clientScript } from '../client-script.ts';
import { htmlReply, redirectTo, type Reply } from '../reply.ts';
import { answerApi } from './api.ts';
import { login, shell } from './pages.ts';

const loginPath = '/sign-in';

async function handle(request: BankRequest): Promise<Reply> {
  const { path, query, session } = request;
  if (path === loginPath) return htmlReply(login(query.has('ended')));
  const script = /^\/assets\/([a-z-]+)\.ts$/.exec(path)?.[1];
  if (script !== undefined) return clientScript(new URL(`client/${script}.ts`, import.meta.url));
  // Where the session has ended, HTML comes in place of JSON, with status 200.
  if (path.startsWith('/api/')) return session === 'active' ? answerApi(request) : htmlReply(login(true));
  if (session !== 'active') return redirectTo(session === 'ended' ? `${loginPath}?ended` : loginPath);
  return path === '/' ? redirectTo('/app/home') : htmlReply(shell());
}

/** A single-page application over JSON of its own shape: routing by history, pending rows in a list of their own. */
export const tideway: DemoBank = {
  id: 'tideway',
  label: 'Tideway Bank',
  flavour: 'gb',
  seed: 'tideway',
  loginPath,
  logoutPath: '/sign-out',
  homePath: '/app/home',
  statementPaths: { current: '/app/accounts/ac-2291', savings: '/app/accounts/ac-6034', card: '/app/cards/cc-7718' },
  everything: '?show=all',
  handle,
};
