import type { Product } from '../wire.ts';
import { askBank } from './ask.ts';
import { element, money } from './element.ts';

interface Budgets {
  pots: { name: string; limit: string; spent: string; currency: string }[];
}

interface Offers {
  offers: { title: string; reward?: string; opensAt?: string; rate?: string; currency: string; endsOn: string }[];
}

const productLink = (product: Product): HTMLElement => {
  const path = product.type === 'CREDIT_CARD' ? 'cards' : 'accounts';
  return element(
    'li',
    { className: 'product' },
    element('a', { href: `/app/${path}/${product.ref}` }, product.nickname),
    element('span', { className: 'ending' }, `ending ${product.endsWith}`),
    element('span', { className: 'amount' }, money(product.balance.amount, product.balance.currency)),
  );
};

/** Balances only. */
export async function showHome(): Promise<Node[]> {
  const { products } = await askBank<{ products: Product[] }>('/api/products');
  return [element('h1', {}, 'Your accounts'), element('ul', { className: 'products' }, ...products.map(productLink))];
}

export async function showBudgets(): Promise<Node[]> {
  const { pots } = await askBank<Budgets>('/api/budgets');
  const rows = pots.map((pot) =>
    element('li', { className: 'product' }, element('span', {}, pot.name), element('span', { className: 'amount' }, `${money(pot.spent, pot.currency)} of ${money(pot.limit, pot.currency)}`)),
  );
  return [element('h1', {}, 'Budgets'), element('p', {}, 'What you planned for this month.'), element('ul', { className: 'products' }, ...rows)];
}

export async function showOffers(): Promise<Node[]> {
  const { offers } = await askBank<Offers>('/api/offers');
  const rows = offers.map(({ title, reward, rate, currency }) =>
    element('li', { className: 'product' }, element('span', {}, title), element('span', { className: 'amount' }, reward === undefined ? `${rate ?? ''}% AER` : `Get ${money(reward, currency)}`)),
  );
  return [element('h1', {}, 'Offers for you'), element('ul', { className: 'products' }, ...rows)];
}
