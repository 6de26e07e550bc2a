import type { PageNotice } from '../../bank-adapters/parts.ts';
import { sayPageStatus } from '../../utils/i18n/say-receipt.ts';
import { t } from '../../utils/i18n/words.ts';

/** Reasons whose sentence does not say yet what a person can do. */
const withoutStep = new Set<string>([
  'dates-unreadable',
  'amounts-unreadable',
  'currency-unknown',
  'several-lists-equally-likely',
  'rows-gone',
  'response-changed',
  'reader-failed',
]);

/** What is said on the page: what the capture came to, in the words of the popup, and what to do where that is not in it. */
export function sayOnPage({ receipt, reason, today }: PageNotice): string[] {
  const said = sayPageStatus({ receipt, ...(reason === undefined ? {} : { reason }) }, today);
  if (said === '') return [];
  const needsStep = receipt.kind === 'noted' && reason !== undefined && withoutStep.has(reason);
  return needsStep ? [said, t('receipt.nextStep')] : [said];
}

/** Whether somebody has to look: the same in every place where it is shown. */
export const isWarning = ({ receipt }: PageNotice): boolean =>
  receipt.kind === 'refused' ||
  (receipt.kind === 'noted' && receipt.outcome === 'unrecognised') ||
  (receipt.kind === 'stored' && receipt.accounts.some(({ proof }) => proof === 'broken'));
