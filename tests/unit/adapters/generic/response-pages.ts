import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import type { Outcome } from '../../../../utils/model/outcome.ts';
import { viewOfHtml, type FixtureInput } from '../view.ts';

/** What a page shows: the day, the words and the amount of each row. */
export type ShownRow = [day: string, words: string, amount: string];

export const shown: ShownRow[] = [
  ['19/11/2026', 'Corner Shop', '-£4.50'],
  ['18/11/2026', 'Salary Brightside', '£2,618.34'],
  ['17/11/2026', 'Night Tram', '-£1.75'],
  ['12/11/2026', 'Rent & Co', '-£620.00'],
];

/** The same four in the bank's data, made by `make` of the day, the words and the amount in pounds. */
export const recordsOf = <T>(make: (day: string, words: string, amount: number) => T): T[] => [make('2026-11-19', 'Corner Shop', -4.5), make('2026-11-18', 'Salary Brightside', 2618.34), make('2026-11-17', 'Night Tram', -1.75), make('2026-11-12', 'Rent & Co', -620)];

export const asRead = ['2026-11-19 -450 Corner Shop', '2026-11-18 261834 Salary Brightside', '2026-11-17 -175 Night Tram', '2026-11-12 -62000 Rent & Co'];

const cellsOf = (rows: readonly ShownRow[]): string => rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');

export const tableOf = (heading: string, rows: readonly ShownRow[]): string => `<section><h2>${heading}</h2><table><tr><th>Date</th><th>Description</th><th>Amount</th></tr>${cellsOf(rows)}</table></section>`;

export const pageOf = (body: string): string => `<!doctype html><html lang="en-GB"><body>${body}</body></html>`;

/** The page of an account that shows these rows. */
export const accountPage = (rows: readonly ShownRow[] = shown, more = ''): string => pageOf(`<h1>Current account ••4410</h1><p>Balance £120.00</p>${tableOf('Transactions', rows)}${more}`);

/** The page of an account on which no row is drawn that anybody could read. */
export const bareAccountPage = (inside = ''): string => pageOf(`<h1>Current account ••4410</h1><p>Balance £120.00</p><h2>Transactions</h2><div id="app">${inside}</div>`);

export interface Answer {
  body: unknown;
  url?: string;
  method?: string;
  contentType?: string;
}

export const capture = (html: string, answers: readonly Answer[], over: Partial<FixtureInput> = {}): Outcome =>
  captureStatement(viewOfHtml(html, { responses: answers.map((answer) => ({ url: 'https://www.bank.example/api/transactions', ...answer })), ...over }), [generic]);

/** The rows of each account, a line each. */
export const linesOf = (outcome: Outcome): string[][] => ('statement' in outcome ? outcome.statement.accounts.map(({ rows }) => rows.map((row) => `${row.date} ${row.amountMinor} ${row.description}`)) : []);

export const routeOf = (outcome: Outcome): string => ('statement' in outcome ? outcome.statement.route : outcome.kind);
