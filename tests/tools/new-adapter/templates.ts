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
  sites: [${isPlatform ? '' : `'https://*.${id}.example/*'`}],
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'C',
    sourceDate: '${month}',
    sources: ['name the public source, its date, and whether it is recent'],
    confirmedLive: null,
  },
  reasonToExist: 'Says in one sentence what this reads better than the generic reader.',
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

/** A page with nothing in it yet, so that the fixture test says what is missing. */
export function fixtureFiles(id: string): Record<string, string> {
  const input = { url: `https://www.${id}.example/accounts`, now: '2026-11-18T09:00:00Z', timeZone: 'Europe/Berlin', languages: ['en-GB'], html: 'transactions.html' };
  const html = `<!doctype html>
<html lang="en">
<head><title>Transactions</title></head>
<body>
<h1>Account</h1>
<table id="${id}-transactions"><tbody></tbody></table>
</body>
</html>
`;
  const expected = { kind: 'rows' };
  return {
    'transactions.input.json': `${JSON.stringify(input, undefined, 2)}\n`,
    'transactions.html': html,
    'transactions.expected.json': `${JSON.stringify(expected, undefined, 2)}\n`,
  };
}
