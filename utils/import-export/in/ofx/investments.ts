import type { CurrencyCode } from '../../../model/money.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { failFile } from '../bank-file.ts';
import type { Element } from '../markup/element.ts';
import { findAll, findFirst, textAt } from '../markup/element.ts';
import { withStableIds } from '../stable-ids.ts';
import { joinWords } from '../words-of-row.ts';
import { readTransaction } from './transactions.ts';
import type { OfxContext } from './values.ts';
import { amountAt, dateAt } from './values.ts';

const ofList = new Set(['DTSTART', 'DTEND']);
/** Securities come and go, and no cash with them. */
const withoutCash = /^(?:REINVEST|TRANSFER|JRNLSEC|SPLIT|CLOSUREOPT)$/;
const inCash = /^(?:CASH|MARGIN)$/i;

/**
 * The movements of cash of an investment account: those of its own cash account, and what buying, selling and income did
 * to it. What only moves securities is left out and named. Fails where nothing in the list is cash.
 */
export function readInvestments(statement: Element, currency: CurrencyCode, context: OfxContext): StatementRow[] {
  const all = findAll(statement, 'INVTRANLIST').flatMap(({ children }) => children.filter(({ name }) => !ofList.has(name)));
  const rows = all.flatMap((each): StatementRow[] => {
    if (each.name === 'INVBANKTRAN') return findAll(each, 'STMTTRN').map((cash) => readTransaction(cash, currency, context));
    const row = readTrade(each, currency, context);
    if (row === undefined) context.leftOut.push({ line: each.line, why: 'no-cash' });
    return row === undefined ? [] : [row];
  });
  if (rows.length === 0 && all.length > 0) failFile('investments-only', statement.line);
  return withStableIds(rows);
}

function readTrade(element: Element, currency: CurrencyCode, context: OfxContext): StatementRow | undefined {
  // Buying and selling lie one level deeper than income.
  const trade = findFirst(element, 'INVBUY') ?? findFirst(element, 'INVSELL') ?? element;
  const details = findFirst(trade, 'INVTRAN');
  if (details === undefined) return failFile('malformed', element.line, element.name);
  const fund = textAt(trade, 'SUBACCTFUND');
  if (withoutCash.test(element.name) || (fund !== undefined && !inCash.test(fund))) return undefined;
  const amountMinor = amountAt(trade, 'TOTAL', currency, context);
  if (amountMinor === undefined) return undefined;
  const date = dateAt(details, 'DTSETTLE') ?? dateAt(details, 'DTTRADE') ?? failFile('missing-date', details.line, 'DTTRADE');
  const bankId = textAt(details, 'FITID');
  return { date, amountMinor, currency, description: joinWords([element.name, textAt(details, 'MEMO'), textAt(trade, 'SECID/UNIQUEID')]), pending: false, ...(bankId === undefined ? {} : { bankId }) };
}
