import type { TransactionsRoute } from '../routes/response-route.ts';

const path = String.raw`\/api\/transaction-manager\/client-api\/v\d+\/transactions\?`;
const account = String.raw`(?:(?:.*&)?arrangementId=(?<account>[^&]+))?`;

/** Newer versions keep the same names one level deeper. */
const at = (name: string): string[] => [name, `attributes.${name}`];

const transactions: Omit<TransactionsRoute, 'url' | 'lists'> = {
  pageParameters: ['from'],
  account: at('arrangementId'),
  fields: {
    date: [...at('bookingDate'), ...at('valueDate')],
    amount: at('transactionAmountCurrency.amount'),
    currency: at('transactionAmountCurrency.currencyCode'),
    description: at('description'),
    counterparty: at('counterPartyName'),
    balanceAfter: at('runningBalance'),
    bankCategory: at('category'),
  },
  sign: { by: 'marker', marker: at('creditDebitIndicator'), debit: /^d/i, credit: /^c/i },
  dates: 'iso',
  rowOrder: 'newest-first',
  kind: 'unknown',
};

/** A list of one state, or of whatever the bank gives where no state is asked for. */
const listOf = (state: string, pending?: boolean): TransactionsRoute => ({
  ...transactions,
  url: new RegExp(path + state + account),
  lists: ['', 'elements'].map((list) => ({ path: list, ...(pending === undefined ? {} : { pending }) })),
  ...(pending ? { onlyPending: true } : {}),
});

/** The responses of every bank on Backbase that list transactions. Pending ones are asked for by themselves. */
export const backbaseTransactions: readonly TransactionsRoute[] = [
  listOf('(?=.*state=UNCOMPLETED)', true),
  listOf('(?=.*state=COMPLETED)', false),
  listOf(''),
];
