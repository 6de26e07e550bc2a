import type { Account, Transaction } from '../../../model/ledger.ts';
import type { StatementAccount } from '../../../model/statement.ts';
import { findElsewhere } from './find-elsewhere.ts';
import type { Same } from './find-same.ts';
import { findSame } from './find-same.ts';
import { asSeenBy, isApart, keysOf } from './links.ts';
import type { Sign } from './signs.ts';
import { agreeOnSigns, signBetween, signUnder, withSign } from './signs.ts';

/** Where a statement comes from. */
export interface Sender {
  siteId: string;
  /** What brings it; a page where it is not given. */
  source?: 'file' | 'connection';
  signsAreGuessed: boolean;
}

/** The accounts of the ledger that one account of a statement shows. All of them are one. */
export interface Shown {
  given: StatementAccount;
  /** As its source has shown it before. */
  own?: Account;
  /** Others of its source that turned out to be the same. */
  joined: Account[];
  /** The one that another source has brought. */
  other?: Account;
  /** By which sign each of them comes to agree with the rest. */
  signs: { given: Sign; own: Sign; other: Sign };
  /** True where none of them is sure of its sign. */
  signsAreGuessed: boolean;
}

interface Known {
  all: readonly Account[];
  sender: Sender;
  /** What an account holds around the statement's days. */
  holdings: (accountId: string) => readonly Transaction[];
}

/**
 * Finds for each account of a statement the one in the ledger that it is. Within its source by `findSame`, among those of
 * other sources by `findElsewhere`. Two banks' pages never share an account, so that no page writes what another has shown.
 */
export function findShown(listed: readonly StatementAccount[], { all, sender, holdings }: Known): Shown[] {
  const originals = new Map(all.flatMap((account) => {
    const view = asSeenBy(account, sender.siteId);
    return view === undefined ? [] : [[view, account] as const];
  }));
  const views = [...originals.keys()];
  const keysListed = new Set(listed.map(({ key }) => key));
  const taken = new Set<Account>();
  const sames = listed.map((shown) => {
    const free = views.filter((view) => !taken.has(view) && (view.key === shown.key || !keysListed.has(view.key)));
    // What a file or a connection calls an account is no page's guess: whatever else the rows say, it is that one.
    const named = sender.source === undefined ? undefined : free.find((view) => view.key === shown.key || view.aliases?.includes(shown.key) === true);
    const same = named === undefined ? findSame(shown, free, holdings) : { account: named, joined: [] };
    for (const view of viewsOf(same)) taken.add(view);
    return { shown, same };
  });

  const claimed = new Set([...taken].flatMap((view) => originals.get(view) ?? []));
  const isListed = (account: Account): boolean => keysOf(account).some(({ siteId, key }) => siteId === sender.siteId && keysListed.has(key));
  return sames.map(({ shown, same }): Shown => {
    const own = same.account === undefined ? undefined : originals.get(same.account);
    const held = own === undefined ? [] : holdings(own.id);
    const lastSign = own === undefined || !sender.signsAreGuessed ? 1 : signUnder(own, { siteId: sender.siteId, key: shown.key });
    const ownSign = mayDiffer(sender, own) ? (signBetween(shown.rows, held) ?? lastSign) : 1;
    const open = all.filter((account) => !claimed.has(account) && !isListed(account) && mayBeOf(account, own, shown, sender));
    const found = findElsewhere({ shown, rows: [...shown.rows, ...withSign(held, ownSign)], mayBeTurned: (account) => mayDiffer(sender, account) || own?.signsAreGuessed === true }, open, holdings);
    if (found !== undefined) claimed.add(found.account);
    const agreed = agreeOnSigns([
      ...(found === undefined ? [] : [{ sign: found.isTurned ? (-1 as const) : (1 as const), isGuessed: found.account.signsAreGuessed === true }]),
      ...(own === undefined ? [] : [{ sign: ownSign, isGuessed: own.signsAreGuessed === true }]),
      { sign: 1, isGuessed: sender.signsAreGuessed },
    ]);
    const signs = [...agreed.signs];
    const other = found === undefined ? 1 : (signs.shift() ?? 1);
    const ofOwn = own === undefined ? 1 : (signs.shift() ?? 1);
    return {
      given: shown,
      ...(own === undefined ? {} : { own }),
      joined: same.joined.flatMap((view) => originals.get(view) ?? []),
      ...(found === undefined ? {} : { other: found.account }),
      signs: { given: signs.shift() ?? 1, own: ofOwn, other },
      signsAreGuessed: agreed.isGuessed,
    };
  });
}

const viewsOf = ({ account, joined }: Same): Account[] => [...(account === undefined ? [] : [account]), ...joined];

const mayDiffer = (sender: Sender, account: Account | undefined): boolean => sender.signsAreGuessed || account?.signsAreGuessed === true;

/** Whether an account of another source may turn out to be the one that is shown, whatever the rows. */
function mayBeOf(account: Account, own: Account | undefined, shown: StatementAccount, sender: Sender): boolean {
  const isTwoPages = account.source === undefined && (sender.source === undefined || (own !== undefined && own.source === undefined));
  if (isTwoPages || isApart(account, { siteId: sender.siteId, key: shown.key })) return false;
  // A connection knows its accounts apart; files are of many kinds, each of which may call the account otherwise.
  if (sender.source === 'connection' && asSeenBy(account, sender.siteId) !== undefined) return false;
  return own === undefined || keysOf(own).every((each) => !isApart(account, each));
}
