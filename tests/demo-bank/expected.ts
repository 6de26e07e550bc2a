import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import type { HouseholdAccount, HouseholdRow } from '../../utils/sample/entries.ts';
import type { SampleAccountId } from '../../utils/sample/flavour.ts';
import type { DemoBankId } from './bank.ts';
import { banks } from './banks.ts';
import { householdOf } from './books.ts';
import { shownBy, shownRows } from './shown.ts';

/** What the demo banks' pages truly hold, straight from the household: no reader of the product has touched it. */
export interface ExpectedTransaction {
  date: IsoDate;
  amountMinor: Minor;
  currency: CurrencyCode;
  description: string;
  pending: boolean;
  /** Given where the bank shows it. */
  balanceAfterMinor?: Minor;
}

export interface ExpectedAccount {
  id: SampleAccountId;
  name: string;
  mask: string;
  currency: CurrencyCode;
  balanceMinor: Minor;
  /** Newest first. */
  transactions: ExpectedTransaction[];
}

function toExpected(bank: DemoBankId, account: HouseholdAccount): ExpectedAccount {
  const showsBalance = shownBy[bank].balances.includes(account.id);
  return {
    id: account.id,
    name: account.name,
    mask: account.mask,
    currency: account.currency,
    balanceMinor: account.balanceMinor,
    transactions: shownRows(bank, account).map((row) => toExpectedTransaction(row, showsBalance)),
  };
}

const toExpectedTransaction = ({ date, amountMinor, currency, description, pending, balanceAfterMinor }: HouseholdRow, showsBalance: boolean): ExpectedTransaction => ({
  date,
  amountMinor,
  currency,
  description,
  pending,
  ...(showsBalance && balanceAfterMinor !== undefined ? { balanceAfterMinor } : {}),
});

/** Everything that a bank's customer could see on a day, account by account. */
export function expectedLedger(bankId: DemoBankId, today: IsoDate): ExpectedAccount[] {
  const bank = banks.find((each) => each.id === bankId);
  if (bank === undefined) throw new Error(`No demo bank is called ${bankId}`);
  const { accounts } = householdOf(bank, today);
  return shownBy[bankId].accounts.map((id) => toExpected(bankId, accounts[id]));
}

/** One account of it. */
export function expectedAccount(bankId: DemoBankId, id: SampleAccountId, today: IsoDate): ExpectedAccount {
  const account = expectedLedger(bankId, today).find((each) => each.id === id);
  if (account === undefined) throw new Error(`${bankId} shows no ${id} account`);
  return account;
}
