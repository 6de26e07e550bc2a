import type { HouseholdAccount, HouseholdRow } from '../../utils/sample/entries.ts';
import type { SampleAccountId } from '../../utils/sample/flavour.ts';
import type { DemoBankId } from './bank.ts';

interface Shown {
  accounts: SampleAccountId[];
  /** Accounts that list what is not booked yet. */
  pending: SampleAccountId[];
  /** Accounts that show a balance after each row. */
  balances: SampleAccountId[];
}

/** What each bank shows of its customer. */
export const shownBy: Record<DemoBankId, Shown> = {
  nordlicht: { accounts: ['current', 'savings'], pending: [], balances: ['current', 'savings'] },
  tideway: { accounts: ['current', 'savings', 'card'], pending: ['current', 'card'], balances: ['current', 'savings'] },
  baleine: { accounts: ['current', 'savings', 'card'], pending: ['card'], balances: [] },
  harborcreek: { accounts: ['current', 'savings'], pending: ['current'], balances: ['current', 'savings'] },
};

/** The rows of an account that its bank shows, newest first. */
export const shownRows = (bank: DemoBankId, account: HouseholdAccount): HouseholdRow[] =>
  account.rows.filter((row) => !row.pending || shownBy[bank].pending.includes(account.id));
