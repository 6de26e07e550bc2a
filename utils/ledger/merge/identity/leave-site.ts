import type { Account } from '../../../model/ledger.ts';

/** True where a site shows an account, as its own or beside others. */
export const isShownBy = ({ siteId, links = [] }: Account, site: string): boolean => siteId === site || links.some((link) => link.siteId === site);

/**
 * An account as it is without a site that showed it: what that site alone has told is gone, and the account belongs to
 * another source that brings it, or to `source` where none is known by a key. Its name stays, for nothing else says what
 * it is called.
 */
export function withoutSite(account: Account, site: string, source: { siteId: string; kind: 'file' | 'connection' }): Account {
  const { links: _links, apart: _apart, turned: _turned, aliases: _aliases, ...rest } = account;
  const links = (account.links ?? []).filter(({ siteId }) => siteId !== site);
  const apart = (account.apart ?? []).filter(({ siteId }) => siteId !== site);
  const turned = (account.turned ?? []).filter(({ siteId }) => siteId !== site);
  const kept = (others: typeof links): Pick<Account, 'links' | 'apart' | 'turned'> => ({
    ...(others.length === 0 ? {} : { links: others }),
    ...(apart.length === 0 ? {} : { apart }),
    ...(turned.length === 0 ? {} : { turned }),
  });
  if (account.siteId !== site) return { ...rest, ...(account.aliases === undefined ? {} : { aliases: account.aliases }), ...kept(links) };
  const { balance: _balance, tidemark: _mark, spans: _spans, reads: _reads, history: _window, lastProof: _proof, lastRowCount: _count, source: _source, ...known } = rest;
  const next = links.find(({ siteId }) => siteId === source.siteId) ?? links[0];
  const [key = account.id, ...aliases] = next?.keys ?? [];
  return {
    ...known,
    siteId: next?.siteId ?? source.siteId,
    key,
    source: source.kind,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...kept(links.filter((link) => link !== next)),
  };
}
