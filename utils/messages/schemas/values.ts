/** The values that every message and document is made of, each with its limits. */
import * as z from 'zod/mini';
import { isIsoDate } from '../../model/iso-date.ts';
import type { Money } from '../../model/money.ts';
import type { Proof } from '../../model/proof.ts';
import type { ResponseCounts } from '../../model/site.ts';
import type { AccountKind, OriginRoute, Pending, Route } from '../../model/statement.ts';
import { typed } from './typed.ts';

/** Any safe integer: a house in Beirut is more than a billion. */
export const minor = z.int();
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
export const date = z.string().check(z.maxLength(10), z.refine(isIsoDate));
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
/** Epoch milliseconds, up to the last instant that a `Date` can hold. */
export const instant = z.int().check(z.gte(0), z.lte(8.64e15));
export const count = z.int().check(z.gte(0), z.lte(1e9));
/** Chromium draws its tabs' ids at random from all positive 32-bit integers. */
export const tabId = z.int().check(z.gte(0), z.lte(2 ** 31 - 1));

export const text = (longest: number): z.ZodMiniString => z.string().check(z.maxLength(longest));
export const shortText = text(500);
export const descriptionText = text(1_000);
export const id = z.string().check(z.minLength(1), z.maxLength(500));

export const money = typed<Money>()(z.object({ amountMinor: minor, currency }));
export const pending = typed<Pending>()(z.union([z.boolean(), z.literal('unknown')]));
export const route = typed<Route>()(z.enum(['response', 'page', 'both']));
export const originRoute = typed<OriginRoute>()(z.enum(['response', 'page', 'both', 'file', 'connection']));
export const accountKind = typed<AccountKind>()(z.enum(['deposit', 'card', 'loan', 'investment', 'unknown']));
export const proofResult = typed<Proof['result']>()(z.enum(['proved', 'broken', 'unprovable']));

export const responseCounts = typed<ResponseCounts>()(z.object({ kept: count, dropped: count }));

export const adapterVersion = z.object({ id, version: count });

/** Names to short texts, as `{date: 'datePosted'}`. */
export const shortRecord = z.record(text(100), shortText).check(z.refine((record) => Object.keys(record).length <= 100));
