import { t } from '../../../utils/i18n/words.ts';
import type { Drift } from '../../../utils/model/site.ts';
import { readerLabel } from './site-names.ts';

/** What a reading takes its values from. */
export const routeWords = { response: 'sites.routeResponse', page: 'sites.routePage', both: 'sites.routeBoth' } as const;

const fieldWords = {
  date: 'sites.fieldDate',
  description: 'sites.fieldDescription',
  amount: 'sites.fieldAmount',
  debit: 'sites.fieldDebit',
  credit: 'sites.fieldCredit',
  balance: 'sites.fieldBalance',
  currency: 'sites.fieldCurrency',
  list: 'sites.fieldList',
} as const;

const isNamed = (field: string): field is keyof typeof fieldWords => Object.hasOwn(fieldWords, field);

/** A field by its word, else as the reader names it. */
export const sayField = (field: string): string => (isNamed(field) ? t(fieldWords[field]) : field);

/** One thing that is read otherwise than at the visit before. */
export function sayDrift(drift: Drift): string {
  switch (drift.kind) {
    case 'reader':
      return t('sites.driftReader', { from: readerLabel(drift.from), to: readerLabel(drift.to) });
    case 'route':
      return t('sites.driftRoute', { from: t(routeWords[drift.from]), to: t(routeWords[drift.to]) });
    case 'field':
      return t('sites.driftField', { field: sayField(drift.field), from: drift.from, to: drift.to });
    case 'field-lost':
      return t('sites.driftLost', { field: sayField(drift.field), from: drift.from });
  }
}
