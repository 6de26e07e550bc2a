import type { TriedAccount, TryResult } from '../try/report.ts';

/** What a person reads off a page: the same shape as `npm run try -- --json` prints, without what only the machine knows. */
export interface ExpectedPage {
  outcome: TryResult['outcome'];
  accounts: { name?: string; mask?: string | null; currency?: string; balanceMinor?: number | null; transactions: ExpectedRow[] }[];
}

export interface ExpectedRow {
  date: string;
  amountMinor: number;
  currency: string;
  description: string;
  /** Left out where the page does not tell. */
  pending?: boolean;
}

/** How much of one page was read right. */
export interface PageScore {
  page: string;
  expected: number;
  /** Rows whose date, amount with sign, currency and description are as a person reads them. */
  exact: number;
  /** Rows of which the description alone differs. */
  otherwiseSaid: number;
  missed: number;
  /** Rows that the page does not show, or shows otherwise. */
  invented: number;
  /** Wrong balances, masks, pending states, accounts. */
  remarks: string[];
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\p{Cf}\s]+/gu, ' ').trim().toLowerCase();
const figures = (row: Omit<ExpectedRow, 'pending'>): string => `${row.date} ${row.amountMinor} ${row.currency}`;

/** Compares what the vault holds of a page with what a person reads off it, whatever the order of the rows. */
export function scorePage(page: string, expected: ExpectedPage, actual: Pick<TryResult, 'outcome' | 'reason' | 'accounts'>): PageScore {
  const remarks: string[] = [];
  const score: PageScore = { page, expected: 0, exact: 0, otherwiseSaid: 0, missed: 0, invented: 0, remarks };
  // What holds no transactions may be told as such or not be understood: either way nothing is stored.
  const isNothing = [expected.outcome, actual.outcome].every((outcome) => outcome === 'ignored' || outcome === 'unrecognised');
  if (expected.outcome !== actual.outcome && !isNothing) remarks.push(`${actual.outcome}${actual.reason === null ? '' : ` (${actual.reason})`} in place of ${expected.outcome}`);
  const left = actual.accounts.map((account) => ({ ...account, transactions: [...account.transactions] }));
  for (const account of expected.accounts) {
    score.expected += account.transactions.length;
    const own = findOwn(account, left);
    if (own === undefined) {
      score.missed += account.transactions.length;
      remarks.push(`no account ${account.name ?? account.mask ?? ''}`);
      continue;
    }
    left.splice(left.indexOf(own), 1);
    const rest = take(account.transactions, own.transactions, (a, b) => figures(a) === figures(b) && plain(a.description) === plain(b.description), (a, b) => {
      score.exact += 1;
      if (a.pending !== undefined && a.pending !== (b.pending === true)) remarks.push(`${figures(a)}: pending is ${String(b.pending)}`);
    });
    const missed = take(rest, own.transactions, (a, b) => figures(a) === figures(b), (a, b) => {
      score.otherwiseSaid += 1;
      remarks.push(`${figures(a)}: “${b.description}” in place of “${a.description}”`);
    });
    score.missed += missed.length;
    score.invented += own.transactions.length;
    remarks.push(...missed.map((row) => `missed ${figures(row)} ${row.description}`), ...own.transactions.map((row) => `invented ${figures(row)} ${row.description}`));
    if (account.balanceMinor !== undefined && account.balanceMinor !== own.balanceMinor) remarks.push(`balance ${String(own.balanceMinor)} in place of ${String(account.balanceMinor)}`);
    if (account.mask !== undefined && account.mask !== own.mask) remarks.push(`mask ${String(own.mask)} in place of ${String(account.mask)}`);
  }
  for (const account of left) {
    score.invented += account.transactions.length;
    remarks.push(`an account too many: ${account.name}, ${account.transactions.length} rows`);
  }
  return score;
}

/** The account that a person means: by its digits, else the one that holds most of its rows. */
function findOwn(wanted: ExpectedPage['accounts'][number], found: readonly TriedAccount[]): TriedAccount | undefined {
  const keys = new Set(wanted.transactions.map(figures));
  const shared = (account: TriedAccount): number => account.transactions.filter((row) => keys.has(figures(row))).length;
  const byMask = wanted.mask === undefined || wanted.mask === null ? undefined : found.find(({ mask }) => mask === wanted.mask);
  return byMask ?? found.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** Pairs rows one to one; those found leave `found`, those that are not are given back. */
function take<A, B>(wanted: readonly A[], found: B[], isSame: (a: A, b: B) => boolean, onPair: (a: A, b: B) => void): A[] {
  return wanted.filter((a) => {
    const at = found.findIndex((b) => isSame(a, b));
    const [b] = at < 0 ? [] : found.splice(at, 1);
    if (b === undefined) return true;
    onPair(a, b);
    return false;
  });
}
