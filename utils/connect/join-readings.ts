import type { IsoDate } from '../model/iso-date.ts';
import type { ConnectionProblem } from '../model/connection.ts';
import type { Statement, StatementAccount, StatementRow } from '../model/statement.ts';
import type { Connection, ReadAccount, Reading } from './contract.ts';

/** What several answers said, newest first, as one statement. */
export interface Joined {
  statement: Statement;
  accounts: ReadAccount[];
  problems: ConnectionProblem[];
}

/**
 * Joins the answers to stretches of one pull. `from` is the first day asked for. An account that may lack rows counts as cut
 * short, so that its tidemark stays.
 */
export function joinReadings({ kind, version }: Pick<Connection, 'kind' | 'version'>, readings: readonly Reading[], from: IsoDate): Joined {
  const keys = [...new Set(readings.flatMap(({ accounts }) => accounts.map(({ account }) => account.key)))];
  const accounts = keys.flatMap((key): ReadAccount[] => {
    const parts = readings.flatMap((each) => each.accounts.filter(({ account }) => account.key === key));
    const [newest] = parts;
    if (newest === undefined) return [];
    const isSound = parts.every((part) => part.isSound);
    // What is pending stands in the newest answer; a service may list it in all of them.
    const older = parts.slice(1).flatMap((part) => part.account.rows.filter((row) => row.pending !== true));
    return [{ ...newest, isSound, account: joinAccount(newest.account, [...newest.account.rows, ...older], { from, isSound }) }];
  });
  const problems = new Map(readings.flatMap((each) => each.problems).map((problem) => [JSON.stringify(problem), problem]));
  return {
    statement: { adapter: { id: kind, version }, route: 'response', fieldRoutes: {}, accounts: accounts.map(({ account }) => account), disagreements: [] },
    accounts,
    problems: [...problems.values()],
  };
}

function joinAccount(account: StatementAccount, listed: readonly StatementRow[], { from, isSound }: { from: IsoDate; isSound: boolean }): StatementAccount {
  // The edges of two stretches share a day or two.
  const seen = new Set<string>();
  const rows = listed.filter(({ bankId }) => {
    const isNew = bankId === undefined || !seen.has(bankId);
    if (bankId !== undefined) seen.add(bankId);
    return isNew;
  });
  const days = rows.map(({ date }) => date).toSorted();
  const [first, last] = [days.at(0), days.at(-1)];
  const span = first === undefined || last === undefined ? {} : { from: first < from ? first : from, to: last };
  return {
    ...account,
    rows: rows.toSorted((one, other) => (one.date === other.date ? 0 : one.date < other.date ? 1 : -1)),
    coverage: { ...span, hasOlder: true, rowsLeft: isSound ? 0 : 1 },
  };
}
