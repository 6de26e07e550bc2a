import type { Account, ReadSpan, Tidemark } from '../../model/ledger.ts';
import { joinAccounts } from '../merge/identity/join.ts';
import { keysOf } from '../merge/identity/links.ts';

/** The account of ours that one of a backup is: by its id, else by a key that the same source gives to both. */
export function findOwnAccount(theirs: Account, ours: readonly Account[]): Account | undefined {
  const keys = new Set(keysOf(theirs).map(nameOf));
  return (
    ours.find(({ id }) => id === theirs.id) ??
    ours.find((each) => each.currency === theirs.currency && keysOf(each).some((key) => keys.has(nameOf(key))))
  );
}

const nameOf = ({ siteId, key }: { siteId: string; key: string }): string => JSON.stringify([siteId, key]);

/**
 * Our account with what a backup knows of it. Its name and settings stay ours where they were set here. Both sides'
 * transactions are in one ledger from now on, so it is complete as far as the side that knew more; in which months it
 * has any is for the caller to say.
 */
export function mergeAccount(ours: Account, theirs: Account): Account {
  const { tidemark: _mark, spans: _spans, apart: _apart, ...joined } = joinAccounts(ours, theirs);
  const tidemark = further(ours.tidemark, theirs.tidemark);
  const spans = distinct([...(ours.spans ?? []), ...(theirs.spans ?? [])])
    .filter(({ to }: ReadSpan) => tidemark === undefined || to > tidemark.date)
    .toSorted((one, two) => (one.from < two.from ? -1 : one.from > two.from ? 1 : 0));
  const apart = distinct([...(ours.apart ?? []), ...(theirs.apart ?? [])]);
  return {
    ...joined,
    ...(tidemark === undefined ? {} : { tidemark }),
    ...(spans.length === 0 ? {} : { spans }),
    ...(apart.length === 0 ? {} : { apart }),
  };
}

function further(one: Tidemark | undefined, other: Tidemark | undefined): Tidemark | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.date === other.date) return one.proven ? one : other;
  return one.date > other.date ? one : other;
}

const distinct = <Each extends object>(list: readonly Each[]): Each[] => [...new Map(list.map((each) => [JSON.stringify(Object.entries(each).toSorted()), each])).values()];
