import type { Account } from '../../../model/ledger.ts';
import type { StatementAccount } from '../../../model/statement.ts';

/** What tells an account from others: its number, an id of its bank's, or no more than what its page calls it. */
export type Naming = 'number' | 'id' | 'name';

export type Named = Pick<StatementAccount, 'key' | 'name' | 'mask' | 'currency'> & Pick<Account, 'renamed'>;

/** Keys of accounts of which a page tells nothing: its address stands in for them. */
const isAddress = (key: string): boolean => key.startsWith('at ');
/** The bare word is of older versions. */
const isNameless = (key: string): boolean => key === 'only' || isAddress(key);

export function namingOf({ key, name, mask, renamed }: Named): Naming {
  if (mask !== undefined && plain(key).endsWith(plain(mask))) return 'number';
  if (isNameless(key) || key === name) return 'name';
  // The name that was the key has been changed by the user; names hold no digits, ids nearly always do.
  return renamed === true && mask === undefined && !/\d/.test(key) ? 'name' : 'id';
}

/** False where two accounts of one site with different keys are two for sure, whatever their rows. */
export function mayBeOne(one: Named, other: Named): boolean {
  if (one.currency !== other.currency) return false;
  if (one.mask !== undefined && other.mask !== undefined && !agree(one.mask, other.mask)) return false;
  const [left, right] = [namingOf(one), namingOf(other)];
  if (left !== right) return true;
  if (left === 'id') return false;
  if (left === 'number') return agree(one.key, other.key);
  const haveNames = !isNameless(one.key) && !isNameless(other.key);
  return !haveNames && !(isAddress(one.key) && isAddress(other.key));
}

/** True where a page calls both the same, by name or by what it shows of the number. */
export const areCalledAlike = (one: Named, other: Named): boolean => haveOneName(one, other) || (one.mask !== undefined && other.mask !== undefined);

export const haveOneName = (one: Named, other: Named): boolean => plain(one.name) !== '' && plain(one.name) === plain(other.name);

/** One is all of the other, or its end. */
function agree(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)];
  return left.endsWith(right) || right.endsWith(left);
}

const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** How many digits two sources have in common of an account's number, 0 where one tells none; or that they differ. */
export function sharedNumber(one: Named, other: Named): number | 'different' {
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === undefined || right === undefined) return 0;
  return left.endsWith(right) || right.endsWith(left) ? Math.min(left.length, right.length) : 'different';
}

/** The end of an account's number, as much of it as is told. */
function numberOf(named: Named): string | undefined {
  if (named.mask === undefined) return undefined;
  const mask = plain(named.mask);
  const whole = /\d+$/.exec(plain(named.key))?.[0] ?? '';
  return whole.endsWith(mask) && namingOf(named) === 'number' ? whole : mask;
}
