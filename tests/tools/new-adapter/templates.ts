/** `nl-rabobank` → `nlRabobank`, the adapter's name in the registry. */
export const nameOf = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const bankOf = (id: string): string => {
  const [, ...words] = id.split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
};

/** The first form of `about.ts`. `month` is the date of the sources, `YYYY-MM`. */
export function aboutText(id: string, month: string): string {
  const [country = ''] = id.split('-');
  const isPlatform = country === 'platform';
  return `import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: '${id}',
  label: '${bankOf(id)}',
  country: ${isPlatform ? 'null' : `'${country.toUpperCase()}'`},
  sites: [${isPlatform ? '' : `'https://*.${id}.example/*'`}],${isPlatform ? '' : " // draft: the bank's hosts"}
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'C',
    sourceDate: '${month}',
    sources: ['draft: the public source, its date, and whether it is recent'],
    confirmedLive: null,
  },
  reasonToExist: 'Draft: one sentence of what this reads better than the generic reader.',
};
`;
}

/** The first form of \`read.ts\`: one route of responses and one of pages, to be filled in or deleted. */
export function readerText(id: string): string {
  return `import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  transactions: [
    {
      url: /\\/api\\/accounts\\/(?<account>[^/?]+)\\/transactions(?:\\?|$)/,
      lists: [{ path: 'transactions' }],
      fields: { date: ['date'], amount: ['amount'], description: ['description'] },
      sign: { by: 'sign', spending: 'negative' },
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

const page: PageRoute = {
  lists: ['#${id}-transactions'],
  rows: ['tbody tr'],
  fields: {
    date: [{ css: '.date' }],
    description: [{ css: '.description' }],
    amount: [{ css: '.amount' }],
  },
  sign: 'signed',
  empty: ['#${id}-no-transactions'],
  rowOrder: 'newest-first',
  account: { kind: 'deposit', balanceIs: 'owned' },
  currency: 'EUR',
};

export const bank: BankRoutes = { about, plan, pages: [page] };

export default offerBank(bank);
`;
}

/** Stands in what nobody has filled in yet, and what to do there. */
const draftMark = /draft: (.+?)(?: -->|'\]?,?$|$)/gim;

/** What is still to be filled in of a file that this wrote. */
export const findDraftsLeft = (text: string): string[] => [...text.matchAll(draftMark)].map(([, left = '']) => left);

const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><title>${title}</title></head>
<body>
<h1>Account</h1>
${body}
</body>
</html>
`;

/**
 * Three forms of page: one with rows, which is the draft, since they are the bank's own; an empty period and the end of
 * a session, which hold as they are, until they look like the bank's.
 */
export function fixtureFiles(id: string): Record<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const input = (html: string): string => json({ url: `https://www.${id}.example/accounts`, now: '2026-11-18T09:00:00Z', timeZone: 'Europe/Berlin', languages: ['en-GB'], html });
  const isPlatform = id.startsWith('platform-');
  const none = 'You have no transactions in this period.';
  return {
    'transactions.input.json': input('transactions.html'),
    'transactions.html': pageOf('Transactions', `<!-- draft: put rows of the bank's page here, then run node tests/tools/write-expected.ts ${id} and check by eye what it wrote -->\n<table id="${id}-transactions"><tbody></tbody></table>`),
    'transactions.expected.json': json({ kind: 'rows' }),
    'no-transactions.input.json': input('no-transactions.html'),
    'no-transactions.html': pageOf('Transactions', `${isPlatform ? '<!-- draft: tell a page of the platform in read.ts, by this one -->\n' : ''}<p id="${id}-no-transactions">${none}</p>`),
    'no-transactions.expected.json': json({ kind: 'empty', confirmedBy: none, accountKey: 'only', adapter: { id, version: 1 } }),
    'session-end.input.json': input('session-end.html'),
    'session-end.html': pageOf('Sign in', '<form><p>Your session has ended. Please sign in again.</p><label>Password <input type="password"></label></form>'),
    'session-end.expected.json': json({ kind: 'ignored', reason: 'password-field' }),
  };
}
