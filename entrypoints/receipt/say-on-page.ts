import type { FileNotice, PageNotice } from '../../bank-adapters/parts.ts';
import { sayPageStatus } from '../../utils/i18n/say-receipt.ts';
import { t } from '../../utils/i18n/words.ts';
import type { Receipt } from '../../utils/model/receipt.ts';

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

/**
 * What is said on the page: what the capture came to, in the words of the popup, and what to do where that is not in it;
 * or what was downloaded.
 */
export function sayOnPage(notice: PageNotice | FileNotice): string[] {
  if ('onOpen' in notice) return [sayFile(notice)];
  const { receipt, reason, today } = notice;
  const said = sayPageStatus({ receipt, ...(reason === undefined ? {} : { reason }) }, today);
  if (said === '') return [];
  const needsStep = receipt.kind === 'noted' && reason !== undefined && withoutStep.has(reason);
  return needsStep ? [said, t('receipt.nextStep')] : [said];
}

/** Whether somebody has to look: the same in every place where it is shown. */
export const isWarning = (notice: PageNotice | FileNotice): boolean => 'receipt' in notice && isWrong(notice.receipt);

const isWrong = (receipt: Receipt): boolean =>
  receipt.kind === 'refused' ||
  (receipt.kind === 'noted' && receipt.outcome === 'unrecognised') ||
  (receipt.kind === 'stored' && receipt.accounts.some(({ proof }) => proof === 'broken'));

function sayFile({ name, isSeen }: FileNotice): string {
  if (name === undefined) return t('receipt.fileUnnamed');
  // A name runs its own way, whatever the sentence around it does.
  return t(isSeen ? 'receipt.file' : 'receipt.fileUnseen', { file: `\u2068${name}\u2069` });
}

/** What the button under a file says. */
export const sayButton = ({ isSeen }: FileNotice): string => t(isSeen ? 'receipt.lookAtFile' : 'receipt.dropFile');
