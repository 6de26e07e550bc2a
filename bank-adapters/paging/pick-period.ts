import type { IsoMonth } from '../../utils/model/iso-date.ts';
import type { Period } from './parse-period.ts';

/** One option of a list of periods; what it says may not be one (`Recent activity`, `Custom`). */
export interface Offered {
  period: Period | undefined;
  isOff: boolean;
}

interface PeriodList<Select> {
  select: Select;
  offered: readonly Offered[];
  /** The option that is chosen now. */
  current: number;
}

type Pick<Select> = { select: Select; option: number }[];

/**
 * What to choose next, for each list or pair of lists that offers something earlier: of stretches the longest; of months,
 * years and statements the one before the present one.
 */
export function pickEarlier<Select>(lists: readonly PeriodList<Select>[], thisMonth: IsoMonth): Pick<Select>[] {
  const pair = pickInPair(lists);
  return [pair, ...lists.map((list) => pickInOne(list, thisMonth))].filter((picked) => picked !== undefined);
}

function pickInOne<Select>({ select, offered, current }: PeriodList<Select>, thisMonth: IsoMonth): Pick<Select> | undefined {
  const ranges = offered.flatMap(({ period, isOff }, option) => (period?.kind === 'range' && !isOff ? [{ option, days: period.days }] : []));
  const now = offered[current]?.period;
  const longest = ranges.toSorted((a, b) => b.days - a.days)[0];
  if (longest !== undefined && longest.option !== current && longest.days > (now?.kind === 'range' ? now.days : 0)) return [{ select, option: longest.option }];
  const keys = offered.map(({ period, isOff }) => (isOff ? undefined : keyOf(period, thisMonth)));
  const present = keyOf(now, thisMonth) ?? '9999';
  const earlier = keys.flatMap((key, option) => (key !== undefined && key < present && option !== current ? [{ option, key }] : [])).toSorted((a, b) => (a.key < b.key ? 1 : -1))[0];
  // Beside a choice of stretches, single months lead nowhere new.
  return earlier === undefined || now?.kind === 'range' ? undefined : [{ select, option: earlier.option }];
}

/** A month without its year is the last such month. */
function keyOf(period: Period | undefined, thisMonth: IsoMonth): string | undefined {
  if (period?.kind === 'span') return period.key;
  if (period?.kind !== 'month') return undefined;
  const [year = '', month = ''] = thisMonth.split('-');
  return `${period.month > Number(month) ? Number(year) - 1 : year}-${String(period.month).padStart(2, '0')}`;
}

/** A list of months beside a list of years: one month back, over the turn of the year where it must. */
function pickInPair<Select>(lists: readonly PeriodList<Select>[]): Pick<Select> | undefined {
  const months = lists.find(({ offered }) => offered.filter(({ period }) => period?.kind === 'month').length > 6);
  const years = lists.find((list) => list !== months && list.offered.every(({ period }) => period === undefined || (period.kind === 'span' && period.key.length === 4)));
  if (months === undefined || years === undefined) return undefined;
  const month = months.offered[months.current]?.period;
  const year = years.offered[years.current]?.period;
  if (month?.kind !== 'month' || year?.kind !== 'span') return undefined;
  const findMonth = (wanted: number): number => months.offered.findIndex(({ period }) => period?.kind === 'month' && period.month === wanted);
  if (month.month > 1) return findMonth(month.month - 1) < 0 ? undefined : [{ select: months.select, option: findMonth(month.month - 1) }];
  const before = years.offered.findIndex(({ period }) => period?.kind === 'span' && period.key === String(Number(year.key) - 1));
  return before < 0 || findMonth(12) < 0
    ? undefined
    : [
        { select: years.select, option: before },
        { select: months.select, option: findMonth(12) },
      ];
}
