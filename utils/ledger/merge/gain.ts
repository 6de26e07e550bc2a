import type { Transaction } from '../../model/ledger.ts';
import type { StatementRow } from '../../model/statement.ts';
import { withIdsOf } from './identity/bank-ids.ts';
import type { Match } from './match.ts';
import { laterState } from './pending.ts';

/** Banks rarely change a pending row more often; the oldest are forgotten first. */
const mostFormerFingerprints = 8;

/** A transaction after a row has shown it again; the very same object where nothing changed. */
export interface Gain {
  transaction: Transaction;
  /** False where the row only confirmed what was known. */
  gained: boolean;
}

/** A posted transaction only gains what it lacked; a pending one takes over what the newer row says. */
export function gainFrom(match: Match, capturedAt: number): Gain {
  const { row, transaction: known, by } = match;
  if (by === 'replay') return { transaction: withFormer(known, row.fingerprint), gained: false };
  const transaction = revive(known);
  if (by === 'rewording') {
    const filled = fillIn(transaction, row);
    return { transaction: seenBy(withFormer(filled, row.fingerprint), capturedAt), gained: filled !== transaction };
  }
  const after = takesOver({ ...match, transaction }, capturedAt) ? takeOver(transaction, row) : fillIn(transaction, row);
  return { transaction: seenBy(after, capturedAt), gained: after !== known };
}

/** A transaction that an import, or a page where there is none, has shown again: what a page shows needs no import any more. */
export function vouchedBy(transaction: Transaction, step: string | undefined): Transaction {
  const { imports, ...rest } = transaction;
  if (imports === undefined || (step !== undefined && imports.includes(step))) return transaction;
  return step === undefined || imports.length >= mostImports ? rest : { ...transaction, imports: [...imports, step] };
}

/** What so many imports have brought is there for good. */
const mostImports = 20;

/** What a list shows was not dropped. */
function revive(transaction: Transaction): Transaction {
  if (transaction.dropped !== true) return transaction;
  const { dropped: _notAtAll, ...alive } = transaction;
  return alive;
}

/** An older capture that comes late puts back the time from which a transaction is known. */
const seenBy = (transaction: Transaction, capturedAt: number): Transaction =>
  capturedAt < transaction.origin.at ? { ...transaction, origin: { ...transaction.origin, at: capturedAt } } : transaction;

/** True where the row is the newer truth of a pending transaction. */
function takesOver({ row, transaction, by }: Match, capturedAt: number): boolean {
  // Of what was perhaps pending, a row that shows it under another day shows it booked.
  if (by === 'posting' && transaction.pending === 'unknown') return true;
  if (transaction.pending !== true) return false;
  if (row.pending !== true) return row.fingerprint !== transaction.fingerprint || row.pending === false;
  const isOlder = capturedAt < transaction.origin.at || transaction.formerFingerprints?.includes(row.fingerprint) === true;
  return row.fingerprint !== transaction.fingerprint && !isOlder;
}

function takeOver(transaction: Transaction, row: Match['row']): Transaction {
  // It moves once: what has moved is booked, and whatever else comes is another.
  const wasUntold = transaction.pending === 'unknown' && row.pending === 'unknown';
  const moved: Transaction = {
    ...transaction,
    date: row.date,
    amountMinor: row.amountMinor,
    currency: row.currency,
    description: row.description,
    fingerprint: row.fingerprint,
    pending: wasUntold ? false : row.pending,
    ...(row.balanceAfterMinor === undefined ? {} : { balanceAfterMinor: row.balanceAfterMinor }),
    ...(row.purchaseDate === undefined ? {} : { purchaseDate: row.purchaseDate }),
  };
  const filled = fillIn(moved, row);
  return row.fingerprint === transaction.fingerprint ? filled : withFormer(filled, transaction.fingerprint);
}

/** Values that a row may bring later than the transaction itself. */
const mayComeLater = ['purchaseDate', 'balanceAfterMinor', 'original', 'counterparty', 'bankCategory'] as const satisfies (keyof StatementRow)[];

function fillIn(known: Transaction, row: StatementRow): Transaction {
  const transaction = withIdsOf(known, row);
  const brought = mayComeLater.filter((name) => transaction[name] === undefined && row[name] !== undefined);
  const pending = laterState(transaction.pending, row.pending);
  if (brought.length === 0 && pending === transaction.pending) return transaction;
  return { ...transaction, ...Object.fromEntries(brought.map((name) => [name, row[name]])), pending };
}

function withFormer(transaction: Transaction, fingerprint: string): Transaction {
  const former = transaction.formerFingerprints ?? [];
  if (fingerprint === transaction.fingerprint || former.includes(fingerprint)) return transaction;
  return { ...transaction, formerFingerprints: [...former, fingerprint].slice(-mostFormerFingerprints) };
}
