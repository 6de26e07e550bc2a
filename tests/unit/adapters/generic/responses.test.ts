import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import type { Outcome } from '../../../../utils/model/outcome.ts';
import { viewOfHtml } from '../view.ts';

const page = '<!doctype html><html lang="en-GB"><body><h1>Current account ••4410</h1><p>Balance £120.00</p><h2>Transactions</h2><div id="app"></div></body></html>';
const capture = (body: unknown, url = 'https://www.bank.example/api/accounts/9/transactions', html = page): Outcome =>
  captureStatement(viewOfHtml(html, { responses: [{ url, body }] }), [generic]);
const row = (date: string, amount: unknown, over: Record<string, unknown> = {}): Record<string, unknown> => ({ id: 7, bookingDate: date, amount, description: 'Corner Shop', ...over });

describe('responses of a bank that nobody described', () => {
  test('signed amounts, with the account that the page shows', () => {
    const outcome = capture({ data: { items: [row('2026-11-18', -4.5), row('2026-11-17', 1200.25)] } });
    expect(outcome).toMatchObject({
      kind: 'rows',
      statement: { route: 'response', fieldRoutes: { date: 'bookingDate' }, accounts: [{ key: '4410', mask: '4410', name: 'Current account', currency: 'GBP', rows: [{ amountMinor: -450 }, { amountMinor: 120025 }] }] },
    });
  });

  test('magnitudes with a marker, amounts in an object with its currency, a state', () => {
    const money = (value: string): unknown => ({ value, currencyCode: 'EUR' });
    const outcome = capture([row('2026-11-18', money('4.50'), { creditDebitIndicator: 'DBIT', status: 'PENDING' }), row('2026-11-17', money('9.00'), { creditDebitIndicator: 'CRDT', status: 'BOOKED' })]);
    expect(outcome).toMatchObject({ statement: { accounts: [{ currency: 'EUR', rows: [{ amountMinor: -450, pending: true }, { amountMinor: 900, pending: false }] }] } });
  });

  test('lists in groups by day are one list', () => {
    const outcome = capture({ days: [{ day: 1, rows: [row('2026-11-18', '-4.50')] }, { day: 2, rows: [row('2026-11-17', '-5.50')] }] });
    expect(outcome).toMatchObject({ statement: { accounts: [{ rows: [{ amountMinor: -450 }, { amountMinor: -550 }] }] } });
  });

  test('unsigned amounts are settled by the running balance', () => {
    const outcome = capture([row('2026-11-18', '20.00', { runningBalance: '80.00' }), row('2026-11-17', '50.00', { runningBalance: '100.00' }), row('2026-11-16', '5.00', { runningBalance: '50.00' })]);
    expect(outcome).toMatchObject({ statement: { accounts: [{ proof: { result: 'proved' }, rows: [{ amountMinor: -2000 }, { amountMinor: 5000 }] }] } });
  });

  test.each([
    ['whole numbers may be cents', [row('2026-11-18', -450), row('2026-11-17', 120025)], undefined],
    ['nothing says which way the money went', [row('2026-11-18', 4.5), row('2026-11-17', 9.25)], undefined],
    ['payments to come', [row('2026-12-18', -4.5), row('2027-01-17', -9.25)], undefined],
    ['the address names something else', [row('2026-11-18', -4.5)], 'https://www.bank.example/api/scheduled-payments'],
    ['no words', [{ bookingDate: '2026-11-18', amount: -4.5 }], undefined],
    ['exchange rates', [{ date: '2026-11-18', code: 'USD', rate: 1.1 }], undefined],
  ])('nothing is taken where %s', (_, body, url) => {
    expect(capture(body, url).kind).toBe('unrecognised');
  });
});
