import type { StatementRow } from '../../model/statement.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A row with what identifies it in its account. */
export interface IdentifiedRow extends StatementRow {
  fingerprint: string;
}

/** A row of one list. */
export interface ListedRow extends IdentifiedRow {
  /** Which rows of the statement it stands for, counted from 0. */
  places: readonly number[];
}

/**
 * The rows of one list, ready to be matched. An id that one list gives to different transactions identifies nothing,
 * whoever vouched for it: it is dropped. A row that is there twice under one id is there once.
 */
export function listRows(accountId: string, rows: readonly StatementRow[]): ListedRow[] {
  const listed = rows.map((row, place): ListedRow => ({ ...row, fingerprint: fingerprintOf(accountId, row), places: [place] }));
  const byId = Map.groupBy(
    listed.filter((row) => row.bankId !== undefined),
    (row) => row.bankId,
  );
  return listed.flatMap((row): ListedRow[] => {
    const sameId = row.bankId === undefined ? [row] : (byId.get(row.bankId) ?? [row]);
    if (sameId.length === 1) return [row];
    const speaksForAll = onlyOne(sameId);
    if (speaksForAll !== undefined) return row === speaksForAll ? [{ ...row, places: sameId.flatMap(({ places }) => places) }] : [];
    const { bankId: _lying, ...withoutId } = row;
    return [withoutId];
  });
}

/** The one transaction that several rows of one id show: all alike, or one posted beside its pending self. */
function onlyOne(rows: readonly ListedRow[]): ListedRow | undefined {
  const posted = rows.filter((row) => row.pending !== true);
  const candidates = posted.length > 0 ? posted : rows;
  return candidates.every((row) => row.fingerprint === candidates[0]?.fingerprint) ? candidates[0] : undefined;
}
