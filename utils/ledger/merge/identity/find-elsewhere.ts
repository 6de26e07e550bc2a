import type { Account } from '../../../model/ledger.ts';
import type { Agreement, Line } from './agreement.ts';
import { agreementBetween } from './agreement.ts';
import type { Named } from './naming.ts';
import { sharedNumber } from './naming.ts';

/** An account that another source has brought, and whether its amounts have the other sign there. */
export interface Elsewhere {
  account: Account;
  isTurned: boolean;
}

interface Asked {
  shown: Named;
  /** What is known of it by its own source: the rows of the list, and those it has brought before. */
  rows: readonly Line[];
  /** True where one of the two does not say which sign spending has. */
  mayBeTurned: (account: Account) => boolean;
}

/**
 * The account of another source that is the same one. It takes more than within one source, for nothing here was named
 * by one bank: a long piece of the number; or its last digits and rows that agree; or, where nobody tells a number, several
 * rows of different amounts, nearly all that both could show. Accounts of different numbers or currencies are never one,
 * and where two could be meant, neither is.
 */
export function findElsewhere({ shown, rows, mayBeTurned }: Asked, accounts: readonly Account[], holdings: (accountId: string) => readonly Line[]): Elsewhere | undefined {
  const possible = accounts
    .filter((account) => account.currency === shown.currency)
    .flatMap((account) => {
      const digits = sharedNumber(account, shown);
      if (digits === 'different') return [];
      const held = holdings(account.id);
      const straight = agreementBetween(rows, held, false);
      const turned = mayBeTurned(account) ? agreementBetween(rows, held, true) : undefined;
      const isTurned = turned !== undefined && turned.matched > straight.matched;
      const agreement = isTurned ? turned : straight;
      return [{ account, isTurned, digits, agreement }];
    })
    .filter(({ digits, agreement }) => isEnough(digits, agreement))
    .toSorted((a, b) => b.digits - a.digits || b.agreement.matched - a.agreement.matched);
  const [best, second] = possible;
  if (best === undefined) return undefined;
  const isClear = second === undefined || best.digits > second.digits || second.agreement.matched * 2 < best.agreement.matched;
  return isClear ? { account: best.account, isTurned: best.isTurned } : undefined;
}

/** As much of a number as no two accounts of one person share by chance. */
const tellingDigits = 6;

function isEnough(digits: number, { matched, amounts, worded, smaller }: Agreement): boolean {
  if (digits >= tellingDigits) return smaller < 5 || matched >= smaller * 0.2;
  if (digits > 0) return matched >= 2 && matched >= smaller * 0.5;
  return (amounts >= 5 && matched >= smaller * 0.6) || (amounts >= 3 && worded >= 2 && matched >= smaller * 0.8);
}
