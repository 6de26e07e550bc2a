import { describe, expect, test } from 'vitest';
import { captureStatement, readStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import { finish, type Steps } from '../../../../bank-adapters/reading/steps.ts';
import type { Outcome } from '../../../../utils/model/outcome.ts';
import type { PageView } from '../../../../bank-adapters/types.ts';
import { makeRows, today, writePage, writeTable } from '../../../fixtures/hostile/statement.ts';
import { viewOfHtml } from '../view.ts';

/** Signs of which a pattern may think that something begins there, again and again. */
const signs = ['x', '•', '*', '1', '1 ', '-', '- ', '.', '1.', '1,', '(', '£', '£1', 'a1', 'AB12', ' ,', ';', ', ', '20 Nov ', 'Nov', '/', '1/', '%', '\u2212', 'Å', '日', '+', ':', '\'', '"', '=', '&', 'balance ', 'account '];
const rows = makeRows(5);
const viewToday = (html: string): PageView => ({ ...viewOfHtml(html), today });

const pieces = (outcome: Outcome): string[] => ('statement' in outcome ? outcome.statement.accounts.flatMap((account) => account.rows.map(({ description }) => description)) : [outcome.kind]);

describe('a text without end does not keep a reader', () => {
  test.each(signs)('of %j, beside the list', (sign) => {
    const long = sign.repeat(200_000 / sign.length);
    const outcome = captureStatement(viewToday(writePage({ before: `<p>${long}</p><h2>${long}</h2>`, list: `<p>${long}</p>${writeTable(rows)}`, after: `<ul><li>${long}</li><li><a href="#">${long}</a></li></ul>` })), [generic]);
    expect(pieces(outcome).toSorted()).toEqual(rows.map(({ description }) => description).toSorted());
  });

  test.each(signs)('of %j, in every cell of a row', (sign) => {
    const long = sign.repeat(50_000 / sign.length);
    const list = writeTable(rows).replace('</tbody>', `<tr><td>${long}</td><td>${long}</td><td>${long}</td><td>${long}</td></tr></tbody>`);
    const said = pieces(captureStatement(viewToday(writePage({ list })), [generic]));
    expect(said.length === 1 || rows.every(({ description }) => said.includes(description))).toBe(true);
  });
});

/** Does the work, told from the start that it has taken long. */
function hurry<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next(true);
    if (done) return value;
  }
}

describe('a read that has taken long', () => {
  const table = viewToday(writePage({ rows: makeRows(2_000) }));
  const blocks = makeRows(2_000).map(({ date, description, amountMinor }) => `<li><div>${date}</div><p>${description}</p><div>£${(amountMinor / 100).toFixed(2)}</div></li>`);
  test.each([['a table', table], ['a list', viewToday(writePage({ list: `<ul>${blocks.join('')}</ul>` }))]])('leaves the rest of %s, and counts it', (_name, view) => {
    const outcome = hurry(readStatement(view, [generic]));
    const [account] = 'statement' in outcome ? outcome.statement.accounts : [];
    expect(account?.rows.length).toBeGreaterThanOrEqual(300);
    expect(account?.rows.length).toBeLessThan(400);
    expect((account?.rows.length ?? 0) + (account?.coverage.rowsLeft ?? 0)).toBe(2_000);
    expect(account?.coverage.hasOlder).toBe(false);
  });

  test('reads the same as one that has not, where little is left', () => {
    const page = writePage({ rows: makeRows(40) });
    expect(hurry(readStatement(viewToday(page), [generic]))).toEqual(finish(readStatement(viewToday(page), [generic])));
  });
});
