import type { Account } from '../../../model/ledger.ts';

/** An account that is called by more names than these is called anything; the oldest are forgotten. */
export const mostAliases = 20;

/** By which source something comes, and how the source calls the account. */
export interface SourceKey {
  siteId: string;
  key: string;
}

/**
 * An account as one source sees it: under the keys that it has there. `undefined` where the source has never shown it.
 * `withKeysFrom` puts what was learnt of the keys back.
 */
export function asSeenBy(account: Account, siteId: string): Account | undefined {
  if (account.siteId === siteId) return account;
  const link = account.links?.find((each) => each.siteId === siteId);
  const [key, ...aliases] = link?.keys ?? [];
  if (key === undefined) return undefined;
  const { aliases: _ofItsSite, ...rest } = account;
  return { ...rest, siteId, key, ...(aliases.length === 0 ? {} : { aliases }) };
}

/** An account with what a source, for which it was seen as `view`, calls it now. */
export function withKeysFrom(account: Account, view: Account): Account {
  const { aliases: _before, ...rest } = account;
  if (account.siteId === view.siteId) return { ...rest, key: view.key, ...(view.aliases === undefined ? {} : { aliases: view.aliases }) };
  return withLink(account, { siteId: view.siteId, keys: [view.key, ...(view.aliases ?? [])] });
}

/** An account with another source to it, or more keys of one that it has. */
export function withLink(account: Account, { siteId, keys }: { siteId: string; keys: readonly string[] }): Account {
  const others = account.links?.filter((each) => each.siteId !== siteId) ?? [];
  const before = account.links?.find((each) => each.siteId === siteId)?.keys ?? [];
  return { ...account, links: [...others, { siteId, keys: [...new Set([...keys, ...before])].slice(0, mostAliases) }] };
}

/** An account under the key of another source of its own; the one that it had becomes a link. Pages keep what they show. */
export function moveHome(account: Account, { siteId, key }: SourceKey): Account {
  const { aliases, source: _delivered, ...rest } = account;
  return withLink({ ...rest, siteId, key }, { siteId: account.siteId, keys: [account.key, ...(aliases ?? [])] });
}

/** True where the user has said that what a source calls so is another account. */
export const isApart = (account: Account, { siteId, key }: SourceKey): boolean => account.apart?.some((each) => each.siteId === siteId && each.key === key) === true;

/** Under which keys an account is known, source by source. */
export const keysOf = (account: Account): SourceKey[] => [
  ...[account.key, ...(account.aliases ?? [])].map((key) => ({ siteId: account.siteId, key })),
  ...(account.links ?? []).flatMap(({ siteId, keys }) => keys.map((key) => ({ siteId, key }))),
];
