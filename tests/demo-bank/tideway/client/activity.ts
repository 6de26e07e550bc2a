import type { Activity, ActivityItem, Product } from '../wire.ts';
import { askBank } from './ask.ts';
import { signInAgain } from './sign-in-again.ts';
import { element, money, shortDate } from './element.ts';

const amountCell = (text: string): HTMLElement => element('td', { className: 'amount' }, text);

const heading = (text: string): HTMLElement => element('th', { scope: 'col', ...(/Money|Amount|Balance/.test(text) ? { className: 'amount' } : {}) }, text);

function cellsOf(item: ActivityItem, isCard: boolean): HTMLElement[] {
  const day = element('td', {}, shortDate(item.bookedOn ?? item.madeOn));
  const narrative = element('td', {}, item.narrative);
  if (item.charged !== undefined) narrative.append(element('span', { className: 'charged' }, ` ${money(item.charged.amount, item.charged.currency)}`));
  if (isCard) return [day, narrative, amountCell(money(item.amount, item.currency))];
  const isOut = item.amount.startsWith('-');
  const unsigned = money(item.amount.replace('-', ''), item.currency);
  return [
    day,
    narrative,
    amountCell(isOut ? unsigned : ''),
    amountCell(isOut ? '' : unsigned),
    amountCell(item.balanceAfter === undefined ? '' : money(item.balanceAfter, item.currency)),
  ];
}

function table(caption: string, items: ActivityItem[], isCard: boolean): { whole: HTMLElement; body: HTMLElement } {
  const columns = isCard ? ['Date', 'Description', 'Amount'] : ['Date', 'Description', 'Money out', 'Money in', 'Balance'];
  const body = element('tbody', {}, ...items.map((item) => element('tr', {}, ...cellsOf(item, isCard))));
  const whole = element('table', {}, element('caption', {}, caption), element('thead', {}, element('tr', {}, ...columns.map(heading))), body);
  return { whole, body };
}

/** Fetches what is older, at the customer's click. */
function olderButton(ref: string, first: number, body: HTMLElement, isCard: boolean): HTMLElement {
  const button = element('button', { className: 'older', type: 'button' }, 'Show earlier transactions');
  let next: number | null = first;
  button.addEventListener('click', async () => {
    const older = await askBank<Activity>(`/api/products/${ref}/activity?from=${next}`).catch(signInAgain);
    if (older instanceof HTMLElement) {
      document.body.append(older);
      return;
    }
    const { items, next: after } = older;
    body.append(...items.map((item) => element('tr', {}, ...cellsOf(item, isCard))));
    next = after;
    if (next === null) button.remove();
  });
  return button;
}

/** One account: what is pending, then what is booked. `?show=all` lists three years; `?month=2019-05` one month. */
export async function showActivity(ref: string, query: URLSearchParams): Promise<Node[]> {
  const isCard = ref.startsWith('cc-');
  const month = query.get('month');
  const wanted = query.get('show') === 'all' ? '?count=all' : month === null ? '' : `?month=${month}`;
  const [{ products }, { items: pending }, { items, next }] = await Promise.all([
    askBank<{ products: Product[] }>('/api/products'),
    month === null ? askBank<Activity>(`/api/products/${ref}/authorisations`) : { items: [] },
    askBank<Activity>(`/api/products/${ref}/activity${wanted}`),
  ]);
  const product = products.find((each) => each.ref === ref);
  if (product === undefined) return [element('h1', {}, 'We cannot find this account')];
  const booked = table('Transactions', items, isCard);
  return [
    element('h1', {}, product.nickname),
    element(
      'p',
      { className: 'balance' },
      element('span', { className: 'ending' }, `Account ending ${product.endsWith}`),
      element('span', {}, isCard ? 'Balance' : 'Current balance'),
      element('strong', {}, money(product.balance.amount, product.balance.currency)),
    ),
    ...(pending.length === 0 ? [] : [element('section', { className: 'pending' }, element('h2', {}, 'Pending'), table('Pending transactions', pending, isCard).whole)]),
    items.length === 0 ? element('p', { className: 'none' }, 'There are no transactions in this period.') : booked.whole,
    ...(next === null ? [] : [olderButton(ref, next, booked.body, isCard)]),
  ];
}
