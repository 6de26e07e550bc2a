import type { Minor, Money } from '../../utils/model/money.ts';
import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import type { StatementRow } from '../../utils/model/statement.ts';
import { signedMinor, type ParsedAmount } from '../../utils/parse/amount.ts';
import type { NumberStyle } from '../../utils/parse/number-style.ts';
import { readAmountCell, signColumn, styleOf } from './amount-cells.ts';
import { readDateCells } from './date-cells.ts';
import type { RowTextOptions, RowTexts } from './row-texts.ts';
import { mapSteps, type Steps } from './steps.ts';

/** Nobody reads more of a row, and the ledger keeps no more. */
const longestDescription = 1_000;

/** Rows as they were parsed, with those that could not be counted by reason. */
export interface ParsedRows {
  rows: StatementRow[];
  /** Of each row, the index of the texts that it was parsed from. */
  places: number[];
  failures: UnrecognisedReason[];
  signIsDoubtful: boolean;
}

/**
 * Parses the rows of one list together: how dates and numbers are written, and what an unmarked amount means, is
 * decided over the whole list and never by a single row.
 */
export function* readRowTexts(texts: readonly RowTexts[], options: RowTextOptions): Steps<ParsedRows> {
  const dates = yield* readDateCells(texts.map((row) => row.date), options);
  const purchases = texts.some((row) => row.purchaseDate) ? yield* readDateCells(texts.map((row) => row.purchaseDate ?? []), options) : undefined;
  const style = styleOf(texts.flatMap((row) => [row.amount, row.debit, row.credit, row.balance]), options.languages);
  if (!dates) return failAll(texts, 'dates-unreadable');
  if (!style) return failAll(texts, 'amounts-unreadable');

  yield;
  const amounts = yield* readAmounts(texts, style, options);
  const rows: StatementRow[] = [];
  const places: number[] = [];
  const failures: UnrecognisedReason[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % 50 === 49) yield;
    const date = dates[index];
    const amount = amounts.cells[index];
    const currency = amount?.currency ?? options.currency;
    const failure = date === undefined ? 'dates-unreadable' : whyUncounted(amount, currency, options, text);
    if (failure) failures.push(failure);
    if (failure || date === undefined || !amount || currency === undefined) continue;
    const purchaseDate = purchases?.[index];
    const balance = readAmountCell(text.balance, { ...options, currency, style });
    const balanceMinor = balance && signedMinor(balance.billed);
    places.push(index);
    rows.push({
      date,
      ...(purchaseDate === undefined || purchaseDate === date ? {} : { purchaseDate }),
      amountMinor: amount.minor,
      currency,
      description: text.description.slice(0, longestDescription),
      pending: text.pending,
      ...(balanceMinor === undefined ? {} : { balanceAfterMinor: options.balanceIs === 'owed' && balanceMinor !== 0 ? -balanceMinor : balanceMinor }),
      ...(amount.original ? { original: amount.original } : {}),
      ...(text.counterparty ? { counterparty: text.counterparty } : {}),
      ...(text.bankCategory ? { bankCategory: text.bankCategory } : {}),
    });
  }
  return { rows, places, failures, signIsDoubtful: amounts.isDoubtful };
}

function whyUncounted(amount: RowAmount | undefined, currency: string | undefined, options: RowTextOptions, text: RowTexts): UnrecognisedReason | undefined {
  if (!amount) return options.currency === undefined ? 'currency-unknown' : 'amounts-unreadable';
  if (currency === undefined) return 'currency-unknown';
  return text.description === '' ? 'no-transactions-found' : undefined;
}

const failAll = (texts: readonly RowTexts[], reason: UnrecognisedReason): ParsedRows => ({ rows: [], places: [], failures: texts.map(() => reason), signIsDoubtful: false });

interface RowAmount {
  minor: Minor;
  currency?: string | undefined;
  original?: Money;
}

function* readAmounts(texts: readonly RowTexts[], style: NumberStyle, options: RowTextOptions): Steps<{ cells: (RowAmount | undefined)[]; isDoubtful: boolean }> {
  const withStyle = { ...options, style };
  const single = yield* mapSteps(texts, (row) => readAmountCell(row.amount, withStyle), 100);
  const signed = signColumn(texts.map((row, index) => ({ amount: single[index]?.billed, hint: row.direction })), options.sign);
  const cells = yield* mapSteps(texts, (row, index): RowAmount | undefined => {
    const one = single[index];
    const minor = signed.amounts[index];
    if (one && minor !== undefined) {
      const original = one.original && { ...one.original, amountMinor: minor < 0 ? -one.original.amountMinor : one.original.amountMinor };
      return { minor, currency: one.billed.currency, ...(original ? { original } : {}) };
    }
    return readTwoColumns(readAmountCell(row.debit, withStyle)?.billed, readAmountCell(row.credit, withStyle)?.billed);
  }, 100);
  return { cells, isDoubtful: signed.isDoubtful };
}

/** A row's debit and credit cells. One of them is empty or zero; a row with both filled is not understood. */
function readTwoColumns(debit: ParsedAmount | undefined, credit: ParsedAmount | undefined): RowAmount | undefined {
  const out = debit?.amountMinor ?? 0;
  const into = credit?.amountMinor ?? 0;
  if ((!debit && !credit) || (out !== 0 && into !== 0)) return undefined;
  const used = out !== 0 || !credit ? debit : credit;
  // A minus in the credit column takes back a credit; in the debit column it is only how the bank writes debits.
  const minor = out !== 0 ? -out : credit?.sign === 'negative' ? -into : into;
  return { minor, currency: used?.currency };
}
