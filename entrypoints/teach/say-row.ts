import type { RecipeReading, TaughtRow } from '../../bank-adapters/taught/read-recipe.ts';
import { formatNearDate } from '../../utils/i18n/dates.ts';
import { formatMoney } from '../../utils/i18n/money.ts';
import { t } from '../../utils/i18n/words.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { StatementRow } from '../../utils/model/statement.ts';

export interface SaidRow {
  when: string;
  what: string;
  how: string;
}

/** A row as it was read, in three words. */
export const sayRow = ({ date, description, amountMinor, currency }: StatementRow, today: IsoDate): SaidRow => ({
  when: formatNearDate(date, today),
  what: description,
  how: formatMoney(amountMinor, currency, { sign: 'both' }),
});

/** What is missing of a row that could not be read. */
export function sayDoubt({ texts }: TaughtRow): string {
  if (texts.date.length === 0) return t('teach.noDate');
  if (texts.description === '') return t('teach.noWords');
  return t('teach.noAmount');
}

export const rowsOf = (reading: RecipeReading | undefined): TaughtRow[] => (reading?.groups ?? []).flatMap(({ rows }) => rows);

export const readRowsOf = (reading: RecipeReading | undefined): StatementRow[] => rowsOf(reading).flatMap(({ row }) => row ?? []);
