import { currentLocale, t } from '../../../utils/i18n/words.ts';
import type { HistoryEntry } from '../../../utils/model/history.ts';
import type { EditValues } from '../../../utils/model/ledger.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { siteName } from '../sites/site-names.ts';

const fieldWords = [
  ['date', 'journal.fieldDate'],
  ['description', 'journal.fieldDescription'],
  ['accountId', 'journal.fieldAccount'],
  ['category', 'journal.fieldCategory'],
  ['note', 'journal.fieldNote'],
] as const satisfies [keyof EditValues, string][];

/** Several words as the language lists them. */
const listed = (words: readonly string[]): string => new Intl.ListFormat(currentLocale().tag, { type: 'conjunction' }).format(words);

/** What was done in a step, in one line. */
export function sayStep(entry: HistoryEntry, watched: readonly WatchedSite[]): string {
  const { kind, siteId = '', added = 0, files, account } = entry;
  switch (kind) {
    case 'capture':
      return added > 0 ? t('journal.captureAdded', { count: added, site: siteName(siteId, watched) }) : t('journal.captureChanged', { count: entry.changed ?? 0, site: siteName(siteId, watched) });
    case 'import':
      return siteId === 'files' ? t('journal.importFiles', { count: added, files: files === undefined ? t('journal.aFile') : listed(files) }) : t('journal.importFrom', { count: added, site: siteName(siteId, watched) });
    case 'merge-backup':
      return t('journal.mergeBackup', { count: added });
    case 'rename-account':
      return t('journal.rename', { before: account?.before ?? '', after: account?.after ?? '' });
    case 'delete':
    case 'restore':
    case 'edit':
      return sayEdit(entry, kind);
  }
}

/** What else it did, softer. */
export const sayMore = ({ kind, added = 0, changed = 0 }: HistoryEntry): string | undefined =>
  changed > 0 && (kind === 'import' || kind === 'merge-backup' || (kind === 'capture' && added > 0)) ? t('journal.andChanged', { count: changed }) : undefined;

function sayEdit({ transactions = [], about, values = {} }: HistoryEntry, kind: 'edit' | 'delete' | 'restore'): string {
  const count = transactions.length;
  const name = count === 1 ? about?.description : undefined;
  if (kind === 'delete') return name === undefined ? t('journal.deleteMany', { count }) : t('journal.deleteOne', { name });
  if (kind === 'restore') return name === undefined ? t('journal.restoreMany', { count }) : t('journal.restoreOne', { name });
  const some = name ?? t('shared.transactions', { count });
  if (values.sameAs !== undefined) return t('journal.sameAs', { name: some });
  if (values.movedTo !== undefined) return t('journal.movedTo', { name: some });
  if (values.apartFrom !== undefined) return t('journal.apartFrom', { name: some });
  const fields = listed(fieldWords.flatMap(([field, key]) => (values[field] === undefined ? [] : [t(key)])));
  if (fields === '') return t('journal.editSome', { name: some });
  return name === undefined ? t('journal.editMany', { count, fields }) : t('journal.editOne', { name, fields });
}
