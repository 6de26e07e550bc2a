import type { BankRequest, DemoBank } from '../bank.ts';
import { clientScript } from '../client-script.ts';
import { htmlReply, jsonReply, redirectTo, type Reply } from '../reply.ts';
import { answerApi } from './api.ts';
import { login, rates, shell } from './pages.ts';
import { accountIds } from './wire.ts';

const loginPath = '/login';

async function handle(request: BankRequest): Promise<Reply> {
  const { path, query, session } = request;
  if (path === loginPath) return htmlReply(login(query.has('timeout')));
  if (path === '/rates') return htmlReply(rates());
  const script = /^\/assets\/(app|wire)\.ts$/.exec(path)?.[1];
  if (script !== undefined) return clientScript(new URL(`${script}.ts`, import.meta.url));
  if (path.startsWith('/a/consumer/api/')) return session === 'active' ? answerApi(request) : jsonReply({ code: 'UNAUTHORIZED' }, 401);
  if (session !== 'active') return redirectTo(session === 'ended' ? `${loginPath}?timeout` : loginPath);
  return path === '/' ? redirectTo('/dashboard') : htmlReply(shell());
}

/** A credit union on a platform that many share, recognised by its paths alone: JSON with ids that last. */
export const harborcreek: DemoBank = {
  id: 'harborcreek',
  label: 'Harbor Creek Credit Union',
  flavour: 'us',
  seed: 'harborcreek',
  loginPath,
  logoutPath: '/logout',
  homePath: '/dashboard',
  statementPaths: { current: `/account/${accountIds.current}`, savings: `/account/${accountIds.savings}` },
  everything: '?show=all',
  handle,
};
