/**
 * The answer of `GET /accounts`, versions 1 and 2 of the protocol. Unknown fields are left out by the schema.
 * Source: https://www.simplefin.org/protocol.html (2.0, of 2025-12-08) and its version 1.0.7.
 */
import * as z from 'zod/mini';

const text = (longest: number): z.ZodMiniString => z.string().check(z.maxLength(longest));
const id = z.string().check(z.minLength(1), z.maxLength(400));
/** Seconds since 1970; some servers write them as text, some with a fraction. */
const seconds = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d{1,11}(\.\d+)?$/))]),
  z.transform((value) => Number(value)),
);
const instant = z.pipe(seconds, z.number().check(z.gte(0), z.lte(8.64e12)));
/** A decimal number as text. Numbers are taken by their shortest form, for servers that send them so. */
const decimal = z.union([text(64), z.number()]);

const transaction = z.object({
  id,
  posted: z.optional(z.nullable(instant)),
  amount: decimal,
  description: z.optional(z.nullable(text(4_000))),
  payee: z.optional(z.nullable(text(4_000))),
  memo: z.optional(z.nullable(text(4_000))),
  transacted_at: z.optional(z.nullable(instant)),
  pending: z.optional(z.nullable(z.boolean())),
});

const account = z.object({
  id,
  name: text(1_000),
  conn_id: z.optional(z.nullable(text(400))),
  org: z.optional(z.nullable(z.object({ name: z.optional(z.nullable(text(1_000))), domain: z.optional(z.nullable(text(1_000))) }))),
  currency: text(2_000),
  balance: z.optional(z.nullable(decimal)),
  'balance-date': z.optional(z.nullable(instant)),
  transactions: z.optional(z.nullable(z.array(z.unknown()).check(z.maxLength(100_000)))),
});

const structuredError = z.object({
  code: z.optional(text(100)),
  message: z.optional(z.nullable(text(4_000))),
  msg: z.optional(z.nullable(text(4_000))),
  conn_id: z.optional(z.nullable(text(400))),
  account_id: z.optional(z.nullable(text(400))),
});

export const answerSchema = z.object({
  errors: z.optional(z.nullable(z.array(text(4_000)).check(z.maxLength(200)))),
  errlist: z.optional(z.nullable(z.array(structuredError).check(z.maxLength(200)))),
  connections: z.optional(z.nullable(z.array(z.object({ conn_id: text(400), name: z.optional(z.nullable(text(1_000))), org_name: z.optional(z.nullable(text(1_000))) })).check(z.maxLength(200)))),
  accounts: z.array(account).check(z.maxLength(1_000)),
});

/** One transaction at a time: a single one that is not of its shape must not take the account with it. */
export const transactionSchema = transaction;

export type Answer = z.output<typeof answerSchema>;
export type AnswerAccount = Answer['accounts'][number];
export type AnswerTransaction = z.output<typeof transaction>;
