import type { Account } from '../../../model/ledger.ts';
import type { Line } from './agreement.ts';
import { agreementBetween } from './agreement.ts';
import type { SourceKey } from './links.ts';
import { keysOf } from './links.ts';

/** 1: as it stands there. −1: with the other sign. */
export type Sign = 1 | -1;

/** Rows with the other sign throughout. */
export const withSign = <Row extends { amountMinor: number; balanceAfterMinor?: number }>(rows: readonly Row[], sign: Sign): Row[] =>
  sign === 1 ? [...rows] : rows.map((row) => ({ ...row, amountMinor: -row.amountMinor || 0 }));

/** Which sign rows have, measured by others of the same account; `undefined` where they do not tell. */
export function signBetween(rows: readonly Line[], held: readonly Line[]): Sign | undefined {
  const [straight, turned] = [agreementBetween(rows, held, false).matched, agreementBetween(rows, held, true).matched];
  if (Math.max(straight, turned) < 2) return undefined;
  return turned > straight * 2 ? -1 : straight > turned * 2 ? 1 : undefined;
}

const isOne = (one: SourceKey) => (other: SourceKey): boolean => one.siteId === other.siteId && one.key === other.key;

/** With which sign a source was last seen to show an account. */
export const signUnder = ({ turned = [] }: Account, key: SourceKey): Sign => (turned.some(isOne(key)) ? -1 : 1);

/** An account with the sign that a source has for it. */
export function withSignUnder({ turned = [], ...account }: Account, key: SourceKey, sign: Sign): Account {
  const others = turned.filter((each) => !isOne(key)(each));
  const after = sign === -1 ? [...others, key] : others;
  return after.length === 0 ? account : { ...account, turned: after };
}

/** An account after all its amounts have got the other sign: what showed them straight shows them turned now. */
export const turnedOver = (account: Account): Account => keysOf(account).reduce<Account>((after, key) => withSignUnder(after, key, signUnder(account, key) === 1 ? -1 : 1), account);

/** Something whose amounts are to stand beside others: its sign, measured by theirs, and whether its own is only guessed. */
export interface Measured {
  sign: Sign;
  isGuessed: boolean;
}

/** The signs by which all agree with the first that is sure of its own, else with the first. */
export function agreeOnSigns(all: readonly Measured[]): { signs: Sign[]; isGuessed: boolean } {
  const anchor = all.find(({ isGuessed }) => !isGuessed) ?? all[0];
  return { signs: all.map(({ sign }): Sign => (sign === anchor?.sign ? 1 : -1)), isGuessed: anchor?.isGuessed ?? false };
}
