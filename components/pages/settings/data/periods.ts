import type { IsoDate } from '../../../../utils/model/iso-date.ts';
import { addDays } from '../../../../utils/model/iso-date.ts';

/** The periods that an export offers. */
export const periods = ['periodAll', 'periodThisYear', 'periodLastYear', 'periodTwelveMonths', 'periodQuarter'] as const;

export type Period = (typeof periods)[number];

/** First and last day of a period, both included; nothing where it has no end on that side. */
export function daysOfPeriod(period: Period, today: IsoDate): { from?: IsoDate; to?: IsoDate } {
  const year = Number(today.slice(0, 4));
  switch (period) {
    case 'periodAll':
      return {};
    case 'periodThisYear':
      return { from: `${year}-01-01` };
    case 'periodLastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'periodTwelveMonths':
      return { from: addDays(today, -364) };
    case 'periodQuarter':
      return { from: addDays(today, -89) };
  }
}
