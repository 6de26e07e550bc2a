import type { BankRequest, DemoBank } from '../bank.ts';
import { clientScript } from '../client-script.ts';
import { htmlReply, redirectTo, type Reply } from '../reply.ts';
import { laterOperations, operations } from './operations.ts';
import { login, offers, synthesis } from './pages.ts';

const loginPath = '/connexion';

async function handle(request: BankRequest): Promise<Reply> {
  const { path, query, session, household } = request;
  if (path === loginPath) return htmlReply(login(query.has('expiree')));
  if (path === '/voir-plus.js') return clientScript(new URL('voir-plus.ts', import.meta.url));
  if (path === '/offres') return htmlReply(offers(request));
  const [, mask, isLater] = /^\/comptes\/(\d{4})\/operations(\/suite)?$/.exec(path) ?? [];
  // The fragment's caller gets the login page with status 200, as careless banks do.
  if (session !== 'active' && isLater !== undefined) return htmlReply(login(true));
  if (session !== 'active') return redirectTo(session === 'ended' ? `${loginPath}?expiree` : loginPath);
  if (path === '/') return redirectTo('/synthese');
  if (path === '/synthese') return htmlReply(synthesis(request));
  const account = Object.values(household.accounts).find((each) => each.mask === mask);
  if (account === undefined) return htmlReply('<p>Page introuvable.</p>', 404);
  return htmlReply(isLater === undefined ? operations(request, account) : laterOperations(request, account));
}

/** Nested blocks under headings of days, "Aujourd’hui" and "Hier" among them, and a button that fetches more. */
export const baleine: DemoBank = {
  id: 'baleine',
  label: 'Banque Baleine',
  flavour: 'fr',
  seed: 'baleine',
  loginPath,
  logoutPath: '/deconnexion',
  homePath: '/synthese',
  statementPaths: { current: '/comptes/8820/operations', savings: '/comptes/3371/operations', card: '/comptes/6452/operations' },
  everything: '?tout=1',
  handle,
};
