import type { BankRequest, DemoBank } from '../bank.ts';
import { htmlReply, redirectTo, type Reply } from '../reply.ts';
import { conditions, login, overview } from './pages.ts';
import { statement } from './statement.ts';

const loginPath = '/anmelden';

function handle(request: BankRequest): Reply {
  if (request.path === loginPath) return htmlReply(login(request.query.has('abgelaufen')));
  if (request.path === '/konditionen') return htmlReply(conditions(request));
  if (request.session !== 'active') return redirectTo(request.session === 'ended' ? `${loginPath}?abgelaufen` : loginPath);
  if (request.path === '/') return redirectTo('/uebersicht');
  if (request.path === '/uebersicht') return htmlReply(overview(request));
  const mask = /^\/konten\/(\d{4})\/umsaetze$/.exec(request.path)?.[1];
  const account = Object.values(request.household.accounts).find((each) => each.mask === mask && each.kind === 'deposit');
  return account === undefined ? htmlReply('<p>Seite nicht gefunden.</p>', 404) : htmlReply(statement(request, account));
}

/** Server-rendered, one table with debit, credit and balance columns, pages by links, months by a form. */
export const nordlicht: DemoBank = {
  id: 'nordlicht',
  label: 'Nordlicht Sparbank',
  flavour: 'de',
  seed: 'nordlicht',
  loginPath,
  logoutPath: '/abmelden',
  homePath: '/uebersicht',
  statementPaths: { current: '/konten/5507/umsaetze', savings: '/konten/1164/umsaetze' },
  everything: '?seite=alle',
  handle,
};
