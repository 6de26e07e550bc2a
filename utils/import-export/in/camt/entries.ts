import type { IsoDate } from '../../../model/iso-date.ts';
import { isIsoDate } from '../../../model/iso-date.ts';
import type { Money } from '../../../model/money.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { parseJsonAmount } from '../../../parse/json-amount.ts';
import { foldSpace } from '../../../parse/text.ts';
import { failFile } from '../bank-file.ts';
import { exactCurrency, exactMinor } from '../exact-amount.ts';
import type { Element } from '../markup/element.ts';
import { attribute, findAll, findFirst, textAt } from '../markup/element.ts';
import { joinWords } from '../words-of-row.ts';
import { signedBy } from './signed-by.ts';

/**
 * One entry; `undefined` for one that is for information only. An entry that reverses another says by its own indicator
 * which way its money goes.
 */
export function readEntry(entry: Element): StatementRow | undefined {
  const status = textAt(entry, 'Sts/Cd', 'Sts') ?? 'BOOK';
  if (status === 'INFO') return undefined;
  const amount = findFirst(entry, 'Amt') ?? failFile('missing-amount', entry.line, 'Amt');
  const place = { line: amount.line, field: 'Amt' };
  const currency = exactCurrency(attribute(amount, 'Ccy') ?? '', place);
  const amountMinor = signedBy(entry, exactMinor(amount.text, currency, place));
  const details = findAll(entry, 'NtryDtls/TxDtls');
  const only = details.length === 1 ? details[0] : undefined;
  const counterparty = only && partyOf(only, amountMinor < 0);
  const bankId = textAt(entry, 'AcctSvcrRef') ?? (only && textAt(only, 'Refs/AcctSvcrRef'));
  const original = only && originalOf(only, currency, amountMinor < 0);
  return {
    date: dateOf(entry),
    amountMinor,
    currency,
    description: wordsOf(entry, only, counterparty),
    pending: status === 'PDNG' || status === 'FUTR',
    ...(bankId === undefined || bankId === 'NONREF' ? {} : { bankId: bankId.slice(0, 500) }),
    ...(original === undefined ? {} : { original }),
    ...(counterparty === undefined ? {} : { counterparty }),
  };
}

function dateOf(entry: Element): IsoDate {
  for (const name of ['BookgDt', 'ValDt']) {
    const element = findFirst(entry, name);
    const text = element && textAt(element, 'Dt', 'DtTm');
    if (element === undefined || text === undefined) continue;
    // The day as the bank writes it: its time zone is its own.
    const day = text.slice(0, 10);
    return isIsoDate(day) && /^(?:$|[TZ+-])/.test(text.slice(10)) ? day : failFile('bad-date', element.line, name);
  }
  return failFile('missing-date', entry.line, 'BookgDt');
}

function partyOf(details: Element, isSpent: boolean): string | undefined {
  const party = isSpent ? 'Cdtr' : 'Dbtr';
  const name = textAt(details, `RltdPties/${party}/Nm`, `RltdPties/${party}/Pty/Nm`, `RltdPties/Ultmt${party}/Nm`);
  return name === undefined ? undefined : foldSpace(name).slice(0, 500);
}

function wordsOf(entry: Element, only: Element | undefined, counterparty: string | undefined): string {
  const remittance = only === undefined ? undefined : findAll(only, 'RmtInf/Ustrd').map(({ text }) => text).join(' ') || textAt(only, 'AddtlTxInf', 'RmtInf/Strd/CdtrRefInf/Ref', 'RmtInf/Strd/CdtrRefInf/CdtrRef');
  const words = joinWords([counterparty, remittance]);
  return words || joinWords([textAt(entry, 'AddtlNtryInf')]) || joinWords([textAt(entry, 'NtryRef', 'BkTxCd/Prtry/Cd', 'BkTxCd/Domn/Cd')]);
}

/** What was charged in another currency, where the bank says so. */
function originalOf(details: Element, currency: string, isSpent: boolean): Money | undefined {
  const amount = findFirst(details, 'AmtDtls/InstdAmt/Amt');
  const code = amount && attribute(amount, 'Ccy');
  if (amount === undefined || code === undefined || code === currency) return undefined;
  const minor = parseJsonAmount(amount.text, { currency: code, scale: 'major' });
  return minor === undefined ? undefined : { amountMinor: isSpent ? 0 - minor : minor, currency: code };
}
