import type { StatementAccount } from '../../utils/model/statement.ts';

/** The same account as each of two witnesses gave it. */
export interface Pair {
  response: StatementAccount;
  page: StatementAccount;
}

/** What a witness calls an account that it cannot tell from others. */
/** The key of an account that its witness knows neither number nor name of. */
export const unnamed = 'only';

/**
 * Rows whose response does not say which of several accounts they belong to are given to the one that the page shows,
 * where the page shows one. Nothing is moved where it does not.
 */
export function placeUnnamed(response: readonly StatementAccount[], page: readonly StatementAccount[]): readonly StatementAccount[] {
  const rows = response.find((account) => account.key === unnamed && account.rows.length > 0);
  const [shown, ...more] = mainAccounts(page);
  const owner = shown && more.length === 0 ? response.find((account) => account !== rows && isSameByName(account, shown)) : undefined;
  if (!rows || !owner || owner.rows.length > 0) return response;
  const { currency, coverage, proof } = rows;
  return response.flatMap((account) => (account === owner ? { ...owner, rows: rows.rows, currency, coverage, proof } : account === rows ? [] : account));
}

const isSameByName = (one: StatementAccount, other: StatementAccount): boolean =>
  one.mask !== undefined && other.mask !== undefined ? one.mask === other.mask : one.name !== '' && one.name === other.name;

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
    key: response.key === unnamed ? page.key : response.key,
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
