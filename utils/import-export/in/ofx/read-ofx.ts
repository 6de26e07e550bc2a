import type { Doubt } from '../../../model/bank-file.ts';
import type { CurrencyCode } from '../../../model/money.ts';
import type { FileContent } from '../bank-file.ts';
import { failFile } from '../bank-file.ts';
import { exactCurrency } from '../exact-amount.ts';
import type { Period } from '../make-account.ts';
import { makeAccounts } from '../make-account.ts';
import type { Element } from '../markup/element.ts';
import { findAll, findFirst, textAt } from '../markup/element.ts';
import { decimalMarkOf } from './decimal-mark.ts';
import { readInvestments } from './investments.ts';
import { parseOfx } from './parse-sgml.ts';
import { readTransactions } from './transactions.ts';
import type { OfxContext } from './values.ts';
import { amountAt } from './values.ts';

/** Where the statements of each kind lie. */
const statements = [
  { path: 'BANKMSGSRSV1/STMTTRNRS', body: 'STMTRS', from: 'BANKACCTFROM' },
  { path: 'CREDITCARDMSGSRSV1/CCSTMTTRNRS', body: 'CCSTMTRS', from: 'CCACCTFROM' },
  { path: 'INVSTMTMSGSRSV1/INVSTMTTRNRS', body: 'INVSTMTRS', from: 'INVACCTFROM' },
] as const;

/** Reads OFX 1 and 2 and QFX: all statements of the file, with the bank's own ids. */
export function readOfx(text: string, fileName: string): FileContent {
  const root = parseOfx(text);
  const context: OfxContext = { decimal: decimalMarkOf(root), doubts: new Set<Doubt>(), leftOut: [] };
  const bank = textAt(root, 'SIGNONMSGSRSV1/SONRS/FI/ORG') ?? fileName;
  const periods = statements.flatMap(({ path, body, from }) =>
    findAll(root, path).flatMap((response): Period[] => {
      const refusal = findFirst(response, 'STATUS');
      const found = findAll(response, body);
      if (found.length === 0 && refusal !== undefined && textAt(refusal, 'SEVERITY')?.toUpperCase() === 'ERROR') failFile('bank-refused', refusal.line);
      return found.map((statement) => readStatement(statement, from, context));
    }),
  );
  if (periods.length === 0) failWithout(root);
  return { accounts: makeAccounts(periods, bank), problems: [], doubts: [...context.doubts], leftOut: context.leftOut };
}

function readStatement(statement: Element, from: string, context: OfxContext): Period {
  const account = findFirst(statement, from);
  const currency = currencyOf(statement);
  const isInvestment = from === 'INVACCTFROM';
  const rows = isInvestment ? readInvestments(statement, currency, context) : readTransactions(statement, currency, context);
  const balance = findFirst(statement, 'LEDGERBAL');
  const balanceMinor = balance && amountAt(balance, 'BALAMT', currency, context);
  const number = account && textAt(account, 'ACCTID');
  return {
    ...(number === undefined ? {} : { number }),
    kind: isInvestment ? 'investment' : kindOf(from, account && textAt(account, 'ACCTTYPE')),
    currency,
    rows,
    order: 'unknown',
    ...(balanceMinor === undefined ? {} : { balanceMinor }),
  };
}

function kindOf(from: string, type = ''): Period['kind'] {
  if (from === 'CCACCTFROM') return 'card';
  return type.toUpperCase() === 'CREDITLINE' ? 'loan' : 'deposit';
}

function currencyOf(statement: Element): CurrencyCode {
  const element = findFirst(statement, 'CURDEF');
  // Some leave it empty, and name it with each transaction.
  const text = element?.text || textAt(statement, 'BANKTRANLIST/STMTTRN/CURRENCY/CURSYM') || '';
  return text === '' ? failFile('missing-currency', statement.line, 'CURDEF') : exactCurrency(text, { line: element?.line ?? statement.line, field: 'CURDEF' });
}

/** Says why there is no statement: the bank refused, or the file holds something else. */
function failWithout(root: Element): never {
  const signOn = findFirst(root, 'SIGNONMSGSRSV1/SONRS/STATUS');
  return failFile(signOn !== undefined && textAt(signOn, 'SEVERITY')?.toUpperCase() === 'ERROR' ? 'bank-refused' : 'no-statement', signOn?.line ?? root.line);
}

