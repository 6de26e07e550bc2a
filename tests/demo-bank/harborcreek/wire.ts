/** The customer and the accounts as the platform names them. */
export const userId = '6f1c2d0a-93b4-4e57-8d21-5a0c7be94f13';

export const accountIds = {
  current: 'c0a8e6b2-4f1d-4b7a-9e35-2d71f08a6c44',
  savings: '1b94d7f3-60ce-4a28-b1f9-87e35c02da90',
} as const;

/** Where the platform keeps its consumer interface, on every institution's own host. */
export const consumerApi = `/a/consumer/api/v0/users/${userId}/accounts`;

export interface ConsumerAccount {
  id: string;
  name: string;
  accountNumber: string;
  accountType: 'Deposit';
  accountSubType: 'Checking' | 'Savings';
  balance: string;
  availableBalance: string;
  currency: string;
}

export interface ConsumerTransaction {
  id: string;
  accountId: string;
  /** Signed decimal text. */
  amount: string;
  currency: string;
  date: string;
  /** `null` while pending. */
  datePosted: string | null;
  pendingStatus: 'Pending' | 'Reconciled';
  memo: string;
  filteredMemo: string;
  displayName: string;
  runningBalance: string | null;
  sequence: number;
  lastUpdated: string;
}

export interface ConsumerTransactions {
  transactions: ConsumerTransaction[];
  inactivatedTransactionIds: string[];
  offset: number;
  limit: number;
  account: { accountType: 'Deposit'; accountSubType: 'Checking' | 'Savings' };
}
