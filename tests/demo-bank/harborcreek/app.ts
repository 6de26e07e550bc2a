/** The credit union's application: lists as grids of blocks, rendered after the platform has answered. */
import { consumerApi, type ConsumerAccount, type ConsumerTransaction, type ConsumerTransactions } from './wire.ts';

const root = document.querySelector<HTMLElement>('#root') ?? document.body;

function block(className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

function heading(text: string): HTMLElement {
  const made = document.createElement('h1');
  made.append(text);
  return made;
}

/** `-$12.50`. */
const dollars = (amount: string): string => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(Number(amount));

const shortDate = (date: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path);
  if (response.status === 401) location.assign('/login?timeout');
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const transactionBlock = (each: ConsumerTransaction): HTMLElement =>
  block(
    'transaction',
    block('when', each.datePosted === null ? 'Pending' : shortDate(each.datePosted)),
    block('what', each.displayName),
    block('amount', dollars(each.amount)),
    block('after', each.runningBalance === null ? '' : dollars(each.runningBalance)),
  );

async function showAccount(id: string, query: URLSearchParams): Promise<Node[]> {
  const limit = query.get('show') === 'all' ? 5000 : 100;
  const since = query.get('since');
  const [{ accounts }, { transactions }] = await Promise.all([
    ask<{ accounts: ConsumerAccount[] }>(consumerApi),
    ask<ConsumerTransactions>(`${consumerApi}/${id}/transactions?offset=0&limit=${limit}${since === null ? '' : `&since=${since}`}`),
  ]);
  const account = accounts.find((each) => each.id === id);
  if (account === undefined) return [heading('We could not find that account')];
  return [
    heading(account.name),
    block('balance', `Account ${account.accountNumber}`, block('figure', dollars(account.balance))),
    transactions.length === 0 ? block('wait', 'No transactions to show') : block('list', ...transactions.map(transactionBlock)),
  ];
}

async function showDashboard(): Promise<Node[]> {
  const { accounts } = await ask<{ accounts: ConsumerAccount[] }>(consumerApi);
  return [
    heading('Your accounts'),
    ...accounts.map((each) => {
      const link = document.createElement('a');
      link.href = `/account/${each.id}`;
      link.append(each.name);
      return block('tile', link, block('number', each.accountNumber), block('figure', dollars(each.balance)));
    }),
  ];
}

const accountId = /^\/account\/([0-9a-f-]{36})$/.exec(location.pathname)?.[1];
const screen = accountId === undefined ? showDashboard() : showAccount(accountId, new URLSearchParams(location.search));
screen.then(
  (nodes) => root.replaceChildren(...nodes),
  () => root.replaceChildren(block('wait', 'We could not load this. Try again in a moment.')),
);
