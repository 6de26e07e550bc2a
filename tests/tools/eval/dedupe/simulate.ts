import type { StatementRow } from '../../../../utils/model/statement.ts';
import type { Household, LabelledRow } from './sightings.ts';

/** As many accounts as a busy household has. */
const perHousehold = 8;

export const noonOf = (date: string): number => Date.parse(`${date}T12:00:00Z`);

export const bookedRow = ({ date, amountMinor, descriptor }: LabelledRow, more: Partial<StatementRow> = {}): StatementRow => ({ date, amountMinor, currency: 'GBP', description: descriptor, pending: false, ...more });

/** Splits labelled rows into households of a few accounts, each account's rows oldest first, and has each simulated. */
export function households(rows: readonly LabelledRow[], simulate: (accounts: ReadonlyMap<string, LabelledRow[]>) => Household): Household[] {
  const byAccount = [...Map.groupBy(rows, ({ account }) => account)].map(([account, own]): [string, LabelledRow[]] => [account, own.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))]);
  return Array.from({ length: Math.ceil(byAccount.length / perHousehold) }, (_, index) => simulate(new Map(byAccount.slice(index * perHousehold, (index + 1) * perHousehold))));
}
