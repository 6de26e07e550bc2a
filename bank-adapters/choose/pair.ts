import type { StatementAccount } from '../../utils/model/statement.ts';

/** The same account as each of two witnesses gave it. */
export interface Pair {
  response: StatementAccount;
  page: StatementAccount;
}

/** Accounts found by both witnesses: by key, else by mask, else by name, else because each has just one with rows. */
export function pairAccounts(response: readonly StatementAccount[], page: readonly StatementAccount[]): Pair[] {
  const pairs: Pair[] = [];
  const isFree = (account: StatementAccount): boolean => pairs.every((pair) => pair.response !== account && pair.page !== account);
  const join = (isSame: (one: StatementAccount, other: StatementAccount) => boolean): void => {
    for (const shown of page.filter(isFree)) {
      const match = response.filter(isFree).filter((each) => isSame(each, shown));
      if (match.length === 1 && match[0]) pairs.push({ response: match[0], page: shown });
    }
  };
  join((one, other) => one.key === other.key);
  join((one, other) => one.mask !== undefined && one.mask === other.mask);
  join((one, other) => one.name !== '' && one.name === other.name);
  const [onlyResponse, ...moreResponses] = mainAccounts(response).filter(isFree);
  const [onlyPage, ...morePages] = mainAccounts(page).filter(isFree);
  const isLonely = onlyResponse && onlyPage && moreResponses.length + morePages.length === 0;
  if (isLonely && !haveDifferentMasks(onlyResponse, onlyPage)) pairs.push({ response: onlyResponse, page: onlyPage });
  return pairs;
}

/** What tells an account from others comes from the response; what it leaves open, from the page. */
export function identify(rowsFrom: StatementAccount, pair: Pair): StatementAccount {
  const { response, page } = pair;
  const mask = response.mask ?? page.mask;
  const balanceMinor = response.balanceMinor ?? page.balanceMinor;
  return {
    ...rowsFrom,
    key: response.key,
    name: response.name || page.name,
    kind: response.kind === 'unknown' ? page.kind : response.kind,
    ...(mask === undefined ? {} : { mask }),
    ...(balanceMinor === undefined ? {} : { balanceMinor }),
  };
}

/** Those with rows, or all where none has any. */
function mainAccounts(accounts: readonly StatementAccount[]): readonly StatementAccount[] {
  const withRows = accounts.filter((each) => each.rows.length > 0);
  return withRows.length > 0 ? withRows : accounts;
}

const haveDifferentMasks = (one: StatementAccount, other: StatementAccount): boolean =>
  one.mask !== undefined && other.mask !== undefined && one.mask !== other.mask;
