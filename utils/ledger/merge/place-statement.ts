import type { IsoDate } from '../../model/iso-date.ts';
import type { Statement, StatementAccount } from '../../model/statement.ts';
import type { ShownAccount } from '../../model/visit.ts';
import { placeList } from './visit.ts';
import type { Placed } from './visit.ts';
import type { Marker } from './visit-marks.ts';
import { markRows } from './visit-marks.ts';

/** What one list of a capture came to in its visit. Tells nothing of what is in it. */
export interface PlacedList {
  /** The account's mark. */
  mark: string;
  oldest: IsoDate;
  /** Booked rows, and how many of them the visit had not shown. */
  count: number;
  fresh: number;
  isRepeat: boolean;
  hasOlder: boolean;
}

export interface PlacedStatement {
  /** The statement, its rows and coverage told what the visit has shown above them. */
  statement: Statement;
  accounts: Record<string, ShownAccount>;
  lists: PlacedList[];
}

/** Places each account's list of a statement in the visit of its tab. */
export function placeStatement(statement: Statement, before: Record<string, ShownAccount>, { marker, isTurned }: { marker: Marker; isTurned: boolean }): PlacedStatement {
  const accounts = { ...before };
  const lists: PlacedList[] = [];
  const placed = statement.accounts.map((account): StatementAccount => {
    const booked = account.rows.filter((row) => row.pending !== true);
    if (booked.length === 0) return account;
    const days = booked.map((row) => row.date).sort();
    const [oldest = '', newest = ''] = [days[0], days.at(-1)];
    const mark = marker(account.key);
    const isSound = account.coverage.rowsLeft === 0 && account.proof.result !== 'broken';
    const place = placeList({ ...markRows(account, marker), oldest, newest, ofOldest: days.lastIndexOf(oldest) + 1, isSound, isTurned }, Object.hasOwn(before, mark) ? before[mark] : undefined);
    accounts[mark] = place.shown;
    lists.push({ mark, oldest, count: booked.length, fresh: place.fresh, isRepeat: place.isRepeat, hasOlder: account.coverage.hasOlder });
    return tell(account, place);
  });
  return { statement: { ...statement, accounts: placed }, accounts, lists };
}

/** Whatever came with the capture on this is left out: only the visit knows it. */
function tell(account: StatementAccount, { above, follows }: Placed): StatementAccount {
  let booked = 0;
  const rows = account.rows.map(({ alikeAbove: _claimed, ...row }) => {
    if (row.pending === true) return row;
    const alikeAbove = above[booked] ?? 0;
    booked += 1;
    return alikeAbove === 0 ? row : { ...row, alikeAbove };
  });
  const { follows: _claimed, ...coverage } = account.coverage;
  return { ...account, rows, coverage: follows === undefined ? coverage : { ...coverage, follows } };
}
