import * as z from 'zod/mini';
import type { Proof } from '../../model/proof.ts';
import type { Coverage, Statement, StatementAccount, StatementRow } from '../../model/statement.ts';
import { typed } from './typed.ts';
import { accountKind, adapterVersion, count, currency, date, descriptionText, id, minor, money, pending, route, shortRecord, shortText, text } from './values.ts';

/** Rows of all accounts of one statement together. */
export const mostRows = 20_000;

const row = typed<StatementRow>()(
  z.object({
    date,
    purchaseDate: z.exactOptional(date),
    amountMinor: minor,
    currency,
    description: descriptionText,
    pending,
    balanceAfterMinor: z.exactOptional(minor),
    bankId: z.exactOptional(id),
    original: z.exactOptional(money),
    counterparty: z.exactOptional(shortText),
    bankCategory: z.exactOptional(shortText),
    alikeAbove: z.exactOptional(count),
  }),
);

const provedBy = z.enum(['running-balance', 'opening-and-closing']);
const proof = typed<Proof>()(
  z.discriminatedUnion('result', [
    z.object({ result: z.literal('proved'), by: provedBy }),
    z.object({ result: z.literal('broken'), brokenAt: count, by: provedBy }),
    z.object({ result: z.literal('unprovable'), why: z.enum(['no-balances', 'one-balance', 'no-rows', 'pending-unknown']) }),
  ]),
);

const coverage = typed<Coverage>()(
  z.object({ from: z.exactOptional(date), to: z.exactOptional(date), hasOlder: z.boolean(), rowsLeft: count, follows: z.exactOptional(z.object({ day: date, shown: count })) }),
);

export const statementAccountSchema = typed<StatementAccount>()(
  z.object({
    key: id,
    name: shortText,
    mask: z.exactOptional(text(40)),
    kind: accountKind,
    currency,
    balanceMinor: z.exactOptional(minor),
    rows: z.array(row).check(z.maxLength(mostRows)),
    coverage,
    proof,
    historyDays: z.exactOptional(count),
  }),
);

const holdsFewEnoughRows = (accounts: StatementAccount[]): boolean =>
  accounts.reduce((sum, each) => sum + each.rows.length, 0) <= mostRows;
const holdsEachAccountOnce = (accounts: StatementAccount[]): boolean =>
  new Set(accounts.map((each) => each.key)).size === accounts.length;

export const statementSchema = typed<Statement>()(
  z.object({
    adapter: adapterVersion,
    route,
    fieldRoutes: shortRecord,
    accounts: z.array(statementAccountSchema).check(z.maxLength(100), z.refine(holdsFewEnoughRows), z.refine(holdsEachAccountOnce)),
    disagreements: z.array(shortText).check(z.maxLength(100)),
  }),
);
