import type { IsoDate } from '../model/iso-date.ts';
import type { PageStatus } from '../model/page-status.ts';
import type { AccountReceipt, Receipt } from '../model/receipt.ts';
import { formatNearDate } from './dates.ts';
import { t } from './words.ts';

/**
 * A receipt in words: `14 new, 3 known. Complete to 21 November, proven by the balance.` Empty where the receipt alone
 * says nothing (a page that was ignored or not recognised: its reason says it).
 */
export function sayReceipt(receipt: Receipt, today: IsoDate): string {
  if (receipt.kind === 'refused') return t(`refusals.${receipt.code}`);
  if (receipt.kind === 'sealed') return t('receipt.sealed', { count: receipt.rows });
  if (receipt.kind === 'noted') return receipt.outcome === 'empty' ? t('receipt.empty') : '';
  if (receipt.outcome === 'balances') return t('receipt.balances', { count: receipt.accounts.length });
  return [sayCounts(receipt.accounts), sayProof(receipt.accounts, today)].filter((text) => text !== '').join(' ');
}

/** What the last capture of a tab came to, in words: its receipt, or why the page was not read. */
export const sayPageStatus = (status: Pick<PageStatus, 'receipt' | 'reason'>, today: IsoDate): string =>
  status.receipt.kind === 'refused' || status.reason === undefined ? sayReceipt(status.receipt, today) : t(`reasons.${status.reason}`);

function sayCounts(accounts: readonly AccountReceipt[]): string {
  const sum = (count: (each: AccountReceipt) => number): number => accounts.reduce((total, each) => total + count(each), 0);
  const merged = sum((each) => each.merged);
  const unchanged = sum((each) => each.unchanged);
  const left = sum((each) => each.left ?? 0);
  const said = [
    t('receipt.added', { count: sum((each) => each.added) }),
    ...(merged > 0 ? [t('receipt.updated', { count: merged })] : []),
    ...(unchanged > 0 ? [t('receipt.known', { count: unchanged })] : []),
    ...(left > 0 ? [t('receipt.left', { count: left })] : []),
  ];
  return t('receipt.sentence', { text: said.reduce((first, second) => t('receipt.list', { first, second })) });
}

/** The proof holds for all accounts or it is not said: of several, the earliest date up to which all are complete. */
function sayProof(accounts: readonly AccountReceipt[], today: IsoDate): string {
  if (accounts.some((each) => each.proof === 'broken')) return t('receipt.broken');
  const dates = accounts.flatMap((each) => each.tidemark ?? []);
  const earliest = dates.length === accounts.length ? dates.reduce((a, b) => (a < b ? a : b), dates[0] ?? '') : '';
  if (earliest === '') return '';
  const date = formatNearDate(earliest, today);
  return accounts.every((each) => each.proof === 'proved') ? t('receipt.provenTo', { date }) : t('receipt.completeTo', { date });
}
