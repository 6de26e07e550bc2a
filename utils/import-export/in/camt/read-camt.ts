import type { LeftOut } from '../../../model/bank-file.ts';
import type { CurrencyCode, Minor } from '../../../model/money.ts';
import type { FileContent } from '../bank-file.ts';
import { failFile } from '../bank-file.ts';
import { exactCurrency, exactMinor } from '../exact-amount.ts';
import type { Period } from '../make-account.ts';
import { makeAccounts } from '../make-account.ts';
import type { Element } from '../markup/element.ts';
import { attribute, findAll, findFirst, parseXml, textAt } from '../markup/element.ts';
import { withStableIds } from '../stable-ids.ts';
import { readEntry } from './entries.ts';
import { signedBy } from './signed-by.ts';

/** Reports within the day and statements at its end; the names are the same in all versions. */
const lists = ['BkToCstmrStmt/Stmt', 'BkToCstmrAcctRpt/Rpt', 'BkToCstmrStmtV01/Stmt', 'BkToCstmrAcctRptV01/Rpt'] as const;

/**
 * Reads CAMT.052 and CAMT.053 of any version: each entry is one row, as the bank books it, batches too. A notification
 * (CAMT.054) repeats what the statement books, and is refused.
 */
export function readCamt(text: string, fileName: string): FileContent {
  const root = parseXml(text);
  if (findFirst(root, 'BkToCstmrDbtCdtNtfctn') !== undefined) failFile('notification', root.line);
  const leftOut: LeftOut[] = [];
  const statements = lists.flatMap((path) => findAll(root, path));
  if (statements.length === 0) failFile('no-statement', root.line, root.name);
  return { accounts: makeAccounts(statements.map((each) => readStatement(each, leftOut)), fileName), problems: [], doubts: [], leftOut };
}

function readStatement(statement: Element, leftOut: LeftOut[]): Period {
  const currency = currencyOf(statement);
  const number = textAt(statement, 'Acct/Id/IBAN', 'Acct/Id/Othr/Id', 'Acct/Id/PrtryAcct/Id', 'Acct/Id/BBAN');
  const name = textAt(statement, 'Acct/Nm');
  const openingMinor = balanceOf(statement, ['OPBD', 'PRCD'], currency);
  const closingMinor = balanceOf(statement, ['CLBD', 'ITBD'], currency);
  const rows = findAll(statement, 'Ntry').flatMap((entry) => {
    const row = readEntry(entry);
    if (row === undefined) leftOut.push({ line: entry.line, why: 'note' });
    return row === undefined ? [] : [row];
  });
  return {
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    kind: 'deposit',
    currency,
    rows: withStableIds(rows),
    order: 'unknown',
    ...(openingMinor === undefined ? {} : { openingMinor }),
    ...(closingMinor === undefined ? {} : { closingMinor }),
  };
}

function currencyOf(statement: Element): CurrencyCode {
  const own = findFirst(statement, 'Acct/Ccy');
  if (own !== undefined && own.text !== '') return exactCurrency(own.text, { line: own.line, field: 'Ccy' });
  const amounts = [...findAll(statement, 'Ntry/Amt'), ...findAll(statement, 'Bal/Amt')];
  const [first] = amounts;
  const code = first && attribute(first, 'Ccy');
  return first === undefined || code === undefined ? failFile('missing-currency', statement.line, 'Ccy') : exactCurrency(code, { line: first.line, field: 'Ccy' });
}

/** The first balance of the first kind that there is, in the account's currency; money owed is negative. */
function balanceOf(statement: Element, kinds: readonly string[], currency: CurrencyCode): Minor | undefined {
  const all = findAll(statement, 'Bal');
  for (const kind of kinds) {
    // Where a statement runs over several messages each has its own.
    const isOfKind = (each: Element): boolean => textAt(each, 'Tp/CdOrPrtry/Cd', 'Tp/Cd') === kind;
    const found = kind === 'ITBD' ? all.findLast(isOfKind) : all.find(isOfKind);
    const amount = found && findFirst(found, 'Amt');
    if (found === undefined || amount === undefined || (attribute(amount, 'Ccy') ?? currency) !== currency) continue;
    return signedBy(found, exactMinor(amount.text, currency, { line: amount.line, field: 'Bal' }));
  }
  return undefined;
}
