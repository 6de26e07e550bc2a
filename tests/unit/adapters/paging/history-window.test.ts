import { describe, expect, test } from 'vitest';
import { daysIn } from '../../../../bank-adapters/paging/history-window.ts';
import { noteHistory } from '../../../../bank-adapters/paging/note-history.ts';
import { finish } from '../../../../bank-adapters/reading/steps.ts';
import { rowsOf } from '../../ledger/bank-visit.ts';
import { account, row } from '../../ledger/rows.ts';
import { viewOfHtml } from '../view.ts';

test.each<[string, number | undefined]>([
  ['Transactions of the last 90 days', 90],
  ['You can view up to 18 months of activity, going back from today.', 540],
  ['Only the past six months are available online', 180],
  ['Transactions older than 2 years cannot be shown', 730],
  ['Es werden nur die Umsätze der letzten 90 Tage angezeigt.', 90],
  ['Umsätze sind rückwirkend für 12 Monate abrufbar', 360],
  ['Seules les opérations des 3 derniers mois sont consultables', 90],
  ['Solo se muestran los movimientos de los últimos 90 días', 90],
  ['Sono disponibili i movimenti degli ultimi 13 mesi', 390],
  ['Alleen transacties van de afgelopen 24 maanden zijn beschikbaar', 720],
  ['Dostępne są operacje z ostatnich 12 miesięcy', 360],
  ['過去15か月の取引明細を表示しています', 450],
  ['최근 12개월 거래내역까지 조회됩니다', 360],
  ['Payment due within 30 days', undefined],
  ['Your card arrives in the next 7 days', undefined],
  ['Interest rate for 12 months fixed', undefined],
  ['Last login 45 days ago', undefined],
  ['Last 7 days of transactions', undefined],
  ['Account activity: last 30 days', undefined],
  ['Only the last 30 days of activity are shown', 30],
  ['Transactions', undefined],
])('%s: %s', (text, days) => {
  expect(daysIn(text)).toBe(days);
});

const rows = rowsOf(account([row('2026-11-01', -100, 'Café')]));
const daysOn = (body: string, outcome = rows): (number | undefined)[] => {
  const noted = finish(noteHistory(outcome, viewOfHtml(`<html lang="en"><body>${body}</body></html>`)));
  return 'statement' in noted ? noted.statement.accounts.map(({ historyDays }) => historyDays) : [];
};

describe('what a page says of how far back it goes', () => {
  test('is noted of its account', () => {
    expect(daysOn('<p>Only the last <b>90</b> days of transactions are shown.</p>')).toEqual([90]);
    expect(daysOn('<p>Transactions</p>')).toEqual([undefined]);
  });

  test('comes from its date field too', () => {
    expect(daysOn('<input type="date" min="2026-08-22" max="2026-11-20">')).toEqual([90]);
    expect(daysOn('<input type="date">')).toEqual([undefined]);
  });

  test('is not what can be chosen, nor what nobody sees', () => {
    expect(daysOn('<select><option>Transactions of the last 90 days</option></select><button>Transactions of the last 90 days</button><p hidden>Only the last 90 days of transactions</p>')).toEqual([undefined]);
  });

  test('is noted of none where several accounts are shown', () => {
    const both = rowsOf(account([row('2026-11-01', -1, 'A')]), account([row('2026-11-01', -1, 'B')], { key: 'DE03' }));
    expect(daysOn('<p>Only the last 90 days of transactions are shown.</p>', both)).toEqual([undefined, undefined]);
  });
});
