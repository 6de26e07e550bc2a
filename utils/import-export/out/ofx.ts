import type { IsoDate } from '../../model/iso-date.ts';
import { localDate } from '../../model/iso-date.ts';
import type { Account, Transaction } from '../../model/ledger.ts';
import type { CurrencyCode } from '../../model/money.ts';
import type { AccountKind } from '../../model/statement.ts';
import { decimalText } from './decimal.ts';
import { xmlElement, xmlText } from './xml-text.ts';

/** One account's part of an OFX file. A ledger that has two currencies under one account gives two statements. */
export interface OfxStatement {
  account: Account;
  currency: CurrencyCode;
  /** Oldest first. Those that are not booked are left out: OFX statements hold booked ones alone. */
  transactions: readonly Transaction[];
}

const ok = '<STATUS>\n<CODE>0</CODE>\n<SEVERITY>INFO</SEVERITY>\n</STATUS>\n';

/**
 * Chunks of an OFX 2.1.1 file (https://financialdataexchange.org/ofx). Bank accounts come before cards, as the format
 * wants it. FITID is the transaction's own id, so that what imports two exports sees the same one twice. Dates are noon
 * without a zone: none can move them to another day.
 */
export function* ofxChunks(statements: readonly OfxStatement[], madeAt: Date): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
  yield '<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n<OFX>\n';
  yield `<SIGNONMSGSRSV1>\n<SONRS>\n${ok}${xmlElement('DTSERVER', ofxDate(localDate(madeAt)))}<LANGUAGE>ENG</LANGUAGE>\n</SONRS>\n</SIGNONMSGSRSV1>\n`;
  for (const isCard of [false, true]) {
    const each = statements.filter(({ account }) => (account.kind === 'card') === isCard);
    if (each.length === 0) continue;
    const set = isCard ? 'CREDITCARDMSGSRSV1' : 'BANKMSGSRSV1';
    yield `<${set}>\n`;
    for (const [index, statement] of each.entries()) yield* statementChunks(statement, isCard, index + 1);
    yield `</${set}>\n`;
  }
  yield '</OFX>\n';
}

function* statementChunks({ account, currency, transactions }: OfxStatement, isCard: boolean, number: number): Generator<string> {
  const [wrapper, body, from] = isCard ? ['CCSTMTTRNRS', 'CCSTMTRS', 'CCACCTFROM'] : ['STMTTRNRS', 'STMTRS', 'BANKACCTFROM'];
  yield `<${wrapper}>\n${xmlElement('TRNUID', String(number))}${ok}<${body}>\n${xmlElement('CURDEF', currency)}<${from}>\n`;
  if (!isCard) yield xmlElement('BANKID', xmlText(account.siteId, 9));
  yield xmlElement('ACCTID', xmlText(account.mask ?? account.id, 22));
  if (!isCard) yield xmlElement('ACCTTYPE', accountTypes[account.kind]);
  yield `</${from}>\n<BANKTRANLIST>\n`;
  const booked = transactions.filter(({ pending, dropped }) => pending !== true && dropped !== true);
  const [first, last] = [booked[0], booked.at(-1)];
  if (first !== undefined && last !== undefined) yield xmlElement('DTSTART', ofxDate(first.date)) + xmlElement('DTEND', ofxDate(last.date));
  for (const each of booked) yield transactionElement(each);
  yield '</BANKTRANLIST>\n';
  // Left out where it is not known: a balance of nothing would be a wrong number.
  if (account.balance !== undefined && account.currency === currency) {
    yield `<LEDGERBAL>\n${xmlElement('BALAMT', decimalText(account.balance.amountMinor, currency))}`;
    yield `${xmlElement('DTASOF', ofxDate(localDate(new Date(account.balance.at))))}</LEDGERBAL>\n`;
  }
  yield `</${body}>\n</${wrapper}>\n`;
}

const accountTypes: Record<AccountKind, string> = { deposit: 'CHECKING', card: 'CREDITLINE', loan: 'CREDITLINE', investment: 'MONEYMRKT', unknown: 'CHECKING' };

function transactionElement(each: Transaction): string {
  const name = each.counterparty ?? each.description;
  return [
    '<STMTTRN>\n',
    xmlElement('TRNTYPE', each.amountMinor < 0 ? 'DEBIT' : 'CREDIT'),
    xmlElement('DTPOSTED', ofxDate(each.date)),
    each.purchaseDate === undefined ? '' : xmlElement('DTUSER', ofxDate(each.purchaseDate)),
    xmlElement('TRNAMT', decimalText(each.amountMinor, each.currency)),
    xmlElement('FITID', xmlText(each.id, 255)),
    name === '' ? '' : xmlElement('NAME', xmlText(name, 32)),
    each.description === '' ? '' : xmlElement('MEMO', xmlText(each.description, 255)),
    '</STMTTRN>\n',
  ].join('');
}

const ofxDate = (date: IsoDate): string => `${date.replaceAll('-', '')}120000`;
